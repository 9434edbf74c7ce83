import type { DayAppointment, RangeView } from '#contract/appointments.ts'
import { groupNameIn } from '#domain/camps/travel-group.ts'
import { isResourceKind, listRows, rowOf, UNASSIGNED, type ResourceKind, type RowKind } from '../grid/rows.ts'

export interface SpanRow {
  id: string
  /** Names in both scripts, or a group's name in both. */
  name: { latin: string; persian: string } | null
  /** How many visits the row can take at the same moment; null where nobody counts. */
  places: number | null
  visits: Map<string, DayAppointment[]>
}

const byDate = (visits: readonly DayAppointment[]) =>
  Map.groupBy(visits, ({ appointment }) => appointment.date)

/** Rows by station or member of staff, also those without visits, as on a single day. */
function resourceRows(view: RangeView, visits: readonly DayAppointment[], by: ResourceKind): SpanRow[] {
  return listRows({ ...view, appointments: [...visits] }, by).map(({ id, station, staff }) => ({
    id,
    name: station
      ? { latin: station.name, persian: station.namePersian }
      : staff
        ? { latin: staff.nameLatin, persian: staff.namePersian }
        : null,
    places: station?.capacity ?? (staff ? 1 : null),
    visits: byDate(visits.filter(({ appointment }) => rowOf(appointment, by, '') === id)),
  }))
}

/** Rows by person or by travel group: only those who have a visit, in the order of their first one. */
function peopleRows(visits: readonly DayAppointment[], by: 'patient' | 'group'): SpanRow[] {
  const keyOf = ({ patient }: DayAppointment) => (by === 'patient' ? patient.id : patient.groupName)
  return [...Map.groupBy(visits, keyOf)].map(([key, own]) => ({
    id: key || UNASSIGNED,
    name: key === '' ? null : nameOf(own[0], by),
    places: null,
    visits: byDate(own),
  }))
}

function nameOf(first: DayAppointment | undefined, by: 'patient' | 'group'): SpanRow['name'] {
  if (!first) return null
  const { patient } = first
  if (by === 'group') return { latin: groupNameIn(patient, 'en'), persian: groupNameIn(patient, 'fa') }
  return {
    latin: `${patient.givenNameLatin} ${patient.familyNameLatin}`.trim(),
    persian: `${patient.givenNamePersian} ${patient.familyNamePersian}`.trim(),
  }
}

/** The rows of several days. `visits` are those that the filters let through. */
export function listSpanRows(view: RangeView, visits: readonly DayAppointment[], by: RowKind): SpanRow[] {
  return isResourceKind(by) ? resourceRows(view, visits, by) : peopleRows(visits, by)
}

/** A cell of the table: a row on a date. */
export interface SpanCell {
  rowId: string
  date: string
}
