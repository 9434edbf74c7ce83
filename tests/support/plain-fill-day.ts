import { priorities } from '#domain/orders/device-order.ts'
import { bookedPlainly, type Appointment } from '#domain/scheduling/appointment.ts'
import { visitsOfPatient, type Day, type DayContext } from '#domain/scheduling/check-booking.ts'
import { openBoard } from '#domain/scheduling/day-board.ts'
import { visitWanted, type FilledDay, type LeftReason, type TrayItem } from '#domain/scheduling/fill-day.ts'
import { findEarliestSlot, prepareSearch } from '#domain/scheduling/find-slots.ts'

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The order of booking, found anew for every pair. */
function sortPlainly(tray: readonly TrayItem[]): TrayItem[] {
  const groupOf = ({ patient, priority }: TrayItem) =>
    patient.groupId ? `${priority} ${patient.groupId}` : ''
  const since = (item: TrayItem) => {
    const together = tray.filter((other) => groupOf(item) !== '' && groupOf(other) === groupOf(item))
    return [item, ...together].map(({ waitingSince }) => waitingSince).sort(compare)[0] ?? ''
  }
  return [...tray].sort(
    (a, b) =>
      priorities.indexOf(a.priority) - priorities.indexOf(b.priority) ||
      compare(since(a), since(b)) ||
      compare(groupOf(a), groupOf(b)) ||
      compare(a.waitingSince, b.waitingSince) ||
      compare(a.patient.number, b.patient.number) ||
      compare(a.order?.id ?? '', b.order?.id ?? ''),
  )
}

/** What `fillDay` does, with a search for everybody and nothing remembered from one to the next. */
export function fillDayPlainly({ tray, day }: { tray: readonly TrayItem[]; day: Day }): FilledDay {
  const filled: FilledDay = { booked: [], left: [] }
  const added: Appointment[] = []
  for (const item of sortPlainly(tray)) {
    const { patient, order, durationMinutes, otherAppointmentsOfPatient } = item
    const orderId = order?.id ?? null
    const leave = (reason: LeftReason) => filled.left.push({ patientId: patient.id, orderId, reason })
    const kind = visitWanted(item)
    const board = openBoard({ ...day, appointments: [...day.appointments, ...added] })
    const context: DayContext = { ...board.day, patient, order, otherAppointmentsOfPatient }
    const own = visitsOfPatient(context, null).filter(({ date }) => date === day.date)
    if (kind === null) {
      leave('no_visit_needed')
    } else if (own.some((visit) => visit.kind === kind && visit.orderId === orderId)) {
      leave('already_booked_today')
    } else {
      const search = prepareSearch(board, context, { kind, durationMinutes }, 0)
      const draft = search.ok ? findEarliestSlot(search.value) : null
      if (!search.ok) leave(search.reason)
      else if (!draft) leave('no_free_slot')
      else {
        filled.booked.push(draft)
        added.push({
          ...bookedPlainly,
          ...draft,
          id: `plain-${added.length}`,
          campId: day.camp.id,
          version: 0,
        })
      }
    }
  }
  return filled
}
