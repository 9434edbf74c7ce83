import { CloseButton, Group, Paper, Text } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RangeView } from '#contract/appointments.ts'
import { useToday } from '../../../shared/CampContext.tsx'
import { EmptyState } from '../../../shared/EmptyState.tsx'
import { useFormat } from '../../../shared/format.ts'
import type { CalendarAddress } from '../address.ts'
import { BulkTools } from '../bulk/BulkTools.tsx'
import { useSelection } from '../bulk/use-selection.ts'
import { useClashText } from '../clash-text.ts'
import { FilterBar } from '../FilterBar.tsx'
import { filterVisits } from '../filter-visits.ts'
import calendar from '../calendar.module.css'
import { Agenda } from './Agenda.tsx'
import { MonthGrid } from './MonthGrid.tsx'
import type { SpanView } from './span-days.ts'
import { SpanGrid } from './SpanGrid.tsx'
import { useSpanMove, type SpanMove } from './use-span-move.ts'
import classes from './span.module.css'

export interface SpanBodyProps {
  view: RangeView
  kind: SpanView
  days: readonly string[]
  date: string
  address: CalendarAddress
  onChange: (change: Partial<CalendarAddress>) => void
}

/** Several days under one filter set: side by side, as a month, or as lists. */
export function SpanBody({ view, kind, days, date, address, onChange }: SpanBodyProps) {
  const { t } = useTranslation()
  const now = useToday()
  const visits = useMemo(() => {
    const shown = new Set(days)
    const passing = filterVisits(view.appointments, address, now).filter(({ appointment }) =>
      shown.has(appointment.date),
    )
    // A cancelled visit is looked for by its status, else it is in nobody's way.
    return address.only === null
      ? passing.filter(({ appointment }) => appointment.status !== 'cancelled')
      : passing
  }, [view, days, address, now])
  const selection = useSelection(visits)
  const mover = useSpanMove(address.by)
  const open = (visit: string) => onChange({ visit })
  const openDay = (day: string) => onChange({ view: 'grid', date: day, visit: null })
  return (
    <div className={classes.body}>
      <FilterBar places={view} address={address} onChange={onChange} count={visits.length}>
        <BulkTools visits={visits} selection={selection} places={view} date={date} />
      </FilterBar>
      <div className={classes.pane}>
        {kind === 'month' ? (
          <MonthGrid view={view} date={date} visits={visits} onDay={openDay} onOpen={open} />
        ) : visits.length === 0 && kind === 'agenda' ? (
          <EmptyState title={t('calendar.list.empty')} hint={t('calendar.list.emptyHint')} />
        ) : kind === 'agenda' ? (
          <Agenda view={view} visits={visits} openId={address.visit} selection={selection} onOpen={open} />
        ) : (
          <SpanGrid
            view={view}
            days={days}
            visits={visits}
            by={address.by}
            openId={address.visit}
            selection={selection}
            mover={mover}
            onOpen={open}
            onDay={openDay}
          />
        )}
      </div>
      <LeftBar mover={mover} view={view} />
    </div>
  )
}

/** Who could not be moved, and why. */
function LeftBar({ mover, view }: { mover: SpanMove; view: RangeView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const speak = useClashText(view)
  if (mover.left.length === 0) return null
  return (
    <Paper className={calendar.refused} role="alert" withBorder shadow="md" p="xs">
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <IconHandStop size={20} aria-hidden color="var(--q-warning)" style={{ flexShrink: 0 }} />
        <div>
          <Text fw={600}>{t('calendar.span.stayed', { count: mover.left.length })}</Text>
          {mover.left.slice(0, 5).map(({ appointment, patient, clashes }) => (
            <Text key={appointment.id} size="sm">
              <bdi>{format.fullName(patient)}</bdi>:{' '}
              {clashes.length > 0 ? clashes.map(speak).join(' ') : t('calendar.bulk.noSlot')}
            </Text>
          ))}
        </div>
        <CloseButton aria-label={t('common.close')} onClick={mover.forget} />
      </Group>
    </Paper>
  )
}
