import type { DayAppointment, DayView, PatientBrief } from '#contract/appointments.ts'
import { visitDefaults, type Appointment, type Station } from '#domain/scheduling/appointment.ts'
import { loadSegments } from '#domain/scheduling/intervals.ts'
import { minutesOf, servingRoles } from '#domain/scheduling/visit-rules.ts'
import type { StaffMember } from '#domain/staff/staff-member.ts'

/** What the rows of the grid stand for. */
export const rowKinds = ['station', 'staff', 'patient', 'group'] as const
export type RowKind = (typeof rowKinds)[number]
/** Rows that a visit can be moved between; whom a visit is for never changes. */
export type ResourceKind = Extract<RowKind, 'station' | 'staff'>
export const isResourceKind = (by: RowKind): by is ResourceKind => by === 'station' || by === 'staff'

/** Row of visits without a station, without a member of staff, or of people who came on their own. */
export const UNASSIGNED = 'unassigned'

/** How a visit is drawn that is too short to be read or met: `lastsPx` wide is what it lasts. */
export interface ShortVisit {
  minutes: number
  lastsPx: number
  isBeside: boolean
}

export interface GridRow {
  id: string
  station: Station | null
  staff: StaffMember | null
  /** Whose row it is, where rows are people. */
  person: PatientBrief | null
  /** The travel group, where rows are groups; empty for those who came on their own. */
  groupName: string | null
  /** How many visits lie above one another at the busiest minute, at least one. */
  lanes: number
  visits: DayAppointment[]
  /** Those that are drawn wider than they last, by their ids. */
  short?: ReadonlyMap<string, ShortVisit>
}

const bookableKinds = new Set(Object.values(visitDefaults).flatMap(({ stationKinds }) => stationKinds))
const serving = new Set(Object.values(servingRoles).flat())

/** The row that a visit lies in; `groupName` is that of its person. */
export function rowOf(
  { stationId, staffId, patientId }: Pick<Appointment, 'stationId' | 'staffId' | 'patientId'>,
  by: RowKind,
  groupName: string,
): string {
  if (by === 'patient') return patientId
  if (by === 'group') return groupName || UNASSIGNED
  return (by === 'station' ? stationId : staffId) ?? UNASSIGNED
}

const rowOfItem = ({ appointment, patient }: DayAppointment, by: RowKind) =>
  rowOf(appointment, by, patient.groupName)

/** Whether a visit is drawn: a cancelled one is found in the list and in the person's record. */
export function isDrawn({ appointment }: DayAppointment): boolean {
  return appointment.status !== 'cancelled'
}

type RowsOf = Pick<DayView, 'stations' | 'staff' | 'appointments'>

/** The rows of a day in their order; people and groups are there while they have visits, by the time of the first. */
export function listRows(day: RowsOf, by: RowKind): GridRow[] {
  return isResourceKind(by) ? resourceRows(day, by) : peopleRows(day, by)
}

function peopleRows(day: RowsOf, by: 'patient' | 'group'): GridRow[] {
  const visits = Map.groupBy(day.appointments.filter(isDrawn), (item) => rowOfItem(item, by))
  return [...visits]
    .map(([id, own]) => {
      const sorted = own.toSorted(byStart)
      const person = sorted[0]?.patient ?? null
      return toRow(id, sorted, by === 'patient' ? { person } : { groupName: person?.groupName ?? '' })
    })
    .toSorted(
      (a, b) =>
        Number(a.id === UNASSIGNED) - Number(b.id === UNASSIGNED) || byFirst(a.visits[0], b.visits[0]),
    )
}

const byFirst = (a: DayAppointment | undefined, b: DayAppointment | undefined) => (a && b ? byStart(a, b) : 0)

/** Stations or staff; what is switched off or serves nobody shows only while it has visits. */
function resourceRows(day: RowsOf, by: ResourceKind): GridRow[] {
  const visits = Map.groupBy(day.appointments.filter(isDrawn), (item) => rowOfItem(item, by))
  const of = (id: string) => (visits.get(id) ?? []).toSorted(byStart)
  const rows: GridRow[] =
    by === 'station'
      ? day.stations
          .toSorted((a, b) => a.position - b.position)
          .filter((station) => (station.active && bookableKinds.has(station.kind)) || visits.has(station.id))
          .map((station) => toRow(station.id, of(station.id), { station }))
      : day.staff
          .filter(
            (member) =>
              (member.active && member.roles.some((role) => serving.has(role))) || visits.has(member.id),
          )
          .map((member) => toRow(member.id, of(member.id), { staff: member }))
  return visits.has(UNASSIGNED) ? [...rows, toRow(UNASSIGNED, of(UNASSIGNED), {})] : rows
}

function byStart(a: DayAppointment, b: DayAppointment): number {
  return (
    a.appointment.startMinute - b.appointment.startMinute || (a.appointment.id < b.appointment.id ? -1 : 1)
  )
}

function toRow(
  id: string,
  visits: DayAppointment[],
  what: { station?: Station; staff?: StaffMember; person?: PatientBrief | null; groupName?: string },
): GridRow {
  const spans = visits.map(({ appointment }) => minutesOf(appointment))
  const peak = loadSegments(spans, { start: 0, end: 1440 }).reduce(
    (most, { load }) => Math.max(most, load),
    0,
  )
  return {
    id,
    station: what.station ?? null,
    staff: what.staff ?? null,
    person: what.person ?? null,
    groupName: what.groupName ?? null,
    lanes: Math.max(1, peak),
    visits,
  }
}

/**
 * Which rows the filters leave: the named station or member of staff; people and groups, and with `idle` every row, only with a visit
 * that passes.
 */
export function shownRows(
  rows: readonly GridRow[],
  filter: {
    station: string | null
    staff: string | null
    idle: 'hide' | null
    passing: ReadonlySet<string> | null
  },
): GridRow[] {
  return rows.filter(({ station, staff, person, groupName, visits }) => {
    if (station && filter.station !== null && station.id !== filter.station) return false
    if (staff && filter.staff !== null && staff.id !== filter.staff) return false
    if (filter.idle === null && !person && groupName === null) return true
    return visits.some(({ appointment }) => filter.passing?.has(appointment.id) ?? true)
  })
}
