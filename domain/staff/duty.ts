import { normalise, subtract, type Interval } from '../scheduling/intervals.ts'
import { weekdayOf } from '../time/local-date.ts'

/**
 * Minutes that somebody works: on every week day of the number given (0 is Sunday), or on one date.
 * Exactly one of `weekday` and `date` is set.
 */
export interface ShiftSpan {
  weekday: number | null
  date: string | null
  startMinute: number
  endMinute: number
}

/** When one member of the team works in one camp; without a roster somebody works all of the camp's hours. */
export interface StaffRoster {
  id: string
  campId: string
  staffId: string
  spans: ShiftSpan[]
  version: number
}

/** Somebody is not there from a minute of a day until another; what is ended early gets an earlier `until`. */
export interface StaffAbsence {
  id: string
  campId: string
  staffId: string
  fromDate: string
  fromMinute: number
  untilDate: string
  /** The first minute at which the person is there again; 1440 for the whole of `untilDate`. */
  untilMinute: number
  reason: string
  version: number
}

export interface Duty {
  rosters: readonly StaffRoster[]
  absences: readonly StaffAbsence[]
}

const wholeDay: Interval = { start: 0, end: 1440 }

/**
 * The minutes of a date on which somebody is on shift. Spans of the date itself stand before the weekly ones; somebody with weekly
 * spans has the other week days off, somebody with spans of single dates only works all hours on the others.
 */
export function shiftMinutes(roster: Pick<StaffRoster, 'spans'> | undefined, date: string): Interval[] {
  if (!roster || roster.spans.length === 0) return [wholeDay]
  const toInterval = ({ startMinute, endMinute }: ShiftSpan) => ({ start: startMinute, end: endMinute })
  const own = roster.spans.filter((span) => span.date === date)
  if (own.length > 0) return normalise(own.map(toInterval))
  const weekly = roster.spans.filter(({ weekday }) => weekday !== null)
  if (weekly.length === 0) return [wholeDay]
  const weekday = weekdayOf(date)
  return normalise(weekly.filter((span) => span.weekday === weekday).map(toInterval))
}

/** The minutes of a date that an absence takes; null when it takes none of it. */
export function absenceMinutes(absence: StaffAbsence, date: string): Interval | null {
  const { fromDate, fromMinute, untilDate, untilMinute } = absence
  if (date < fromDate || date > untilDate) return null
  const minutes = {
    start: date === fromDate ? fromMinute : 0,
    end: date === untilDate ? untilMinute : 1440,
  }
  return minutes.start < minutes.end ? minutes : null
}

/** The absences that touch a date, with their minutes, by time. */
export function absencesOn(
  { absences }: Pick<Duty, 'absences'>,
  staffId: string,
  date: string,
): { absence: StaffAbsence; minutes: Interval }[] {
  return absences
    .filter((absence) => absence.staffId === staffId)
    .flatMap((absence) => {
      const minutes = absenceMinutes(absence, date)
      return minutes ? [{ absence, minutes }] : []
    })
    .sort((a, b) => a.minutes.start - b.minutes.start || (a.absence.id < b.absence.id ? -1 : 1))
}

/** The minutes of a date at which somebody can be booked: on shift and not absent. */
export function dutyMinutes(duty: Duty, staffId: string, date: string): Interval[] {
  const roster = duty.rosters.find((known) => known.staffId === staffId)
  const away = absencesOn(duty, staffId, date).map(({ minutes }) => minutes)
  return subtract(shiftMinutes(roster, date), away)
}

export const spanProblems = ['ends_before_start', 'spans_overlap', 'not_a_minute'] as const
export type SpanProblem = (typeof spanProblems)[number]

/** What is wrong with a roster, by position of the span; empty when it can be saved. */
export function checkSpans(spans: readonly ShiftSpan[]): { index: number; reason: SpanProblem }[] {
  const isMinute = (value: number) => Number.isInteger(value) && value >= 0 && value <= 1440
  return spans.flatMap((span, index): { index: number; reason: SpanProblem }[] => {
    if (!isMinute(span.startMinute) || !isMinute(span.endMinute)) return [{ index, reason: 'not_a_minute' }]
    if (span.endMinute <= span.startMinute) return [{ index, reason: 'ends_before_start' }]
    const overlapsEarlier = spans
      .slice(0, index)
      .some(
        (earlier) =>
          earlier.weekday === span.weekday &&
          earlier.date === span.date &&
          earlier.startMinute < span.endMinute &&
          span.startMinute < earlier.endMinute,
      )
    return overlapsEarlier ? [{ index, reason: 'spans_overlap' }] : []
  })
}
