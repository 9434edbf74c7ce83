import { languages, type Language } from '#domain/camps/camp.ts'
import { sectionings, type SectionBy } from '#domain/lists/daily-list.ts'
import { appointmentKinds, type AppointmentKind } from '#domain/scheduling/appointment.ts'
import { isLocalDate } from '#domain/time/local-date.ts'
import { orientations, type Orientation } from '#renderer/print/page-setup.ts'

export const scopeKinds = ['camp', 'station', 'staff'] as const
export type ScopeKind = (typeof scopeKinds)[number]

/** Which list is shown and how it lies on the paper, as it stands in the address. */
export interface ListsAddress {
  /** Null: today, or the camp's nearest day. */
  date: string | null
  scope: ScopeKind
  /** Which station or member of staff; null is the first. */
  of: string | null
  by: SectionBy
  /** Only visits of this kind; null is all. */
  only: AppointmentKind | null
  /** Only what has changed since that list. */
  since: number | null
  /** Language of the paper; null is the screen's. */
  lang: Language | null
  paper: Orientation
  /** Each section on a page of its own. */
  apart: boolean
}

const idPattern = /^[0-9a-f-]{36}$/
const readOne = <T extends string>(values: readonly T[], value: unknown): T | null =>
  values.find((known) => known === value) ?? null

const readNumber = (value: unknown) => {
  const number = Number(value)
  return Number.isSafeInteger(number) && number > 0 ? number : null
}

/** How a list is cut unless told otherwise: the camp's by station, the one of a station or a person not at all. */
export const usualSections = (scope: ScopeKind): SectionBy => (scope === 'camp' ? 'station' : 'none')

/** Reads the address; what does not fit gets its usual value. */
export function parseListsAddress(raw: Record<string, unknown>): ListsAddress {
  const { date, of } = raw
  const scope = readOne(scopeKinds, raw['scope']) ?? 'camp'
  const by = readOne(sectionings, raw['by'])
  return {
    date: typeof date === 'string' && isLocalDate(date) ? date : null,
    scope,
    of: typeof of === 'string' && idPattern.test(of) ? of : null,
    by: by === null || by === scope ? usualSections(scope) : by,
    only: readOne(appointmentKinds, raw['only']),
    since: readNumber(raw['since']),
    lang: readOne(languages, raw['lang']),
    paper: readOne(orientations, raw['paper']) ?? 'landscape',
    apart: raw['apart'] === true || raw['apart'] === 'true',
  }
}

/** The address with everything usual left out of it. */
export function tidyListsAddress(address: ListsAddress): Record<keyof ListsAddress, unknown> {
  return {
    date: address.date ?? undefined,
    scope: address.scope === 'camp' ? undefined : address.scope,
    of: address.of ?? undefined,
    by: address.by === usualSections(address.scope) ? undefined : address.by,
    only: address.only ?? undefined,
    since: address.since ?? undefined,
    lang: address.lang ?? undefined,
    paper: address.paper === 'landscape' ? undefined : address.paper,
    apart: address.apart || undefined,
  }
}
