import { Badge, Menu, UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Camp } from '#domain/camps/camp.ts'
import { useApi } from '../api/ApiProvider.tsx'
import { useCamp } from '../shared/CampContext.tsx'
import { CampDay } from '../shared/CampDay.tsx'
import { useFormat } from '../shared/format.ts'
import { useShowCamp } from '../shared/use-show-camp.ts'
import { useTranslation } from '../shared/use-translation.ts'
import { campIcons } from './camp-icons.ts'
import classes from './frame.module.css'

/** Which camp is shown, always in sight; where there are several, the way to another. */
export function CampMark() {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const camp = useCamp()
  const camps = useQuery(api.camps.list.queryOptions())
  const show = useShowCamp()
  const several = (camps.data?.length ?? 0) > 1
  if (!several) return <Words camp={camp} />
  return (
    <Menu position="bottom-start" width={320} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <UnstyledButton className={classes.campButton} title={t('shell.otherCamp')}>
          <Words camp={camp} isButton />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('shell.otherCamp')}</Menu.Label>
        <Menu.RadioGroup value={camp.id} onChange={show}>
          {(camps.data ?? []).map((other) => {
            const KindIcon = campIcons[other.kind]
            return (
              <Menu.RadioItem key={other.id} value={other.id} closeMenuOnClick>
                <span className={classes.campItem}>
                  <KindIcon aria-hidden size={16} stroke={1.5} />
                  <bdi>{format.campName(other)}</bdi>
                  {other.closedAt === null ? null : <small>{t('camp.all.states.closed')}</small>}
                </span>
              </Menu.RadioItem>
            )
          })}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}

function Words({ camp, isButton = false }: { camp: Camp; isButton?: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const KindIcon = campIcons[camp.kind]
  return (
    <span className={classes.camp}>
      <strong className={classes.campName}>
        {isButton ? <KindIcon aria-hidden size={16} stroke={1.7} /> : null}
        <bdi>{format.campName(camp)}</bdi>
        {camp.closedAt === null ? null : (
          <Badge size="sm" variant="default" tt="none">
            {t('camp.all.states.closed')}
          </Badge>
        )}
        {isButton ? <IconChevronDown aria-hidden size={14} /> : null}
      </strong>
      <span className={classes.day}>
        <CampDay />
      </span>
    </span>
  )
}
