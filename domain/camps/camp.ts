/** A fitting camp (or a permanent clinic) as a scheduling frame. All minutes count from local midnight in `timeZone`. */
export interface Camp {
  id: string
  name: string
  place: string
  province: string
  /** First and last day, inclusive, `YYYY-MM-DD`. */
  firstDate: string
  lastDate: string
  opensMinute: number
  closesMinute: number
  breaks: Break[]
  /** Days inside the range on which the camp is closed, `YYYY-MM-DD`. */
  closedDates: string[]
  /** IANA zone, for example `Asia/Tehran`. The computer's own zone is never used. */
  timeZone: string
  calendar: Calendar
  languages: Language[]
  /** How many people the camp takes on a day; null when nobody has set a limit. */
  dailyCapacity: number | null
  isRehearsal: boolean
  version: number
}

export interface Break {
  startMinute: number
  endMinute: number
  label: string
}

export const calendars = ['gregorian', 'solar_hijri'] as const
export type Calendar = (typeof calendars)[number]

/** Languages of the screens and papers. */
export const languages = ['en', 'fa'] as const
export type Language = (typeof languages)[number]
