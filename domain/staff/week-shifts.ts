import { campDays, lengthInDays } from '../camps/day-hours.ts'
import type { Camp } from '../camps/camp.ts'
import { normalise, type Interval } from '../scheduling/intervals.ts'
import { weekdayOf } from '../time/local-date.ts'
import { shiftMinutes, type ShiftSpan, type StaffRoster } from './duty.ts'

const WEEK = 7
const wholeDay: Interval = { start: 0, end: 24 * 60 }

/** One column of the table of shifts: a date of a camp that lasts a week at most, else a day of the week. */
export interface ShiftDay {
  /** 0 is Sunday. */
  weekday: number
  /** `YYYY-MM-DD`; null where the column stands for each such day of the week. */
  date: string | null
}

/** What somebody works on one of those days: the camp's hours whatever they are, hours of their own, or nothing. */
export type DayShift = 'camp' | readonly Interval[]

/** The days for which shifts are planned in one table, in order; days on which the camp is closed are left out. */
export function shiftDays(camp: Pick<Camp, 'firstDate' | 'lastDate' | 'closedDates'>): ShiftDay[] {
  const dates = campDays(camp)
  if (lengthInDays(camp) <= WEEK) return dates.map((date) => ({ date, weekday: weekdayOf(date) }))
  const open = new Set(dates.map(weekdayOf))
  const fromSaturday = [6, 0, 1, 2, 3, 4, 5]
  return fromSaturday.filter((weekday) => open.has(weekday)).map((weekday) => ({ weekday, date: null }))
}

const isWholeDay = (shift: readonly Interval[]) =>
  shift.length === 1 && shift.every(({ start, end }) => start === wholeDay.start && end === wholeDay.end)

/** The shift of each of the days as the roster has it. Hours of single dates count only where a day is a date. */
export function readShifts(
  roster: Pick<StaffRoster, 'spans'> | undefined,
  days: readonly ShiftDay[],
): DayShift[] {
  const weekly = (roster?.spans ?? []).filter(({ weekday }) => weekday !== null)
  return days.map(({ weekday, date }) => {
    const minutes = date
      ? shiftMinutes(roster, date)
      : weekly.length === 0
        ? [wholeDay]
        : normalise(
            weekly
              .filter((span) => span.weekday === weekday)
              .map(({ startMinute, endMinute }) => ({ start: startMinute, end: endMinute })),
          )
    return isWholeDay(minutes) ? 'camp' : minutes
  })
}

/**
 * The roster's spans that give each day its shift; none where every day has the camp's hours. Days of the week that are not among `days`
 * keep what they had, and so do single dates. Null when somebody would never work: a roster cannot say that, an absence can.
 */
export function writeShifts(
  before: readonly ShiftSpan[],
  days: readonly ShiftDay[],
  shifts: readonly DayShift[],
): ShiftSpan[] | null {
  const planned = new Set(days.map(({ weekday }) => weekday))
  const dates = new Set(days.map(({ date }) => date))
  const single = before.filter(({ date }) => date !== null && !dates.has(date))
  const weekly = before.filter(({ weekday }) => weekday !== null)
  const isFree = days.every((_, index) => shifts[index] === 'camp')
  const rest = [6, 0, 1, 2, 3, 4, 5].filter((weekday) => !planned.has(weekday))
  if (isFree && rest.every((weekday) => worksCampHours(weekly, weekday))) return single
  const told = days.flatMap(({ weekday }, index) => {
    const shift = shifts[index] ?? 'camp'
    return (shift === 'camp' ? [wholeDay] : normalise(shift)).map((minutes) => toSpan(weekday, minutes))
  })
  const kept = rest.flatMap((weekday) =>
    weekly.length === 0 ? [toSpan(weekday, wholeDay)] : weekly.filter((span) => span.weekday === weekday),
  )
  return told.length > 0 ? [...told, ...kept, ...single] : null
}

const worksCampHours = (weekly: readonly ShiftSpan[], weekday: number) =>
  weekly.length === 0 ||
  weekly.some(
    (span) =>
      span.weekday === weekday && span.startMinute === wholeDay.start && span.endMinute === wholeDay.end,
  )

const toSpan = (weekday: number, { start, end }: Interval): ShiftSpan => ({
  weekday,
  date: null,
  startMinute: start,
  endMinute: end,
})

const isSameMinutes = (a: readonly Interval[], b: readonly Interval[]) =>
  a.length === b.length && a.every(({ start, end }, i) => start === b[i]?.start && end === b[i].end)

export const isSameShift = (a: DayShift, b: DayShift): boolean =>
  a === 'camp' || b === 'camp' ? a === b : isSameMinutes(normalise(a), normalise(b))
