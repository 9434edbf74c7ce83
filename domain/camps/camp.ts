import type { DeviceType } from '../orders/device.ts'

/** A fitting camp ends on its last day; a permanent clinic goes on, and its last day is only as far as its calendar reaches. */
export const campKinds = ['camp', 'clinic'] as const
export type CampKind = (typeof campKinds)[number]

/** How many devices of a type the camp means to hand over. */
export interface CampTarget {
  deviceType: DeviceType
  count: number
}

/** A fitting camp (or a permanent clinic) as a scheduling frame. All minutes count from local midnight in `timeZone`. */
export interface Camp {
  id: string
  kind: CampKind
  name: string
  place: string
  /** Name and place as a Persian reader knows them; empty where nobody wrote them. */
  namePersian: string
  placePersian: string
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
  /** Who pays, as it stands on lists and receipts; empty where nobody is named. */
  sponsor: string
  /** Who hosts or helps to run it. */
  partner: string
  /** Both as a Persian reader knows them; empty where nobody wrote them. */
  sponsorPersian: string
  partnerPersian: string
  /** At most one for each type of device. */
  targets: CampTarget[]
  /** UTC instant at which it was closed; null while it runs. A closed camp takes no bookings and gives out no tokens. */
  closedAt: string | null
  closedBy: string
  closedNote: string
  version: number
}

export interface Break {
  startMinute: number
  endMinute: number
  /** What it is for; `labelPersian` as a Persian reader says it, absent or empty where nobody wrote it. */
  label: string
  labelPersian?: string
}

export const calendars = ['gregorian', 'solar_hijri'] as const
export type Calendar = (typeof calendars)[number]

/** Languages of the screens and papers. */
export const languages = ['en', 'fa'] as const
export type Language = (typeof languages)[number]

/** The camp's name in the language, else in the other. */
export const campNameIn = (
  { name, namePersian }: Pick<Camp, 'name' | 'namePersian'>,
  language: Language,
): string => (language === 'fa' ? namePersian || name : name || namePersian)

/** Where it is, in the language, else in the other. */
export const campPlaceIn = (
  { place, placePersian }: Pick<Camp, 'place' | 'placePersian'>,
  language: Language,
): string => (language === 'fa' ? placePersian || place : place || placePersian)

/** Sponsor and partners in one line, each in the language, else in the other; empty where none is named. */
export function supportersOf(
  { sponsor, sponsorPersian, partner, partnerPersian }: Supporters,
  language: Language,
): string {
  const pick = (latin: string, persian: string) => (language === 'fa' ? persian || latin : latin || persian)
  return [pick(sponsor, sponsorPersian), pick(partner, partnerPersian)].filter(Boolean).join(' · ')
}

type Supporters = Pick<Camp, 'sponsor' | 'partner' | 'sponsorPersian' | 'partnerPersian'>
