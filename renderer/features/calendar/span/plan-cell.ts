import type { DayAppointment, RangeView } from '#contract/appointments.ts'
import { isBulkMovable, planMoves, type BulkChange, type PlannedMove } from '#domain/scheduling/move-many.ts'
import { UNASSIGNED, type RowKind } from '../grid/rows.ts'
import type { SpanCell } from './span-rows.ts'

/** What putting visits on a cell asks for: that date, that station or member of staff, the same minute or else the next free slot. */
export function changeOfCell({ date, rowId }: SpanCell, by: RowKind): BulkChange {
  const resource = rowId === UNASSIGNED ? null : rowId
  return {
    shiftMinutes: 0,
    toDate: date,
    toStationId: by === 'station' ? resource : null,
    toStaffId: by === 'staff' ? resource : null,
    spread: true,
  }
}

/** More than this many are moved without saying beforehand what would become of each. */
const FORESEEN = 40

/** What putting visits on a cell would do to each as far as the shown days tell; the core has the last word. */
export function planCell(
  view: RangeView,
  items: readonly DayAppointment[],
  cell: SpanCell,
  by: RowKind,
  now: { date: string; minute: number },
): PlannedMove[] {
  const movable = items.filter(({ appointment }) => isBulkMovable(appointment))
  const [first] = movable
  if (!first || movable.length > FORESEEN) return []
  const owners = new Map(movable.map((item) => [item.appointment.id, item]))
  const all = view.appointments.map(({ appointment }) => appointment)
  const dates = new Set([cell.date, ...movable.map(({ appointment }) => appointment.date)])
  const days = new Map(
    [...dates].map((date) => [
      date,
      { ...view, date, now, appointments: all.filter((visit) => visit.date === date) },
    ]),
  )
  return planMoves({
    visits: movable.map(({ appointment }) => appointment),
    change: changeOfCell(cell, by),
    days,
    ownerOf: (visit) => {
      const { patient, order } = owners.get(visit.id) ?? first
      return { patient, order, visits: all.filter(({ patientId }) => patientId === patient.id) }
    },
  })
}
