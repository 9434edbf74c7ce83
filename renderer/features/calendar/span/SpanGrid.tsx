import { VisuallyHidden } from '@mantine/core'
import { useMemo, type MouseEvent } from 'react'
import type { DayAppointment, RangeView } from '#contract/appointments.ts'
import { dayNumber, isCampDay, openIntervals } from '#domain/camps/day-hours.ts'
import { coveredMinutes } from '#domain/scheduling/intervals.ts'
import { isBulkMovable } from '#domain/scheduling/move-many.ts'
import { occupies } from '#domain/scheduling/visit-rules.ts'
import { useMay, useToday } from '../../../shared/CampContext.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/i18n.ts'
import { notifyPlainly } from '../../../shared/notify.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import type { ColourBy } from '../address.ts'
import type { Selection } from '../bulk/use-selection.ts'
import { useClashText } from '../../../shared/clash-text.ts'
import { useBlockSpeaker } from '../grid/block-words.ts'
import { isResourceKind, rowOf, UNASSIGNED, type RowKind } from '../grid/rows.ts'
import { CellAway } from './CellAway.tsx'
import { DayNotes } from './DayNotes.tsx'
import { inOtherCalendar } from './span-days.ts'
import { listSpanRows, type SpanRow, type SpanCell } from './span-rows.ts'
import { planCell } from './plan-cell.ts'
import { useCellKeys } from './use-cell-keys.ts'
import { useCellPointer } from './use-cell-pointer.ts'
import type { SpanMove } from './use-span-move.ts'
import { VisitChip } from './VisitChip.tsx'
import classes from './span.module.css'

export interface SpanGridProps {
  view: RangeView
  days: readonly string[]
  visits: readonly DayAppointment[]
  by: RowKind
  colour: ColourBy
  /** Leaves out the rows without a visit. */
  hidesIdle: boolean
  openId: string | null
  selection: Selection
  mover: SpanMove
  onOpen: (visitId: string) => void
  onDay: (date: string) => void
  /** A press on an empty part of a cell: a visit is booked there. */
  onCell: (cell: SpanCell) => void
}

