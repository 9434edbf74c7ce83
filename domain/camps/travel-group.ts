import { toLatinDigits, toPersianDigits } from '../time/digits.ts'
import type { Language } from './camp.ts'

/**
 * People who travel together, by bus or from one village, and should finish together. The minutes say when the bus comes and goes;
 * with a date only on that date, without one on every day of the camp.
 */
export interface TravelGroup {
  id: string
  campId: string
  name: string
  /** As a Persian reader knows it; empty where nobody wrote it. */
  namePersian: string
  nameKey: string
  note: string
  arrivesDate: string | null
  arrivesMinute: number | null
  leavesDate: string | null
  leavesMinute: number | null
  version: number
}

/** The group's name in the language, else in the other; its digits are always those of the language. */
export const groupNameIn = (
  { groupName, groupNamePersian }: { groupName: string; groupNamePersian: string },
  language: Language,
): string => (language === 'fa' ? toPersianDigits(groupNamePersian || groupName) : toLatinDigits(groupName))

/** What booking reads of a group. */
export type GroupTimes = Pick<
  TravelGroup,
  'id' | 'name' | 'namePersian' | 'arrivesDate' | 'arrivesMinute' | 'leavesDate' | 'leavesMinute'
>

/** The minute of the date before which the group is not there: 0 when it is, 1440 when it comes on a later date. */
export function groupThereFrom({ arrivesDate, arrivesMinute }: GroupTimes, date: string): number {
  if (arrivesDate !== null && date !== arrivesDate) return date < arrivesDate ? 1440 : 0
  return arrivesMinute ?? 0
}

/** The minute of the date from which the group has left: 1440 when it stays the day, 0 when it left on an earlier date. */
export function groupThereUntil({ leavesDate, leavesMinute }: GroupTimes, date: string): number {
  if (leavesDate !== null && date !== leavesDate) return date > leavesDate ? 0 : 1440
  return leavesMinute ?? 1440
}

export const groupProblems = ['minute_missing', 'leaves_before_arrives'] as const
export type GroupProblem = (typeof groupProblems)[number]

/** What is wrong with a group's times, by field; empty when they can be saved. */
export function checkGroupTimes(
  times: Omit<GroupTimes, 'id' | 'name' | 'namePersian'>,
): Record<string, GroupProblem> {
  const { arrivesDate, arrivesMinute, leavesDate, leavesMinute } = times
  if (arrivesDate !== null && arrivesMinute === null) return { arrivesMinute: 'minute_missing' }
  if (leavesDate !== null && leavesMinute === null) return { leavesMinute: 'minute_missing' }
  if (arrivesDate !== null && leavesDate !== null && leavesDate < arrivesDate)
    return { leavesDate: 'leaves_before_arrives' }
  const isOneDay = arrivesDate === leavesDate
  if (isOneDay && arrivesMinute !== null && leavesMinute !== null && leavesMinute <= arrivesMinute)
    return { leavesMinute: 'leaves_before_arrives' }
  return {}
}
