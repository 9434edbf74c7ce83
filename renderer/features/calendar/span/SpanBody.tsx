import { useMemo } from 'react'
import type { RangeView } from '#contract/appointments.ts'
import { useToday } from '../../../shared/CampContext.tsx'
import { EmptyState } from '../../../shared/EmptyState.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import type { CalendarAddress } from '../address.ts'
import { BulkTools } from '../bulk/BulkTools.tsx'
import { StayedBar } from '../bulk/StayedBar.tsx'
import { useSelection } from '../bulk/use-selection.ts'
import { ColourKey } from '../ColourKey.tsx'
import { FilterBar } from '../FilterBar.tsx'
import { ViewMenu } from '../ViewMenu.tsx'
import { filterVisits } from '../filter-visits.ts'
import { Agenda } from './Agenda.tsx'
import { MonthGrid } from './MonthGrid.tsx'
import type { SpanView } from './span-days.ts'
import type { SpanCell } from './span-rows.ts'
import { SpanGrid } from './SpanGrid.tsx'
import { useSpanMove } from './use-span-move.ts'
import classes from './span.module.css'

export interface SpanBodyProps {
  view: RangeView
  kind: SpanView
  days: readonly string[]
  date: string
  address: CalendarAddress
  onChange: (change: Partial<CalendarAddress>) => void
  onCell: (cell: SpanCell) => void
}

/** Several days under one filter set: side by side, as a month, or as lists. */
export function SpanBody({ view, kind, days, date, address, onChange, onCell }: SpanBodyProps) {
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
        {kind === 'week' || kind === 'camp' ? <ViewMenu address={address} onChange={onChange} /> : null}
        <BulkTools visits={visits} selection={selection} places={view} date={date} />
      </FilterBar>
      {kind === 'week' || kind === 'camp' ? <ColourKey colour={address.colour} visits={visits} /> : null}
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
            colour={address.colour}
            hidesIdle={address.idle === 'hide'}
            openId={address.visit}
            selection={selection}
            mover={mover}
            onOpen={open}
            onDay={openDay}
            onCell={onCell}
          />
        )}
      </div>
      <StayedBar left={mover.left} places={view} onClose={mover.forget} />
    </div>
  )
}
