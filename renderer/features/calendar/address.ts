import { appointmentKinds, type AppointmentKind } from '#domain/scheduling/appointment.ts'
import { visitStates, type VisitState } from '#domain/scheduling/visit-filter.ts'
import { isLocalDate } from '#domain/time/local-date.ts'
import { rowKinds, type RowKind } from './grid/rows.ts'
import { spanViews } from './span/span-days.ts'

/** `unsettled` lists the visits that do not hold as the plan is now. */
export const calendarViews = ['grid', 'list', ...spanViews, 'unsettled'] as const
export type CalendarView = (typeof calendarViews)[number]

/** What the colour of a block tells. */
export const colourings = ['status', 'stage'] as const
export type ColourBy = (typeof colourings)[number]

/** What the calendar shows, as it stands in the address. */
export interface CalendarAddress {
  /** Null: today, or the camp's nearest day. */
  date: string | null
  by: RowKind
  view: CalendarView
  /** Only these visits; in the grid the others are faint. */
  only: VisitState | null
  /** Only this kind of visit, station, member of staff or travel group (by its name), and only who these words are found in. */
  stage: AppointmentKind | null
  station: string | null
  staff: string | null
  group: string | null
  text: string
  colour: ColourBy
  /** Whether rows without a visit that the filters let through are left out of the grid. */
  idle: 'hide' | null
  /** The visit whose panel is open. */
  visit: string | null
  /** Who is to be booked: the booking dialog opens. */
  book: string | null
  order: string | null
  /** The order that was brought along from elsewhere to be given a time: it lies beside the calendar, ready to be dragged. */
  hold: string | null
  /** What for, where the link that led here knows it. */
  kind: AppointmentKind | null
}

const idPattern = /^[0-9a-f-]{36}$/
const readId = (value: unknown) => (typeof value === 'string' && idPattern.test(value) ? value : null)
const readOne = <T extends string>(values: readonly T[], value: unknown): T | null =>
  values.find((known) => known === value) ?? null

const readText = (value: unknown, length: number) => (typeof value === 'string' ? value.slice(0, length) : '')

/** Reads the address; what does not fit gets its default. */
export function parseCalendarAddress(raw: Record<string, unknown>): CalendarAddress {
  return {
    date: typeof raw['date'] === 'string' && isLocalDate(raw['date']) ? raw['date'] : null,
    by: readOne(rowKinds, raw['by']) ?? 'station',
    view: readOne(calendarViews, raw['view']) ?? 'grid',
    only: readOne(visitStates, raw['only']),
    stage: readOne(appointmentKinds, raw['stage']),
    station: readId(raw['station']),
    staff: readId(raw['staff']),
    group: readText(raw['group'], 200) || null,
    text: readText(raw['text'], 100),
    colour: readOne(colourings, raw['colour']) ?? 'status',
    idle: raw['idle'] === 'hide' ? 'hide' : null,
    visit: readId(raw['visit']),
    book: readId(raw['book']),
    order: readId(raw['order']),
    hold: readId(raw['hold']),
    kind: readOne(appointmentKinds, raw['kind']),
  }
}

/** The same with everything usual left out, so that the plain calendar has a plain address. */
export function validateCalendarSearch(raw: Record<string, unknown>): Partial<CalendarAddress> {
  const { by, view, text, colour, ...rest } = parseCalendarAddress(raw)
  const unusual = {
    ...rest,
    by: by === 'station' ? null : by,
    view: view === 'grid' ? null : view,
    text: text || null,
    colour: colour === 'status' ? null : colour,
  }
  return Object.fromEntries(Object.entries(unusual).filter(([, value]) => value !== null))
}
