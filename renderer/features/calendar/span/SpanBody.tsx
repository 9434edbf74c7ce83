import { Button } from '@mantine/core'
import { IconUserQuestion } from '@tabler/icons-react'
import { useMemo, type ReactNode } from 'react'
import type { RangeView } from '#contract/appointments.ts'
import { useMay, useToday } from '../../../shared/CampContext.tsx'
import { EmptyState } from '../../../shared/EmptyState.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import type { CalendarAddress } from '../address.ts'
import { BulkTools } from '../bulk/BulkTools.tsx'
import { StayedBar } from '../bulk/StayedBar.tsx'
import { useSelection } from '../bulk/use-selection.ts'
import { ColourKey } from '../ColourKey.tsx'
import { FilterBar } from '../FilterBar.tsx'
import { listRows } from '../grid/rows.ts'
import { NoRows, NoStationsNotice } from '../NoRows.tsx'
import { ViewMenu } from '../ViewMenu.tsx'
import { filterOf, visitsOf } from '../filter-visits.ts'
import { Agenda } from './Agenda.tsx'
import { MonthGrid } from './MonthGrid.tsx'
import { daysToPrint, type SpanView } from './span-days.ts'
import { listSpanRows, type SpanCell } from './span-rows.ts'
import { SpanGrid } from './SpanGrid.tsx'
import type { SpanCarry } from './use-carry.ts'
import type { SpanMove } from './use-span-move.ts'
import calendar from '../calendar.module.css'
import classes from './span.module.css'

export interface SpanBodyProps {
  view: RangeView
  kind: SpanView
  days: readonly string[]
  date: string
  address: CalendarAddress
  onChange: (change: Partial<CalendarAddress>) => void
  onCell: (cell: SpanCell) => void
  carry: SpanCarry
  move: SpanMove
  /** What was refused, and the ways out of it. */
  refused: ReactNode
  /** The open visit or who waits, beside the days; null gives them the whole width. */
  side: ReactNode
  /** Shows and hides who has no visit beside the days. */
  waiting: { isShown: boolean; toggle: () => void }
}

/** Several days under one filter set: side by side, as a month, or as lists. */
export function SpanBody(props: SpanBodyProps) {
  const { view, kind, days, date, address, onChange, onCell, carry, move, waiting } = props
  const { t } = useTranslation()
  const now = useToday()
  const visits = useMemo(() => {
    const shown = new Set(days)
    const passing = visitsOf(view.appointments, address, now).filter(({ appointment }) =>
      shown.has(appointment.date),
    )
    // A cancelled visit is looked for by its status, else it is in nobody's way.
    return address.only === null
      ? passing.filter(({ appointment }) => appointment.status !== 'cancelled')
      : passing
  }, [view, days, address, now])
  const hasNoRows = listSpanRows(view, visits, address.by).every(
    (row) => address.idle === 'hide' && row.visits.size === 0,
  )
  const printed = useMemo(() => daysToPrint(view.camp, days, visits), [view.camp, days, visits])
  const selection = useSelection(visits)
  const canBook = useMay('book')
  const open = (visit: string) => onChange({ visit })
  const openDay = (day: string) => onChange({ view: 'grid', date: day, visit: null })
  return (
    <div className={classes.body}>
      <FilterBar
        places={view}
        among={view.appointments}
        address={address}
        onChange={onChange}
        count={visits.length}
        days={printed}
      >
        {kind === 'week' || kind === 'camp' ? <ViewMenu address={address} onChange={onChange} /> : null}
        {canBook && kind !== 'agenda' ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconUserQuestion size={16} aria-hidden />}
            aria-pressed={waiting.isShown}
            onClick={waiting.toggle}
          >
            {t('calendar.tray.title')}
          </Button>
        ) : null}
        <BulkTools visits={visits} selection={selection} places={view} date={date} />
      </FilterBar>
      {kind === 'week' || kind === 'camp' ? <ColourKey colour={address.colour} visits={visits} /> : null}
      {kind === 'month' && listRows(view, 'station').length === 0 ? <NoStationsNotice /> : null}
      <div className={calendar.body} data-wide={props.side ? undefined : true}>
        <div className={calendar.main}>
          <div className={classes.pane}>
            {kind === 'month' ? (
              <MonthGrid
                view={view}
                date={date}
                visits={visits}
                openId={address.visit}
                carry={carry}
                onDay={openDay}
                onOpen={open}
              />
            ) : visits.length === 0 && kind === 'agenda' ? (
              <EmptyState title={t('calendar.list.empty')} hint={t('calendar.list.emptyHint')} />
            ) : kind === 'agenda' ? (
              <Agenda
                view={view}
                visits={visits}
                question={JSON.stringify(filterOf(address))}
                openId={address.visit}
                selection={selection}
                onOpen={open}
              />
            ) : hasNoRows ? (
              <NoRows by={address.by} isHidden={view.appointments.length > 0} onChange={onChange} />
            ) : (
              <SpanGrid
                view={view}
                days={days}
                date={date}
                visits={visits}
                by={address.by}
                colour={address.colour}
                hidesIdle={address.idle === 'hide'}
                openId={address.visit}
                selection={selection}
                carry={carry}
                onOpen={open}
                onDay={openDay}
                onCell={onCell}
              />
            )}
          </div>
          <StayedBar left={move.left} places={view} onClose={move.forget} />
          {props.refused}
        </div>
        {props.side ? <div className={calendar.side}>{props.side}</div> : null}
      </div>
    </div>
  )
}
