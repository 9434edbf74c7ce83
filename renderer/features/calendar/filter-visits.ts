import type { DayAppointment } from '#contract/appointments.ts'
import type { CalendarAddress } from './address.ts'

export type VisitFilters = Pick<CalendarAddress, 'only' | 'station' | 'staff' | 'text'>

/** Whether anything is filtered at all. */
export function isFiltering({ only, station, staff, text }: VisitFilters): boolean {
  return only !== null || station !== null || staff !== null || text.trim() !== ''
}

interface Now {
  date: string
  minute: number
}

function isLate({ appointment: { status, date, startMinute } }: DayAppointment, now: Now): boolean {
  return status === 'booked' && (date < now.date || (date === now.date && startMinute < now.minute))
}

const searchable = ({ patient }: DayAppointment) =>
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

/** The visits that the filters let through, by date and time. The same set drives screen, paper and export. */
export function filterVisits(
  visits: readonly DayAppointment[],
  { only, station, staff, text }: VisitFilters,
  now: Now,
): DayAppointment[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const passes = (item: DayAppointment) => {
    const { appointment } = item
    if (station !== null && appointment.stationId !== station) return false
    if (staff !== null && appointment.staffId !== staff) return false
    if (only === 'late' ? !isLate(item, now) : only !== null && appointment.status !== only) return false
    return words.length === 0 || words.every((word) => searchable(item).includes(word))
  }
  return visits.filter(passes).toSorted(byTime)
}

export function byTime({ appointment: a }: DayAppointment, { appointment: b }: DayAppointment): number {
  return a.date.localeCompare(b.date) || a.startMinute - b.startMinute || (a.id < b.id ? -1 : 1)
}
