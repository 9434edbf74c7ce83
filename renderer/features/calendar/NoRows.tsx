import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMay } from '../../shared/CampContext.tsx'
import { EmptyState } from '../../shared/EmptyState.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import type { CalendarAddress } from './address.ts'
import { noFilter } from './filter-visits.ts'
import type { RowKind } from './grid/rows.ts'

export interface NoRowsProps {
  by: RowKind
  /** There are rows, but the filters and the hiding of idle ones leave none. */
  isHidden: boolean
  onChange: (change: Partial<CalendarAddress>) => void
}

/** In place of a calendar without rows: why there is none, and what makes some. */
export function NoRows({ by, isHidden, onChange }: NoRowsProps) {
  const { t } = useTranslation()
  const advice = useAdvice(by)
  if (isHidden)
    return (
      <EmptyState
        title={t('calendar.noRows.hidden')}
        hint={t('calendar.noRows.hiddenHint')}
        action={
          <Button variant="default" onClick={() => onChange({ ...noFilter, idle: null })}>
            {t('calendar.noRows.showAll')}
          </Button>
        }
      />
    )
  return <EmptyState {...advice} />
}

/** Above a month whose camp has no station to book at: its days are drawn without rows, so they alone do not tell. */
export function NoStationsNotice() {
  const { title, hint, action } = useAdvice('station')
  return (
    <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} title={title} mb="xs" role="note">
      <Group justify="space-between" gap="xs">
        <Text size="sm">{hint}</Text>
        {action}
      </Group>
    </Alert>
  )
}

/** Why there is no row of a kind, and what makes some. */
function useAdvice(by: RowKind) {
  const { t } = useTranslation()
  const mayPlan = useMay('manageCamp')
  const tab = by === 'station' ? 'stations' : by === 'staff' ? 'staff' : null
  return {
    title: t(`calendar.noRows.${by}`),
    hint: t(tab && !mayPlan ? 'calendar.noRows.askManager' : `calendar.noRows.${by}Hint`),
    action:
      tab && mayPlan ? (
        <Button renderRoot={(props) => <Link {...props} to="/camp" search={{ tab } as never} />}>
          {t(`calendar.noRows.${by}Action`)}
        </Button>
      ) : null,
  }
}
