import type { TodayView } from '#contract/today.ts'

export type StationLoad = TodayView['stations'][number]

/** The station at which most people wait; where nobody waits, null. The fuller one of two with the same queue. */
export function findBottleneck(stations: readonly StationLoad[]): StationLoad | null {
  const [worst] = stations
    .filter(({ waiting }) => waiting > 0)
    .toSorted((a, b) => b.waiting - a.waiting || shareOf(b) - shareOf(a))
  return worst ?? null
}

/** Booked by open minutes, above 1 when overbooked; 0 where nothing is open. */
export function shareOf({
  bookedMinutes,
  openMinutes,
}: Pick<StationLoad, 'bookedMinutes' | 'openMinutes'>): number {
  return openMinutes > 0 ? bookedMinutes / openMinutes : 0
}
