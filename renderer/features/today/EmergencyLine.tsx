import { Button, Text } from '@mantine/core'
import { IconAlertTriangle, IconFileAlert } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { EmergencyView } from '#contract/emergency.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { useCamp, useMay } from '../../shared/CampContext.tsx'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './today.module.css'

const MINUTE_MS = 60_000

interface EmergencyLineProps {
  /** A warning stands where it is seen first, a note where there is room. */
  as: 'warning' | 'note'
}

/** Whether the papers for a day without computers lie ready, when they were made and where; where not, the way to make them. */
export function EmergencyLine({ as }: EmergencyLineProps) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const { data } = useQuery(
    api.emergency.view.queryOptions({ input: { campId: camp.id }, refetchInterval: MINUTE_MS }),
  )
  const told = useToldState(data)
  if (!data || !told || camp.closedAt !== null) return null
  const { state, words, folder } = told
  const isLacking = state === 'missing' || state === 'failed'
  const warns = state === 'failed' || (state === 'missing' && data.settings.isOn)
  if (warns !== (as === 'warning')) return null
  const Icon = warns ? IconAlertTriangle : IconFileAlert
  return (
    <div className={classes.emergency} data-warning={warns || undefined}>
      <Icon aria-hidden size={16} stroke={1.5} />
      <Text component="div" size="sm">
        <Link to={'/camp' as never} search={{ tab: 'emergency' } as never}>
          {words}
        </Link>{' '}
        {folder ? (
          <bdi dir="ltr" className={classes.emergencyPlace}>
            {folder}
          </bdi>
        ) : null}
        {isLacking && data.due && data.canPrint ? (
          <MakeNow date={data.due.date} label={t(`today.emergency.make.${state}`)} />
        ) : null}
      </Text>
    </div>
  )
}

/** What is known of the pack of the day that matters now, or else of the last one. */
function useToldState(view: EmergencyView | undefined) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!view) return null
  const { due } = view
  const pack = due ? due.last : view.packs[0]
  const date = due?.date ?? pack?.date
  if (date === undefined) return { state: 'none', words: t('today.emergency.none'), folder: '' } as const
  const day = format.date(date, 'weekday')
  if (!pack)
    return { state: 'missing', words: t('today.emergency.missing', { date: day }), folder: '' } as const
  const facts = { date: day, at: format.instant(pack.madeAt) }
  return pack.problem
    ? ({ state: 'failed', words: t('today.emergency.failed', facts), folder: '' } as const)
    : ({ state: 'saved', words: t('today.emergency.saved', facts), folder: pack.folder } as const)
}

function MakeNow({ date, label }: { date: string; label: string }) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const mayMake = useMay('book')
  const make = useAction(api.emergency.make.mutationOptions(), {
    done: ({ folder }) => t('today.emergency.made', { folder }),
  })
  if (!mayMake) return null
  return (
    <Button
      size="compact-sm"
      variant="default"
      display="block"
      mt={4}
      loading={make.isRunning}
      onClick={() => void make.run({ campId: camp.id, date })}
    >
      {label}
    </Button>
  )
}
