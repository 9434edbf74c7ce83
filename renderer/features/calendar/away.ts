import { openIntervals } from '#domain/camps/day-hours.ts'
import type { Camp } from '#domain/camps/camp.ts'
import type { DayPlan } from '#domain/scheduling/day-plan.ts'
import { intersect, subtract, type Interval } from '#domain/scheduling/intervals.ts'
import { absencesOn, shiftMinutes } from '#domain/staff/duty.ts'

/** Minutes of the camp's hours at which somebody of the team is not there. */
export interface Away extends Interval {
  kind: 'off' | 'away'
  /** Why somebody is away; empty outside the shift. */
  reason: string
}

/** When a member of the team is not there on a date, by time: outside the shift, or away. */
export function awayOn(camp: Camp, plan: DayPlan, staffId: string, date: string): Away[] {
  const open = openIntervals(camp, date)
  const away = absencesOn(plan, staffId, date)
  const roster = plan.rosters.find((known) => known.staffId === staffId)
  const off = subtract(
    subtract(open, shiftMinutes(roster, date)),
    away.map(({ minutes }) => minutes),
  )
  return [
    ...off.map(({ start, end }): Away => ({ kind: 'off', reason: '', start, end })),
    ...away.flatMap(({ absence, minutes }) =>
      intersect(open, [minutes]).map(({ start, end }): Away => ({
        kind: 'away',
        reason: absence.reason,
        start,
        end,
      })),
    ),
  ]
}
