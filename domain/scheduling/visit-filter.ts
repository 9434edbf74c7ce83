import {
  appointmentStatuses,
  type Appointment,
  type AppointmentKind,
  type AppointmentStatus,
} from './appointment.ts'

/** What visits can be narrowed to by how they stand: a status, or `late` for who is booked and not here yet. */
export const visitStates = [...appointmentStatuses, 'late'] as const
export type VisitState = AppointmentStatus | 'late'

/** One set of filters for screen, paper and files; null and an empty text let everything through. */
export interface VisitFilter {
  state: VisitState | null
  kind: AppointmentKind | null
  stationId: string | null
  staffId: string | null
  /** Name of the travel group, as it is keyed by. */
  group: string | null
  /** Words that all must be found in names, number or group of the person. */
  text: string
}

/** What of a visit is looked at. */
export interface FilteredVisit {
  appointment: Appointment
  patient: {
    number: string
    givenNameLatin: string
    familyNameLatin: string
    fatherNameLatin: string
    givenNamePersian: string
    familyNamePersian: string
    fatherNamePersian: string
    groupName: string
    groupNamePersian: string
  }
}

interface Now {
  date: string
  minute: number
}

export const everyVisit: VisitFilter = {
  state: null,
  kind: null,
  stationId: null,
  staffId: null,
  group: null,
  text: '',
}

const wordsOf = (text: string) => text.toLowerCase().split(/\s+/).filter(Boolean)

function isLate({ status, date, startMinute }: Appointment, now: Now): boolean {
  return status === 'booked' && (date < now.date || (date === now.date && startMinute < now.minute))
}

const searchable = ({ patient }: FilteredVisit) =>
  [
    patient.givenNameLatin,
    patient.familyNameLatin,
    patient.fatherNameLatin,
    patient.givenNamePersian,
    patient.familyNamePersian,
    patient.fatherNamePersian,
    patient.number,
    patient.groupName,
    patient.groupNamePersian,
  ]
    .join(' ')
    .toLowerCase()

/** Whether anything is filtered at all. */
export function isFiltering({ text, ...choices }: VisitFilter): boolean {
  return wordsOf(text).length > 0 || Object.values(choices).some((value) => value !== null)
}

/** The visits that a filter lets through, in their order. `now` is the camp's date and minute. */
export function filterVisits<T extends FilteredVisit>(
  visits: readonly T[],
  { state, kind, stationId, staffId, group, text }: VisitFilter,
  now: Now,
): T[] {
  const words = wordsOf(text)
  return visits.filter((visit) => {
    const { appointment, patient } = visit
    if (stationId !== null && appointment.stationId !== stationId) return false
    if (staffId !== null && appointment.staffId !== staffId) return false
    if (kind !== null && appointment.kind !== kind) return false
    if (group !== null && patient.groupName !== group) return false
    if (state === 'late' ? !isLate(appointment, now) : state !== null && appointment.status !== state)
      return false
    return words.length === 0 || words.every((word) => searchable(visit).includes(word))
  })
}
