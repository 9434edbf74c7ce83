import type { Journal } from '#db/journal.ts'
import { listWaitEntriesOf } from '#db/wait-list.ts'
import type { Appointment } from '#domain/scheduling/appointment.ts'

/** Whoever was booked for what they waited for waits no more, however the visit was booked. */
export function settleWaiting(journal: Journal, visit: Appointment): void {
  for (const entry of listWaitEntriesOf(journal.tx, visit.patientId)) {
    const isMeant = entry.kind === visit.kind && (entry.orderId ?? visit.orderId) === visit.orderId
    if (entry.status !== 'waiting' || !isMeant || entry.appointmentId === visit.id) continue
    journal.replace('waitEntries', { ...entry, status: 'booked', appointmentId: visit.id })
  }
}
