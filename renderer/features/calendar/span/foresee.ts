import type { DayAppointment, RangeView } from '#contract/appointments.ts'
import { checkBooking, type DayContext, type DraftAppointment } from '#domain/scheduling/check-booking.ts'
import type { Clash } from '#domain/scheduling/clash.ts'
import { proposeSlots } from '#domain/scheduling/propose-slots.ts'
import { isResourceKind, rowOf, UNASSIGNED, type RowKind } from '../grid/rows.ts'
import { isMisplaced, type Now, type Subject } from '../grid/subject.ts'
import { firstGap } from './first-gap.ts'
import { planCell } from './plan-cell.ts'
import type { SpanCell } from './span-rows.ts'

/** What letting go over a cell would do. */
export interface Foresight {
  /** The booking that would be made; null when there is none. Of several the one that is held. */
  draft: DraftAppointment | null
  /** What was asked for, whether it can be had or not. */
  wanted: DraftAppointment
  /** Why it cannot be had; empty also when that day has no free slot. */
  clashes: readonly Clash[]
  /** Held over the row of another person or group. */
  isMisplaced: boolean
  /** Of how many that go along how many find a place; nothing is counted where too many go. */
  placed: number
  count: number
}

export interface CellsView {
  view: RangeView
  /** What the rows are; a month has days only, which is as if every row were a station without a name. */
  by: RowKind
  rowIds: readonly string[]
  now: Now
}

const itemsOf = (subject: Subject): DayAppointment[] =>
  subject.kind === 'visit' ? [subject.item, ...(subject.others ?? [])] : []

/** Where somebody without a visit would come that day, in that row: the first free slot. */
function foreseeEntry(
  subject: Subject & { kind: 'tray' },
  cell: SpanCell,
  { view, by, now }: CellsView,
): Pick<Foresight, 'draft' | 'wanted' | 'clashes'> {
  const { kind, durationMinutes, patient, order } = subject.entry
  const resource = cell.rowId === UNASSIGNED || !isResourceKind(by) ? null : cell.rowId
  const stationId = by === 'station' ? resource : null
  const staffId = by === 'staff' ? resource : null
  const context = contextOn(cell.date, subject, view, now)
  const who = { id: null, patientId: patient.id, orderId: order?.id ?? null }
  const [slot] = proposeSlots({ kind, durationMinutes, stationId, staffId }, context, { limit: 1 })
  const opens = cell.date === now.date ? Math.max(now.minute, view.camp.opensMinute) : view.camp.opensMinute
  const startMinute =
    resource && isResourceKind(by) ? firstGap(view, { date: cell.date, rowId: resource, by }, now) : opens
  const wanted = { ...who, kind, durationMinutes, date: cell.date, startMinute, stationId, staffId }
  if (slot) return { draft: { ...slot, ...who }, wanted, clashes: [] }
  // That neither place nor person is named says nothing about the day.
  const clashes = checkBooking(wanted, context).filter((clash) => clash.kind !== 'missing_place')
  return { draft: null, wanted, clashes }
}

/** A day as the rules see it for one person, with what is booked for them on the other days that are shown. */
function contextOn(
  date: string,
  { entry: { patient, order } }: Subject & { kind: 'tray' },
  view: RangeView,
  now: Now,
): DayContext {
  const appointments = view.appointments.map(({ appointment }) => appointment)
  return {
    ...view,
    date,
    now,
    patient,
    order,
    appointments: appointments.filter((visit) => visit.date === date),
    otherAppointmentsOfPatient: appointments.filter(({ patientId }) => patientId === patient.id),
  }
}

/** What letting a subject go over a cell would do, as far as the shown days tell; the core has the last word. */
export function foresee(subject: Subject, cell: SpanCell, cells: CellsView): Foresight {
  const { view, by, rowIds, now } = cells
  const misplaced = isMisplaced(subject, cell.rowId, by, rowIds)
  if (subject.kind === 'tray') {
    const found = foreseeEntry(subject, cell, cells)
    return { ...found, isMisplaced: misplaced, placed: found.draft ? 1 : 0, count: 1 }
  }
  const { appointment } = subject.item
  const items = itemsOf(subject)
  const plan = planCell(view, items, cell, by, now)
  const held = plan.find(({ visit }) => visit.id === appointment.id)
  const { id, kind, patientId, orderId, startMinute, durationMinutes, stationId, staffId } = appointment
  const resource = cell.rowId === UNASSIGNED ? null : cell.rowId
  return {
    draft: held?.draft ?? null,
    wanted: {
      ...{ id, kind, patientId, orderId, startMinute, durationMinutes, date: cell.date },
      stationId: (by === 'station' ? resource : null) ?? stationId,
      staffId: (by === 'staff' ? resource : null) ?? staffId,
    },
    clashes: held?.clashes ?? [],
    isMisplaced: misplaced,
    placed: plan.filter(({ draft }) => draft !== null).length,
    count: plan.length,
  }
}

/** The cell in which a move by keys begins: where the visit is, else the first day on which somebody can come. */
export function firstCell(subject: Subject, days: readonly string[], cells: CellsView): SpanCell | null {
  const { view, by, rowIds, now } = cells
  const ahead = days.filter((date) => date >= now.date)
  const [date] = ahead.length > 0 ? ahead : days
  const [rowId] = rowIds
  if (date === undefined || rowId === undefined) return null
  const inRow = (id: string) => (rowIds.includes(id) ? id : rowId)
  if (subject.kind === 'visit') {
    const { appointment, patient } = subject.item
    const own = rowOf(appointment, by, patient.groupName)
    return { date: days.includes(appointment.date) ? appointment.date : date, rowId: inRow(own) }
  }
  for (const day of ahead) {
    const { draft } = foreseeEntry(subject, { date: day, rowId: UNASSIGNED }, { view, by, rowIds, now })
    if (draft) return { date: day, rowId: inRow(rowOf(draft, by, subject.entry.patient.groupName)) }
  }
  return { date, rowId }
}
