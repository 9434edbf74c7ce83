import { openIntervals } from '../camps/day-hours.ts'
import { visitDefaults, type Appointment } from './appointment.ts'
import { dutyMinutes } from '../staff/duty.ts'
import type { Day } from './check-booking.ts'
import { emptyPlan } from './day-plan.ts'
import { coveredMinutes, intersect, overlaps, peakLoad, type Interval } from './intervals.ts'
import { minutesOf, occupies } from './visit-rules.ts'

export interface Load {
  /** Minutes of visits that take a slot, those outside the working hours included. */
  bookedMinutes: number
  /** Working minutes times places; 0 for what is switched off. */
  openMinutes: number
  /** Booked by open, above 1 when overbooked; 0 when nothing is open. */
  share: number
  /** How many visits touch the stretch. */
  count: number
  /** The most people at the same moment. */
  peak: number
}

/** One bar: `[startMinute, endMinute)` is a clock hour, cut where the camp opens or closes. */
export interface HourLoad extends Load {
  startMinute: number
  endMinute: number
}

export interface ResourceLoad extends Load {
  id: string
  hours: HourLoad[]
}

export interface DayLoad {
  stations: ResourceLoad[]
  staff: ResourceLoad[]
  /** All stations together. */
  hours: HourLoad[]
}

/** How full a day is, per station, staff member and hour, in the order given; visits of other camps count for staff only. */
export function measureDayLoad(day: Day): DayLoad {
  const visits = day.appointments.filter((visit) => visit.date === day.date && occupies(visit))
  const open = openIntervals(day.camp, day.date)
  const hours = open.length > 0 ? hoursOf(day.camp.opensMinute, day.camp.closesMinute) : []
  const plan = day.plan ?? emptyPlan
  const measure = (
    id: string,
    capacity: number,
    theirs: readonly Appointment[],
    working: readonly Interval[] = open,
  ): ResourceLoad => ({
    id,
    ...loadIn({ start: 0, end: 1440 }, working, capacity, theirs),
    hours: hourLoads(hours, working, capacity, theirs),
  })
  const atStations = visits.filter(({ stationId }) => day.stations.some(({ id }) => id === stationId))
  const places = day.stations.reduce((sum, { active, capacity }) => sum + (active ? capacity : 0), 0)
  return {
    stations: day.stations.map(({ id, active, capacity }) =>
      measure(
        id,
        active ? capacity : 0,
        visits.filter(({ stationId }) => stationId === id),
      ),
    ),
    staff: day.staff.map(({ id, active }) =>
      measure(
        id,
        active ? 1 : 0,
        visits.filter(({ staffId }) => staffId === id),
        intersect(open, dutyMinutes(plan, id, day.date)),
      ),
    ),
    hours: hourLoads(hours, open, places, atStations),
  }
}

const bookable = new Set(Object.values(visitDefaults).flatMap(({ stationKinds }) => stationKinds))

/** How full a day is as a whole: all visits at stations by the minutes of all places at which visits are booked. */
export function measureWholeDay(day: Day): Load {
  const stations = day.stations.filter(({ active, kind }) => active && bookable.has(kind))
  const ids = new Set(stations.map(({ id }) => id))
  const visits = day.appointments.filter(
    (visit) =>
      visit.date === day.date && occupies(visit) && visit.stationId !== null && ids.has(visit.stationId),
  )
  const places = stations.reduce((sum, { capacity }) => sum + capacity, 0)
  return loadIn({ start: 0, end: 1440 }, openIntervals(day.camp, day.date), places, visits)
}

function hoursOf(opens: number, closes: number): Interval[] {
  const first = Math.floor(opens / 60)
  const count = Math.ceil(closes / 60) - first
  return Array.from({ length: Math.max(0, count) }, (_, i) => ({
    start: Math.max(opens, (first + i) * 60),
    end: Math.min(closes, (first + i + 1) * 60),
  }))
}

function hourLoads(
  hours: readonly Interval[],
  open: readonly Interval[],
  capacity: number,
  visits: readonly Appointment[],
): HourLoad[] {
  return hours.map((hour) => ({
    startMinute: hour.start,
    endMinute: hour.end,
    ...loadIn(hour, open, capacity, visits),
  }))
}

function loadIn(
  window: Interval,
  open: readonly Interval[],
  capacity: number,
  visits: readonly Appointment[],
): Load {
  const inside = visits.map(minutesOf).filter((visit) => overlaps(visit, window))
  const bookedMinutes = inside.reduce(
    (sum, { start, end }) => sum + Math.min(end, window.end) - Math.max(start, window.start),
    0,
  )
  const openMinutes = coveredMinutes(intersect(open, [window])) * capacity
  const share = openMinutes === 0 ? 0 : bookedMinutes / openMinutes
  return { bookedMinutes, openMinutes, share, count: inside.length, peak: peakLoad(inside, window) }
}
