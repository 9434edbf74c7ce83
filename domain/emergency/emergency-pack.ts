import { nextCampDay } from '../camps/day-hours.ts'
import type { Camp, Language } from '../camps/camp.ts'
import { daysBetween } from '../time/local-date.ts'

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
  /** Made by the program at closing time. */
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

/** The last attempt of the program or of a person, in the camp's time. */
export interface LastAttempt {
  /** The day that the pack is for. */
  date: string
  at: Moment
  hasFailed: boolean
}

/**
 * The camp day for which a pack is to be made now, or null. It is made once after closing time, for the next day on which people are
 * received; before a first or a reopened day only on the evening before. After a failure it is tried again half an hour later.
 */
export function duePack(
  camp: Pick<Camp, 'firstDate' | 'lastDate' | 'closedDates' | 'closesMinute' | 'closedAt'>,
  { isOn }: Pick<EmergencySettings, 'isOn'>,
  now: Moment,
  last: LastAttempt | null,
): string | null {
  if (!isOn || camp.closedAt !== null || now.minute < camp.closesMinute) return null
  const next = nextCampDay(camp, now.date)
  if (next === null || daysBetween(now.date, next) > 1) return null
  if (!last || last.date !== next || last.at.date !== now.date) return next
  if (last.hasFailed) return now.minute - last.at.minute >= RETRY_MINUTES ? next : null
  return last.at.minute >= camp.closesMinute ? null : next
}
