import { isCampDay } from '../camps/day-hours.ts'
import type { Camp, Language } from '../camps/camp.ts'
import { addDays, daysBetween } from '../time/local-date.ts'

/** One saving of the papers for a day without computers, or an attempt that did not succeed. */
export interface EmergencyPack {
  id: string
  campId: string
  /** The camp day that the pack is for. */
  date: string
  language: Language
  /** Where the files lie; empty where nothing could be written. */
  folder: string
  files: string[]
  visits: number
  firstToken: number
  lastToken: number
  /** UTC instant. */
  madeAt: string
  madeBy: string
  /** Made by the program, at closing time or when it next ran. */
  byItself: boolean
  /** Why nothing was written; empty when all went well. */
  problem: string
  version: number
}

/** What the program does by itself in the evening, and how large a pack is. */
export interface EmergencySettings {
  /** Whether a pack is made every evening at closing time. */
  isOn: boolean
  /** Where packs are written; empty is the folder beside the data. */
  folder: string
  language: Language
  registrationForms: number
  followUpForms: number
}

export const usualEmergencySettings: EmergencySettings = {
  isOn: true,
  folder: '',
  language: 'en',
  registrationForms: 10,
  followUpForms: 5,
}

/** A camp's moment: date and minute of its day. */
interface Moment {
  date: string
  minute: number
}

/** How long after an attempt that failed the next one is made, in minutes. */
export const RETRY_MINUTES = 30

/** The last attempt of the program or of a person for a day, in the camp's time. */
export interface LastAttempt {
  at: Moment
  hasFailed: boolean
}

/** A camp day whose papers have to lie ready, and the closing time from which on its pack is of the last evening's plan. */
export interface PackDay {
  date: string
  since: Moment
}

/**
 * The camp day whose papers have to lie ready now: today until closing time, then tomorrow; null where no people are received then,
 * or the camp is closed.
 */
export function packDay(
  camp: Pick<Camp, 'firstDate' | 'lastDate' | 'closedDates' | 'closesMinute' | 'closedAt'>,
  now: Moment,
): PackDay | null {
  if (camp.closedAt !== null) return null
  const isEvening = now.minute >= camp.closesMinute
  const evening = isEvening ? now.date : addDays(now.date, -1)
  const date = addDays(evening, 1)
  return isCampDay(camp, date) ? { date, since: { date: evening, minute: camp.closesMinute } } : null
}

interface PackState {
  now: Moment
  /** The last attempt for that day. */
  last: LastAttempt | null
  /** Local date on which the camp was set up. */
  knownSince: string
}

/**
 * Whether the program makes the pack of that day by itself now: once after closing time, or at the first chance after midnight when
 * the evening's is missing; on the day on which a camp is set up no evening was missed. After a failure it is tried again half an
 * hour later.
 */
export function isPackDue(
  day: PackDay,
  { isOn }: Pick<EmergencySettings, 'isOn'>,
  { now, last, knownSince }: PackState,
): boolean {
  if (!isOn || knownSince > day.since.date) return false
  if (!last) return true
  const waited = minutesBetween(last.at, now)
  if (last.hasFailed) return waited < 0 || waited >= RETRY_MINUTES
  return minutesBetween(day.since, last.at) < 0
}

const DAY_MINUTES = 1440

const minutesBetween = (from: Moment, to: Moment) =>
  daysBetween(from.date, to.date) * DAY_MINUTES + to.minute - from.minute
