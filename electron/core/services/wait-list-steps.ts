import type { Journal } from '#db/journal.ts'
import { listWaitEntriesOf } from '#db/wait-list.ts'
import type { Appointment } from '#domain/scheduling/appointment.ts'
import type { WaitEntry } from '#domain/scheduling/wait-list.ts'

/** Whoever was booked for what they waited for waits no more, however the visit was booked. */
export function settleWaiting(journal: Journal, visit: Appointment): void {
  for (const entry of waitingOf(journal, visit)) {
    const isMeant = entry.kind === visit.kind && (entry.orderId ?? visit.orderId) === visit.orderId
    if (isMeant && entry.appointmentId !== visit.id) markBooked(journal, entry, visit)
  }
}

/** Whoever waited for an earlier slot than this visit waits no more once it was moved there, or is over. */
export function settleHeld(journal: Journal, before: Appointment, after: Appointment): void {
  const isEarlier =
    after.date < before.date || (after.date === before.date && after.startMinute < before.startMinute)
  if (!isEarlier && after.status !== 'done') return
  for (const entry of waitingOf(journal, after)) {
    if (entry.appointmentId === after.id) markBooked(journal, entry, after)
  }
}

const waitingOf = (journal: Journal, { patientId }: Appointment) =>
  listWaitEntriesOf(journal.tx, patientId).filter(({ status }) => status === 'waiting')

function markBooked(journal: Journal, entry: WaitEntry, visit: Appointment): void {
  journal.replace('waitEntries', { ...entry, status: 'booked', appointmentId: visit.id })
}
