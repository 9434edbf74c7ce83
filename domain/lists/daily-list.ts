import type { Language } from '../camps/camp.ts'
import type { Sex } from '../staff/staff-member.ts'
import type { Need } from '../people/patient.ts'
import type { DeviceType } from '../orders/device.ts'
import type { Side } from '../orders/device-order.ts'
import type { AppointmentKind, AppointmentStatus } from '../scheduling/appointment.ts'
import type { VisitState } from '../scheduling/visit-filter.ts'

/** What a daily list covers: the whole camp, or one station, or one member of staff. */
export type ListScope = { kind: 'camp' } | { kind: 'station'; id: string } | { kind: 'staff'; id: string }

/** What a list is narrowed to beyond its scope and kind of visit, as the calendar was when it was printed from there. */
export interface ListFilter {
  state: VisitState | null
  /** A member of staff, where the scope is a station. */
  staffId: string | null
  /** Name of the travel group. */
  group: string | null
  text: string
}

/** The same with the names in the list's language, as the paper says it. */
export type NamedFilter = Omit<ListFilter, 'staffId'> & { staff: string }

/** What a list is cut into: nothing (one run by time), one section per station, per member of staff, per travel group (the bus list), or per village or province (for pick-up). */
export const sectionings = ['none', 'station', 'staff', 'group', 'village', 'province'] as const
export type SectionBy = (typeof sectionings)[number]

/**
 * One line of a daily list. Holds what may lie on a table in a hall:
 * never community status, identity numbers, cause or any other diagnosis.
 */
export interface DailyListRow {
  appointmentId: string
  /** Short code for typing the line back, unique in the list. */
  rowCode: string
  patientNumber: string
  givenName: string
  fatherName: string
  sex: Sex | null
  age: number | null
  ageIsEstimate: boolean
  group: string
  /** Where the person comes from, in the list's language; empty where nobody asked. */
  province: string
  village: string
  deviceType: DeviceType | null
  side: Side | null
  kind: AppointmentKind
  startMinute: number
  durationMinutes: number
  station: string
  staff: string
  needs: Need[]
  remark: string
  status: AppointmentStatus
  /** On a list of changes: what has become of the row since the earlier list. */
  change?: RowChange
  /** The code that it has on the earlier list, and of a changed row whatever read differently there. */
  was?: EarlierRow
}

/** Everything of a row that paper says and that may read differently on the next list. */
export type PrintedField = Exclude<
  keyof DailyListRow,
  'appointmentId' | 'rowCode' | 'status' | 'change' | 'was'
>
export type EarlierRow = Pick<DailyListRow, 'rowCode'> & Partial<Pick<DailyListRow, PrintedField>>

/** How a row differs from an earlier list; `struck` is no longer booked there. */
export type RowChange = 'new' | 'changed' | 'struck'

/** A section of the list with its own heading: one station, one member of staff, or the whole camp. */
export interface DailyListSection {
  heading: string
  rows: DailyListRow[]
}

/** Everything that a daily list prints. Times are camp wall time; `printedAt` is local `YYYY-MM-DD` and minute. */
export interface DailyListDocument {
  campName: string
  campPlace: string
  dayNumber: number | null
  dayCount: number
  date: string
  scope: ListScope
  scopeName: string
  sectionBy: SectionBy
  language: Language
  /** Only visits of this kind; null is all of them. */
  only: AppointmentKind | null
  /** What else it is narrowed to; null is nothing. */
  filter: NamedFilter | null
  /** Number of the earlier list whose changes these are; null for a whole list. */
  sinceList: number | null
  sections: DailyListSection[]
  totals: { booked: number; done: number; noShow: number; people: number }
  /** Number of the list on that day; null while it is only a preview. */
  listNumber: number | null
  printedAt: { date: string; minute: number }
  printedBy: string
  isRehearsal: boolean
}

/** A list that was handed out, as the log keeps it. */
export interface PrintedList {
  id: string
  number: number
  campId: string
  date: string
  scope: ListScope
  language: Language
  /** Only visits of this kind; null is all of them. */
  only: AppointmentKind | null
  filter: ListFilter | null
  rows: DailyListRow[]
  /** UTC instant. */
  printedAt: string
  printedBy: string
  version: number
}

/** Which of station and staff a row still has to name, because neither scope nor section says it. */
export function placesToName({
  scope,
  sectionBy,
}: Pick<DailyListDocument, 'scope' | 'sectionBy'>): ('station' | 'staff')[] {
  return (['station', 'staff'] as const).filter((place) => scope.kind !== place && sectionBy !== place)
}

/** What two lists must share to be the same list: everything but its number, and when and by whom it was printed. */
export function listContentKey({
  listNumber: _number,
  printedAt: _at,
  printedBy: _by,
  ...content
}: DailyListDocument) {
  return JSON.stringify(content)
}
