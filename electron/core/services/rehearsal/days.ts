import type { Journal } from '#db/journal.ts'
import { pickOne } from '#db/seed/random.ts'
import type { Camp } from '#domain/camps/camp.ts'
import { bookedPlainly, type Appointment, type AppointmentStatus } from '#domain/scheduling/appointment.ts'
import { fillDay } from '#domain/scheduling/fill-day.ts'
import { dayStart } from '#domain/time/zone.ts'
import type { Context } from '../../context.ts'
import { advanceOrderOf, readDay } from '../appointments.ts'
import { readTray } from '../tray.ts'
import { checkOutBefore } from './fitting.ts'

/** Books a day from a minute on with the program's own "Fill the day", at most `limit` visits; who has one from `since` on waits for none. */
export function bookDay(
  journal: Journal,
  context: Context,
  camp: Camp,
  { date, limit, from, since = date }: { date: string; limit: number; from: number; since?: string },
): Appointment[] {
  const { tx } = journal
  const day = { ...readDay(context, tx, camp, date), now: { date, minute: from } }
  const { booked } = fillDay({ tray: readTray(context, tx, camp.id, since), day })
  return booked.slice(0, limit).map((draft) =>
    journal.create('appointments', {
      ...bookedPlainly,
      ...draft,
      id: context.core.newId(),
      campId: camp.id,
    }),
  )
}

/** Books a day and lives through it until the given minute, round by round, as finished visits open the next step. */
export function runDay(
  journal: Journal,
  context: Context,
  camp: Camp,
  { date, until, random, limit }: { date: string; until: number; random: () => number; limit: number },
): void {
  for (const visit of bookDay(journal, context, camp, { date, limit, from: 0 })) {
    const status = statusAt(visit, until, random)
    if (status === 'booked') continue
    journal.replace('appointments', { ...visit, status })
    if (status === 'done') {
      const end = visit.startMinute + visit.durationMinutes
      const at = new Date(Date.parse(dayStart(date, camp.timeZone)) + end * 60_000).toISOString()
      const done = { at, staffId: visit.staffId }
      checkOutBefore(journal, context, visit, done)
      advanceOrderOf(journal, context, visit, done)
    }
  }
}

function statusAt(visit: Appointment, until: number, random: () => number): AppointmentStatus {
  const end = visit.startMinute + visit.durationMinutes
  if (end <= until) return random() < 0.05 ? 'no_show' : 'done'
  if (visit.startMinute <= until) return 'in_progress'
  if (visit.startMinute <= until + 120) return pickOne(random, ['arrived', 'booked', 'booked'] as const)
  return 'booked'
}
