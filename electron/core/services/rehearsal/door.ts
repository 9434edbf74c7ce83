import { listCampDay } from '#db/appointments.ts'
import { entities } from '#db/entities.ts'
import type { Journal } from '#db/journal.ts'
import type { Camp } from '#domain/camps/camp.ts'
import { ageOn } from '#domain/people/birth.ts'
import { priorityOfAge } from '#domain/queue/queue-order.ts'
import type { QueueToken, TokenState } from '#domain/queue/token.ts'
import type { Appointment, AppointmentStatus } from '#domain/scheduling/appointment.ts'
import { dayStart } from '#domain/time/zone.ts'
import type { Context } from '../../context.ts'
import { lineFor } from '../door.ts'

const stateOf: Partial<Record<AppointmentStatus, TokenState>> = {
  arrived: 'waiting',
  in_progress: 'serving',
  done: 'finished',
}

/** Numbers for everybody who has come on the day, in the order in which they came, at the minute `now` of the day. */
export function seedDoor(
  journal: Journal,
  context: Context,
  camp: Camp,
  { date, now }: { date: string; now: number },
): void {
  const latest = new Map<string, Appointment>()
  for (const visit of listCampDay(journal.tx, camp.id, date)) {
    if (stateOf[visit.status]) latest.set(visit.patientId, visit)
  }
  let number = 0
  for (const visit of latest.values()) {
    number += 1
    journal.create('queueTokens', {
      ...tokenFor(journal, context, camp, visit, now),
      id: context.core.newId(),
      number,
      mayName: false,
      fromPaper: false,
    })
  }
}

function tokenFor(
  journal: Journal,
  context: Context,
  camp: Camp,
  visit: Appointment,
  now: number,
): Omit<QueueToken, 'id' | 'number' | 'mayName' | 'fromPaper' | 'version'> {
  const { patientId, date, startMinute, durationMinutes, stationId } = visit
  const instant = (minute: number) =>
    new Date(Date.parse(dayStart(date, camp.timeZone)) + Math.min(minute, now) * 60_000).toISOString()
  const birth = entities.patients.find(journal.tx, patientId)?.birth
  const state = stateOf[visit.status] ?? 'waiting'
  const stationKind = lineFor(context, patientId, visit)
  const queuedAt = instant(startMinute - 5 - (startMinute % 25))
  const servedAt = instant(startMinute)
  const isOver = state === 'finished'
  return {
    campId: camp.id,
    date,
    patientId,
    appointmentId: isOver ? null : visit.id,
    priority: priorityOfAge(birth ? ageOn(birth, date).years : null),
    state,
    stationKind,
    stationId: state === 'serving' ? stationId : null,
    arrivedAt: queuedAt,
    queuedAt,
    calledAt: state === 'serving' ? servedAt : null,
    servedAt: state === 'serving' ? servedAt : null,
    calls: state === 'waiting' ? 0 : 1,
    skips: 0,
    stays: isOver
      ? [{ stationKind, stationId, queuedAt, servedAt, finishedAt: instant(startMinute + durationMinutes) }]
      : [],
    leftReason: '',
    note: '',
  }
}
