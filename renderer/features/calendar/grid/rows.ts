import type { DayAppointment, DayView } from '#contract/appointments.ts'
import { visitDefaults, type Appointment, type Station } from '#domain/scheduling/appointment.ts'
import { loadSegments } from '#domain/scheduling/intervals.ts'
import { minutesOf, servingRoles } from '#domain/scheduling/visit-rules.ts'
import type { StaffMember } from '#domain/staff/staff-member.ts'

/** What the rows of the grid stand for. */
export const rowKinds = ['station', 'staff'] as const
export type RowKind = (typeof rowKinds)[number]

/** Row of visits without a station, or without a member of staff. */
export const UNASSIGNED = 'unassigned'

export interface GridRow {
  id: string
  station: Station | null
  staff: StaffMember | null
  /** How many visits lie above one another at the busiest minute, at least one. */
  lanes: number
  visits: DayAppointment[]
}

const bookableKinds = new Set(Object.values(visitDefaults).flatMap(({ stationKinds }) => stationKinds))
const serving = new Set(Object.values(servingRoles).flat())

/** The row that a visit lies in. */
export function rowOf(
  { stationId, staffId }: Pick<Appointment, 'stationId' | 'staffId'>,
  by: RowKind,
): string {
  return (by === 'station' ? stationId : staffId) ?? UNASSIGNED
}

/** Whether a visit is drawn: a cancelled one is found in the list and in the person's record. */
export function isDrawn({ appointment }: DayAppointment): boolean {
  return appointment.status !== 'cancelled'
}

/** The rows of a day in their order; what is switched off or serves nobody shows only while it has visits. */
export function listRows(day: Pick<DayView, 'stations' | 'staff' | 'appointments'>, by: RowKind): GridRow[] {
  const visits = Map.groupBy(day.appointments.filter(isDrawn), ({ appointment }) => rowOf(appointment, by))
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
  what: { station?: Station; staff?: StaffMember },
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
    lanes: Math.max(1, peak),
    visits,
  }
}

/** Which rows the filters leave: the named station or member of staff, and with `idle` only rows with a visit that passes. */
export function shownRows(
  rows: readonly GridRow[],
  filter: {
    station: string | null
    staff: string | null
    idle: 'hide' | null
    passing: ReadonlySet<string> | null
  },
): GridRow[] {
  return rows.filter(({ station, staff, visits }) => {
    if (station && filter.station !== null && station.id !== filter.station) return false
    if (staff && filter.staff !== null && staff.id !== filter.staff) return false
    if (filter.idle === null) return true
    return visits.some(({ appointment }) => filter.passing?.has(appointment.id) ?? true)
  })
}
