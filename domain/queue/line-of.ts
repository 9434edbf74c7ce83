import { visitDefaults, type Appointment, type Station, type StationKind } from '../scheduling/appointment.ts'

/** The line for a visit: that of its station, else that of its kind. */
export function lineOfVisit(
  visit: Pick<Appointment, 'kind'>,
  station: Pick<Station, 'kind'> | null,
): StationKind {
  return station?.kind ?? visitDefaults[visit.kind].stationKinds[0] ?? 'registration'
}

/** Whether what happens in that line is the visit: a person who stands at the registration desk is not being cast there. */
export function isVisitOfLine(
  visit: Pick<Appointment, 'kind'>,
  station: Pick<Station, 'kind'> | null,
  line: StationKind,
): boolean {
  return station?.kind === line || visitDefaults[visit.kind].stationKinds.includes(line)
}
