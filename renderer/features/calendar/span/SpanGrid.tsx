import { useMemo, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react'
import type { DayAppointment, RangeView } from '#contract/appointments.ts'
import { dayNumber, isCampDay, openIntervals } from '#domain/camps/day-hours.ts'
import { coveredMinutes } from '#domain/scheduling/intervals.ts'
import { isBulkMovable } from '#domain/scheduling/move-many.ts'
import { occupies } from '#domain/scheduling/visit-rules.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { useMay, useToday } from '../../../shared/CampContext.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/i18n.ts'
import type { ColourBy } from '../address.ts'
import type { Selection } from '../bulk/use-selection.ts'
import { useBlockSpeaker } from '../grid/block-words.ts'
import { UNASSIGNED, type RowKind } from '../grid/rows.ts'
import type { Subject } from '../grid/subject.ts'
import { CarryGhost } from './CarryGhost.tsx'
import { CellAway } from './CellAway.tsx'
import { DayNotes } from './DayNotes.tsx'
import { inOtherCalendar } from './span-days.ts'
import { listSpanRows, type SpanRow, type SpanCell } from './span-rows.ts'
import type { SpanCarry } from './use-carry.ts'
import { useShownDay, useSpanSize } from './use-span-size.ts'
import { VisitChip } from './VisitChip.tsx'
import classes from './span.module.css'

export interface SpanGridProps {
  view: RangeView
  days: readonly string[]
  /** The day that is turned to. */
  date: string
  visits: readonly DayAppointment[]
  by: RowKind
  colour: ColourBy
  /** Leaves out the rows without a visit. */
  hidesIdle: boolean
  openId: string | null
  selection: Selection
  carry: SpanCarry
  onOpen: (visitId: string) => void
  onDay: (date: string) => void
  /** A press on an empty part of a cell: a visit is booked there. */
  onCell: (cell: SpanCell) => void
}

/** Days side by side: stations, staff, people or groups as rows; visits are dragged, or moved by keys, from cell to cell. */
export function SpanGrid(props: SpanGridProps) {
  const { view, days, visits, by, colour, openId, selection, carry, onOpen, onDay, onCell } = props
  const { t } = useTranslation()
  const format = useFormat()
  const canBook = useMay('book')
  const { store, attach, press, moveByKeys } = carry
  const today = useToday()
  const speak = useBlockSpeaker()
  const { language } = useLanguage()
  const rows = useMemo(
    () => listSpanRows(view, visits, by).filter((row) => !props.hidesIdle || row.visits.size > 0),
    [view, visits, by, props.hidesIdle],
  )
  const rowName = useRowName(by)
  const used = new Set(visits.map(({ appointment }) => appointment.date))
  const isIdle = (day: string) => !isCampDay(view.camp, day) && !used.has(day)
  const { ref, headRef, style, isNarrow } = useSpanSize(attach, days.length, days.filter(isIdle).length)
  useShownDay(carry.root, props.date)

  const itemAt = (target: EventTarget): DayAppointment | null => {
    const id =
      target instanceof Element ? target.closest('[data-event-id]')?.getAttribute('data-event-id') : null
    return visits.find(({ appointment }) => appointment.id === id) ?? null
  }
  const subjectOf = (item: DayAppointment): Subject => ({
    kind: 'visit',
    item,
    others:
      selection.has(item.appointment.id) && isBulkMovable(item.appointment)
        ? selection.items.filter((other) => other !== item)
        : [],
  })
  const onPointerDown = (event: PointerEvent) => {
    const item = event.button === 0 ? itemAt(event.target) : null
    if (item && canBook) press(event.nativeEvent, subjectOf(item))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const item = event.ctrlKey || event.metaKey || event.altKey ? null : itemAt(event.target)
    if (!item) return
    if (event.code === 'KeyM' && canBook) moveByKeys(subjectOf(item))
    else if (event.code === 'KeyX') selection.toggle(item)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
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
  const cellName = ({ date, rowId }: SpanCell) =>
    t('calendar.span.target', {
      date: format.date(date, 'weekday'),
      row: rowName(rows.find(({ id }) => id === rowId)),
    })

  return (
    <div
      ref={ref}
      className={classes.scroll}
      style={style}
      onClick={onClick}
      onPointerDown={onPointerDown}
      onKeyDownCapture={onKeyDown}
      role="presentation"
    >
      <table className={classes.table} data-colour={colour} data-narrow={isNarrow || undefined}>
        <thead ref={headRef}>
          <tr>
            <th scope="col" className={classes.corner} data-names>
              {t(`calendar.span.by.${by}`)}
            </th>
            {days.map((day) => (
              <th
                key={day}
                scope="col"
                data-head={day}
                data-today={day === today.date || undefined}
                data-idle={isIdle(day) || undefined}
              >
                <button type="button" className={classes.day} onClick={() => onDay(day)}>
                  <span>{format.date(day, 'weekdayOnly')}</span>
                  <small>
                    {[
                      !isCampDay(view.camp, day)
                        ? t('calendar.span.closed')
                        : view.camp.kind === 'clinic'
                          ? ''
                          : t('calendar.span.dayNumber', { number: dayNumber(view.camp, day) ?? 0 }),
                      inOtherCalendar(day, view.camp.calendar, language, 'day'),
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
                return (
                  <td
                    key={day}
                    data-cell-date={day}
                    data-cell-row={row.id}
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
                      />
                    ))}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <CarryGhost carry={store} places={view} cellName={cellName} />
    </div>
  )
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
