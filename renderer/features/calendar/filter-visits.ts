import type { DayAppointment } from '#contract/appointments.ts'
import { filterVisits, type VisitFilter } from '#domain/scheduling/visit-filter.ts'
import type { CalendarAddress } from './address.ts'

/** The address without any filter. */
export const noFilter = { only: null, stage: null, station: null, staff: null, group: null, text: '' }

/** The filter that the address holds: the same for the screen, the printed list and the files. */
export function filterOf({ only, stage, station, staff, group, text }: CalendarAddress): VisitFilter {
  return { state: only, kind: stage, stationId: station, staffId: staff, group, text }
}

/**
 * The same as the address of the printed list has it, a list for each of the days that are shown; of a station and a person together the
 * station is the list's, the person narrows it.
 */
export function listSearchOf(
  { date, only, stage, station, staff, group, text }: CalendarAddress,
  days: readonly string[] = [],
) {
  const words = text.trim()
  const [first] = days
  const until = days.at(-1)
  return {
    ...(first ? { date: first } : date ? { date } : {}),
    ...(first && until && first < until ? { until } : {}),
    ...(station ? { scope: 'station', of: station } : staff ? { scope: 'staff', of: staff } : {}),
    ...(station && staff ? { staff } : {}),
    ...(stage ? { only: stage } : {}),
    ...(only ? { status: only } : {}),
    ...(group ? { group } : {}),
    ...(words ? { text: words } : {}),
  }
}

/** The visits that the address lets through, by date and time. */
export function visitsOf(
  visits: readonly DayAppointment[],
  address: CalendarAddress,
  now: { date: string; minute: number },
): DayAppointment[] {
  return filterVisits(visits, filterOf(address), now).toSorted(byTime)
}

export function byTime({ appointment: a }: DayAppointment, { appointment: b }: DayAppointment): number {
  return a.date.localeCompare(b.date) || a.startMinute - b.startMinute || (a.id < b.id ? -1 : 1)
}