/** Days side by side: stations, staff, people or groups as rows; visits are dragged, or moved by keys, from cell to cell. */
export function SpanGrid(props: SpanGridProps) {
  const { view, days, visits, by, colour, openId, selection, mover, onOpen, onDay, onCell } = props
  const { t } = useTranslation()
  const format = useFormat()
  const canBook = useMay('book')
  const today = useToday()
  const speak = useBlockSpeaker()
  const { language } = useLanguage()
  const rows = useMemo(
    () => listSpanRows(view, visits, by).filter((row) => !props.hidesIdle || row.visits.size > 0),
    [view, visits, by, props.hidesIdle],
  )
  const rowName = useRowName(by)

  const itemAt = (target: EventTarget): DayAppointment | null => {
    const id =
      target instanceof Element ? target.closest('[data-event-id]')?.getAttribute('data-event-id') : null
    return visits.find(({ appointment }) => appointment.id === id) ?? null
  }
  const withChosen = (item: DayAppointment) => (selection.has(item.appointment.id) ? selection.items : [item])
  const rowIdOf = ({ appointment, patient }: DayAppointment) => rowOf(appointment, by, patient.groupName)
  const isMisplaced = (item: DayAppointment, to: SpanCell) =>
    !isResourceKind(by) && rowIdOf(item) !== to.rowId
  const drop = (item: DayAppointment, to: SpanCell) => {
    if (isMisplaced(item, to)) notifyPlainly(t('calendar.move.misplaced'))
    else mover.drop(withChosen(item), to)
  }
  const canMove = (item: DayAppointment) => canBook && isBulkMovable(item.appointment)
  const { drag, grab } = useCellPointer(drop)
  const keys = useCellKeys({
    rowIds: rows.map(({ id }) => id),
    days,
    itemAt,
    cellOf: (item) => ({ date: item.appointment.date, rowId: rowIdOf(item) }),
    canMove,
    onDrop: drop,
    onToggle: selection.toggle,
  })
  const over = drag?.over ?? keys.move?.to ?? null
  const moving = drag?.item ?? keys.move?.item ?? null
  const bookCell = (target: EventTarget) => {
    const { cellDate: date, cellRow: rowId } = (target instanceof HTMLElement && target.dataset) || {}
    if (date && rowId && isCampDay(view.camp, date) && date >= today.date) onCell({ date, rowId })
  }
  const onClick = (event: MouseEvent) => {
    const item = itemAt(event.target)
    if (!item) return canBook ? bookCell(event.target) : undefined
    if (event.shiftKey) selection.reach(item, visits)
    else if (event.ctrlKey || event.metaKey) selection.toggle(item)
    else onOpen(item.appointment.id)
  }
  const planned = useForesight(view, moving ? withChosen(moving) : [], over, by)
  const foresight = moving && over && isMisplaced(moving, over) ? t('calendar.move.misplaced') : planned
  const targetText = over
    ? t('calendar.span.target', {
        date: format.date(over.date, 'weekday'),
        row: rowName(rows.find(({ id }) => id === over.rowId)),
      })
    : ''

  return (
    <div className={classes.scroll} onClick={onClick} onKeyDownCapture={keys.onKeyDown} role="presentation">
      <table className={classes.table} data-colour={colour} data-moving={moving !== null || undefined}>
        <thead>
          <tr>
            <th scope="col" className={classes.corner}>
              {t(`calendar.span.by.${by}`)}
            </th>
            {days.map((day) => (
              <th key={day} scope="col" data-today={day === today.date || undefined}>
                <button type="button" className={classes.day} onClick={() => onDay(day)}>
                  <span>{format.date(day, 'weekday')}</span>
                  <small>
                    {[
                      !isCampDay(view.camp, day)
                        ? t('calendar.span.closed')
                        : view.camp.kind === 'clinic'
                          ? ''
                          : t('calendar.span.dayNumber', { number: dayNumber(view.camp, day) ?? 0 }),
                      inOtherCalendar(day, view.camp.calendar, language),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </button>
                <DayNotes view={view} day={day} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <bdi>{rowName(row)}</bdi>
              </th>
              {days.map((day) => {
                const here = row.visits.get(day) ?? []
                const isTarget = over !== null && over.date === day && over.rowId === row.id
                return (
                  <td
                    key={day}
                    data-cell-date={day}
                    data-cell-row={row.id}
                    data-target={isTarget || undefined}
                    data-closed={!isCampDay(view.camp, day) || undefined}
                  >
                    <CellLoad row={row} view={view} day={day} visits={here} />
                    {by === 'staff' && row.id !== UNASSIGNED ? (
                      <CellAway view={view} staffId={row.id} day={day} />
                    ) : null}
                    {here.map((item) => (
                      <VisitChip
                        key={item.appointment.id}
                        item={item}
                        words={speak(item)}
                        isOpen={item.appointment.id === openId}
                        isChosen={selection.has(item.appointment.id)}
                        isMoving={item.appointment.id === moving?.appointment.id}
                        onGrab={canMove(item) ? grab : ignore}
                      />
                    ))}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <VisuallyHidden role="status">{keys.move ? `${targetText}. ${foresight}` : ''}</VisuallyHidden>
      {keys.move ? (
        <div className={classes.hint}>
          <strong>{targetText}</strong> {foresight} {t('calendar.span.keys')}
        </div>
      ) : null}
      {drag ? (
        <div className={classes.ghost} style={{ left: drag.x, top: drag.y }} aria-hidden>
          {selection.has(drag.item.appointment.id) && selection.items.length > 1
            ? t('calendar.list.count', { count: selection.items.length })
            : speak(drag.item).name}
          {foresight ? <div className={classes.foresight}>{foresight}</div> : null}
        </div>
      ) : null}
    </div>
  )
}

const ignore = () => {}

/** In words what letting go here would do: the minute that one would get, how many of several find a place, or why not. */
function useForesight(
  view: RangeView,
  items: readonly DayAppointment[],
  over: SpanCell | null,
  by: RowKind,
): string {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useToday()
  const speak = useClashText(view)
  const cell = over ? `${over.date} ${over.rowId}` : ''
  const ids = items.map(({ appointment }) => appointment.id).join()
  const plan = useMemo(
    () => (over ? planCell(view, items, over, by, now) : []),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the cell and the visits by what they are, not by their objects
    [view, ids, cell, by],
  )
  const [only] = plan
  if (!only) return ''
  if (plan.length > 1) {
    const placed = plan.filter(({ draft }) => draft !== null).length
    return t('calendar.move.together', { placed, count: plan.length })
  }
  if (only.draft) return format.timeRange(only.draft.startMinute, only.draft.durationMinutes)
  return only.clashes.length > 0 ? only.clashes.map(speak).join(' ') : t('calendar.bulk.noSlot')
}

/** A row's name in the script of the language. */
function useRowName(by: RowKind) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  return (row: SpanRow | undefined) => {
    const { latin = '', persian = '' } = row?.name ?? {}
    const name = language === 'fa' ? persian || latin : latin || persian
    return name || t(by === 'group' ? 'calendar.row.noGroup' : 'calendar.row.unassigned')
  }
}

interface CellLoadProps {
  row: SpanRow
  view: RangeView
  day: string
  visits: readonly DayAppointment[]
}

/** How full a station or somebody's day is, as a bar and in words. */
function CellLoad({ row: { places }, view, day, visits }: CellLoadProps) {
  const { t } = useTranslation()
  const open = coveredMinutes(openIntervals(view.camp, day)) * (places ?? 0)
  if (open === 0 || visits.length === 0) return null
  const booked = visits.reduce(
    (sum, { appointment }) => sum + (occupies(appointment) ? appointment.durationMinutes : 0),
    0,
  )
  const percent = Math.round((booked / open) * 100)
  return (
    <div
      className={classes.load}
      role="img"
      aria-label={t('calendar.span.load', { percent, count: visits.length })}
    >
      <span style={{ inlineSize: `${Math.min(100, percent)}%` }} data-over={percent > 100 || undefined} />
    </div>
  )
}
