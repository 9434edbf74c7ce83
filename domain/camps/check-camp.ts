import { normaliseText } from '../people/normalise-name.ts'
import { isLocalDate } from '../time/local-date.ts'
import { isTimeZone } from '../time/zone.ts'
import type { Camp } from './camp.ts'
import { campDays, lengthInDays } from './day-hours.ts'

export type CampDraft = Pick<
  Camp,
  | 'name'
  | 'firstDate'
  | 'lastDate'
  | 'opensMinute'
  | 'closesMinute'
  | 'breaks'
  | 'closedDates'
  | 'timeZone'
  | 'languages'
  | 'dailyCapacity'
  | 'kind'
  | 'targets'
>

export const campProblemReasons = [
  'missing',
  'not_a_date',
  'last_before_first',
  'too_long',
  'not_a_minute',
  'closes_before_opens',
  'break_ends_before_start',
  'break_outside_hours',
  'breaks_overlap',
  'closed_outside_range',
  'closed_twice',
  'no_open_day',
  'unknown_time_zone',
  'not_a_capacity',
  'not_a_target',
  'target_twice',
] as const
export type CampProblemReason = (typeof campProblemReasons)[number]

/** What is wrong with one field; `index` is the position in a list field (breaks, closed dates), otherwise null. */
export interface CampProblem {
  field: keyof CampDraft
  index: number | null
  reason: CampProblemReason
}

/** The longest camp, in days from first to last; one month is usual (Baghdad 2010), a longer stay is two camps. */
export const longestCampDays = 60

/** How far the calendar of a permanent clinic reaches at most, in days; its last day is moved on while it runs. */
export const longestClinicDays = 1100

/** The longest range of that kind, in days from first to last. */
export const longestDays = (kind: Camp['kind']): number =>
  kind === 'clinic' ? longestClinicDays : longestCampDays

/** Whether two camps bear one name, however it is spelt, over the same days: they would be told apart nowhere. */
export const isSameCamp = (one: CampKey, other: CampKey): boolean =>
  one.firstDate === other.firstDate &&
  one.lastDate === other.lastDate &&
  normaliseText(one.name) === normaliseText(other.name)

type CampKey = Pick<Camp, 'name' | 'firstDate' | 'lastDate'>

/** Every problem of a camp draft, in the order of the form's fields; empty when the camp can be saved. */
export function checkCamp(draft: CampDraft): CampProblem[] {
  return [
    ...(draft.name.trim() ? [] : [problem('name', 'missing')]),
    ...checkDates(draft),
    ...checkHours(draft),
    ...checkBreaks(draft),
    ...(isNamedZone(draft.timeZone) ? [] : [problem('timeZone', 'unknown_time_zone')]),
    ...(draft.languages.length > 0 ? [] : [problem('languages', 'missing')]),
    ...(isCapacity(draft.dailyCapacity) ? [] : [problem('dailyCapacity', 'not_a_capacity')]),
    ...checkTargets(draft),
  ]
}

function checkTargets({ targets }: CampDraft): CampProblem[] {
  return targets.flatMap(({ deviceType, count }, index) => {
    if (!Number.isInteger(count) || count < 1) return [problem('targets', 'not_a_target', index)]
    const isTwice = targets.findIndex((other) => other.deviceType === deviceType) < index
    return isTwice ? [problem('targets', 'target_twice', index)] : []
  })
}

/** A fixed offset such as `+03:30` knows no daylight saving and is not a place. */
const isNamedZone = (name: string) => /^[A-Za-z]/.test(name) && isTimeZone(name)

function problem(
  field: keyof CampDraft,
  reason: CampProblemReason,
  index: number | null = null,
): CampProblem {
  return { field, index, reason }
}

function checkDates(draft: CampDraft): CampProblem[] {
  const badEnds = (['firstDate', 'lastDate'] as const).filter((field) => !isLocalDate(draft[field]))
  if (badEnds.length > 0)
    return badEnds.map((field) => problem(field, draft[field] ? 'not_a_date' : 'missing'))
  if (draft.lastDate < draft.firstDate) return [problem('lastDate', 'last_before_first')]
  if (lengthInDays(draft) > longestDays(draft.kind)) return [problem('lastDate', 'too_long')]
  const closed = draft.closedDates.flatMap((date, index) => {
    if (!isLocalDate(date)) return [problem('closedDates', 'not_a_date', index)]
    if (date < draft.firstDate || date > draft.lastDate)
      return [problem('closedDates', 'closed_outside_range', index)]
    return draft.closedDates.indexOf(date) < index ? [problem('closedDates', 'closed_twice', index)] : []
  })
  return campDays(draft).length > 0 ? closed : [...closed, problem('closedDates', 'no_open_day')]
}

const isMinute = (value: number) => Number.isInteger(value) && value >= 0 && value <= 1440
const isCapacity = (value: number | null) => value === null || (Number.isInteger(value) && value > 0)

function checkHours(draft: CampDraft): CampProblem[] {
  const bad = (['opensMinute', 'closesMinute'] as const).filter((field) => !isMinute(draft[field]))
  if (bad.length > 0) return bad.map((field) => problem(field, 'not_a_minute'))
  return draft.closesMinute > draft.opensMinute ? [] : [problem('closesMinute', 'closes_before_opens')]
}

function checkBreaks({ breaks, opensMinute, closesMinute }: CampDraft): CampProblem[] {
  return breaks.flatMap(({ startMinute, endMinute }, index) => {
    if (!isMinute(startMinute) || !isMinute(endMinute)) return [problem('breaks', 'not_a_minute', index)]
    if (endMinute <= startMinute) return [problem('breaks', 'break_ends_before_start', index)]
    const outside = startMinute < opensMinute || endMinute > closesMinute
    const overlapsEarlier = breaks
      .slice(0, index)
      .some((earlier) => earlier.startMinute < endMinute && startMinute < earlier.endMinute)
    return [
      ...(outside ? [problem('breaks', 'break_outside_hours', index)] : []),
      ...(overlapsEarlier ? [problem('breaks', 'breaks_overlap', index)] : []),
    ]
  })
}
