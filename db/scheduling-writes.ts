import type { Appointment } from '#domain/scheduling/appointment.ts'
import type { EntityName } from './entities.ts'

/** What of a visit is its place in the plan; how it went may still be entered when the camp is closed. */
const planned = [
  'campId',
  'patientId',
  'orderId',
  'kind',
  'date',
  'startMinute',
  'durationMinutes',
  'stationId',
  'staffId',
] as const satisfies readonly (keyof Appointment)[]

/** Whether a write changes the plan of a camp: a visit is booked, moved or removed, or a token is given out. */
export function isScheduling(entity: EntityName, before: object | null, after: object | null): boolean {
  if (entity === 'queueTokens') return before === null
  if (entity !== 'appointments') return false
  if (!before || !after) return true
  const [old, now] = [before as Appointment, after as Appointment]
  return planned.some((field) => old[field] !== now[field])
}
