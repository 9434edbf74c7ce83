import type { RangeView } from '#contract/appointments.ts'
import { openIntervals } from '#domain/camps/day-hours.ts'
import { visitDefaults } from '#domain/scheduling/appointment.ts'
import { slotGridMinutes } from '#domain/scheduling/find-slots.ts'
import { loadedAtLeast, subtract } from '#domain/scheduling/intervals.ts'
import { minutesOf, occupies } from '#domain/scheduling/visit-rules.ts'
import type { ResourceKind } from '../grid/rows.ts'

const { durationMinutes: USUAL_MINUTES } = visitDefaults.measurement

/** The first minute of a day at which a station or a member of staff has room for a usual visit; the camp's opening where there is none. */
export function firstGap(
  { camp, stations, appointments }: RangeView,
  cell: { date: string; rowId: string; by: ResourceKind },
  now: { date: string; minute: number },
): number {
  const { date, rowId, by } = cell
  const there = appointments
    .map(({ appointment }) => appointment)
    .filter((visit) => visit.date === date && occupies(visit))
    .filter(({ stationId, staffId }) => (by === 'station' ? stationId : staffId) === rowId)
  const places = by === 'station' ? (stations.find(({ id }) => id === rowId)?.capacity ?? 1) : 1
  const full = loadedAtLeast(there.map(minutesOf), places, { start: 0, end: 1440 })
  const past = date === now.date ? [{ start: 0, end: now.minute }] : []
  const gap = subtract(openIntervals(camp, date), [...full, ...past]).find(
    ({ start, end }) => end - start >= USUAL_MINUTES + slotGridMinutes,
  )
  return gap ? Math.ceil(gap.start / slotGridMinutes) * slotGridMinutes : camp.opensMinute
}
