import type { Camp } from '../camps/camp.ts'
import { addDays } from '../time/local-date.ts'
import { absenceMinutes, type StaffAbsence } from './duty.ts'

type Hours = Pick<Camp, 'opensMinute' | 'closesMinute'>

/** Whether an absence takes all of the camp's hours of a date. */
export function takesWholeDay(
  absence: StaffAbsence,
  date: string,
  { opensMinute, closesMinute }: Hours,
): boolean {
  const minutes = absenceMinutes(absence, date)
  return minutes !== null && minutes.start <= opensMinute && minutes.end >= closesMinute
}

export type AbsenceSpan = Pick<
  StaffAbsence,
  'fromDate' | 'fromMinute' | 'untilDate' | 'untilMinute' | 'reason'
>

export interface AwayChange {
  /** Ids of absences that hold no more. */
  remove: string[]
  add: AbsenceSpan[]
}

/**
 * What has to change in somebody's absences so that of `dates` they are away on exactly the ones in `away`. What is noted of other
 * days, and of parts of a day, stays; an absence that loses days keeps the others and its reason.
 */
export function changeAwayDays(
  absences: readonly StaffAbsence[],
  dates: readonly string[],
  away: ReadonlySet<string>,
  hours: Hours,
): AwayChange {
  const change: AwayChange = { remove: [], add: [] }
  const covered = new Set<string>()
  for (const absence of absences) {
    const whole = dates.filter((date) => takesWholeDay(absence, date, hours))
    for (const date of whole) covered.add(date)
    const lost = new Set(whole.filter((date) => !away.has(date)))
    if (lost.size === 0) continue
    change.remove.push(absence.id)
    const days = daysOf(absence).filter((date) => !lost.has(date))
    change.add.push(...toRuns(days).map((run) => cutTo(absence, run)))
  }
  const added = dates.filter((date) => away.has(date) && !covered.has(date))
  change.add.push(
    ...toRuns(added).map(([fromDate, untilDate]) => ({
      fromDate,
      fromMinute: 0,
      untilDate,
      untilMinute: 24 * 60,
      reason: '',
    })),
  )
  return change
}

function daysOf({ fromDate, untilDate }: StaffAbsence): string[] {
  const days: string[] = []
  for (let date = fromDate; date <= untilDate; date = addDays(date, 1)) days.push(date)
  return days
}

/** First and last of each row of days that follow one another. */
function toRuns(days: readonly string[]): [string, string][] {
  const runs: [string, string][] = []
  for (const day of days) {
    const last = runs.at(-1)
    if (last && addDays(last[1], 1) === day) last[1] = day
    else runs.push([day, day])
  }
  return runs
}

function cutTo(absence: StaffAbsence, [fromDate, untilDate]: [string, string]): AbsenceSpan {
  return {
    fromDate,
    fromMinute: fromDate === absence.fromDate ? absence.fromMinute : 0,
    untilDate,
    untilMinute: untilDate === absence.untilDate ? absence.untilMinute : 24 * 60,
    reason: absence.reason,
  }
}
