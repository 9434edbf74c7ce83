import type { MovedCalls } from '#contract/appointments.ts'
import { lastSeq, listEntityChanges } from '#db/changes.ts'
import { entities } from '#db/entities.ts'
import type { Appointment } from '#domain/scheduling/appointment.ts'
import { dayStart } from '#domain/time/zone.ts'
import { campNow } from '../camp-clock.ts'
import type { Context } from '../context.ts'
import { load } from '../operate.ts'
import { listCalls } from './bulk-moves.ts'

/** Who comes at another time than they were told: whoever was moved back is not called, who was moved twice is called once. */
export function listMoved(
  context: Context,
  { campId, sinceSeq }: { campId: string; sinceSeq: number | null },
): MovedCalls {
  const { core } = context
  const camp = load(context, 'camps', campId)
  const today = campNow(core, camp).date
  const at = sinceSeq === null ? dayStart(today, camp.timeZone) : ''
  // What somebody was told: the visit before the first change, or as it was booked.
  const first = new Map<string, Appointment | null>()
  for (const { entityId, before, after } of listEntityChanges(core.db, 'appointments', {
    seq: sinceSeq ?? 0,
    at,
  })) {
    if (!first.has(entityId)) first.set(entityId, (before ?? after) as Appointment | null)
  }
  const was = new Map<string, Pick<Appointment, 'date' | 'startMinute'>>()
  for (const [id, before] of first) {
    const visit = entities.appointments.find(core.db, id)
    if (!before || visit?.campId !== campId || visit.status !== 'booked' || visit.date < today) continue
    const { date, startMinute } = before
    if (date !== visit.date || startMinute !== visit.startMinute) was.set(id, { date, startMinute })
  }
  const lines = listCalls(context, { ids: [...was.keys()] }).flatMap((line) => {
    const before = was.get(line.appointment.id)
    return before ? [{ ...line, was: before }] : []
  })
  return { lines, seq: lastSeq(core.db) }
}
