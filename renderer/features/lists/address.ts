import { languages, type Language } from '#domain/camps/camp.ts'
import { sectionings, type ListFilter, type SectionBy } from '#domain/lists/daily-list.ts'
import { appointmentKinds, type AppointmentKind } from '#domain/scheduling/appointment.ts'
import { visitStates, type VisitState } from '#domain/scheduling/visit-filter.ts'
import { isLocalDate } from '#domain/time/local-date.ts'
import { orientations, type Orientation } from '#renderer/print/page-setup.ts'

export const scopeKinds = ['camp', 'station', 'staff'] as const
export type ScopeKind = (typeof scopeKinds)[number]

/** Which list is shown and how it lies on the paper, as it stands in the address. */
export interface ListsAddress {
  /** Null: today, or the camp's nearest day. */
  date: string | null
  /** The last of several days, each with a list of its own; null is that day alone. */
  until: string | null
  scope: ScopeKind
  /** Which station or member of staff; null is the first. */
  of: string | null
  by: SectionBy
  /** Only visits of this kind; null is all. */
  only: AppointmentKind | null
  /** What else it is narrowed to, as the calendar was that led here. */
  status: VisitState | null
  staff: string | null
  group: string | null
  text: string
  /** Only what has changed since that list. */
  since: number | null
  /** Language of the paper; null is the screen's. */
  lang: Language | null
  paper: Orientation
  /** Each section on a page of its own. */
  apart: boolean
}

const idPattern = /^[0-9a-f-]{36}$/
const readId = (value: unknown) => (typeof value === 'string' && idPattern.test(value) ? value : null)
const readDate = (value: unknown) => (typeof value === 'string' && isLocalDate(value) ? value : null)
const readText = (value: unknown) => (typeof value === 'string' ? value.trim().slice(0, 200) : '')
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
  const { of } = raw
  const date = readDate(raw['date'])
  const until = readDate(raw['until'])
  const scope = readOne(scopeKinds, raw['scope']) ?? 'camp'
  const by = readOne(sectionings, raw['by'])
  return {
    date,
    until: date && until && date < until ? until : null,
    scope,
    of: readId(of),
    by: by === null || by === scope ? usualSections(scope) : by,
    only: readOne(appointmentKinds, raw['only']),
    status: readOne(visitStates, raw['status']),
    staff: scope === 'station' ? readId(raw['staff']) : null,
    group: readText(raw['group']) || null,
    text: readText(raw['text']),
    // What has changed is said of one day's list.
    since: until ? null : readNumber(raw['since']),
    lang: readOne(languages, raw['lang']),
    paper: readOne(orientations, raw['paper']) ?? 'landscape',
    apart: raw['apart'] === true || raw['apart'] === 'true',
  }
}

/** The address with everything usual left out of it. */
export function tidyListsAddress(address: ListsAddress): Record<keyof ListsAddress, unknown> {
  return {
    date: address.date ?? undefined,
    until: address.until ?? undefined,
    scope: address.scope === 'camp' ? undefined : address.scope,
    of: address.of ?? undefined,
    by: address.by === usualSections(address.scope) ? undefined : address.by,
    only: address.only ?? undefined,
    status: address.status ?? undefined,
    staff: address.staff ?? undefined,
    group: address.group ?? undefined,
    text: address.text || undefined,
    since: address.since ?? undefined,
    lang: address.lang ?? undefined,
    paper: address.paper === 'landscape' ? undefined : address.paper,
    apart: address.apart || undefined,
  }
}

/** What the address narrows the list to beyond its scope and kind of visit. */
export function filterOf({ status, staff, group, text }: ListsAddress): ListFilter | null {
  if (!status && !staff && !group && !text) return null
  return { state: status, staffId: staff, group, text }
}
