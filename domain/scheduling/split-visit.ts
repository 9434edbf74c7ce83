import { refuse, ok, type Result } from '../result.ts'
import type { Appointment } from './appointment.ts'

/** The shortest visit that can be booked. */
export const shortestVisitMinutes = 5

type Length = Pick<Appointment, 'startMinute' | 'durationMinutes'>

/** The two parts into which a visit is cut after so many minutes, the second right behind the first; neither may be shorter than five minutes. */
export function splitLength(visit: Length, firstMinutes: number): Result<[Length, Length], 'too_short'> {
  const restMinutes = visit.durationMinutes - firstMinutes
  if (firstMinutes < shortestVisitMinutes || restMinutes < shortestVisitMinutes) return refuse('too_short')
  return ok([
    { startMinute: visit.startMinute, durationMinutes: firstMinutes },
    { startMinute: visit.startMinute + firstMinutes, durationMinutes: restMinutes },
  ])
}
