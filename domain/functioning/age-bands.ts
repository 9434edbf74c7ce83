/** Age bands of UNHCR's population statistics. `to` is the last age of the band, null for open. */
export const ageBands = [
  { key: '0-4', from: 0, to: 4 },
  { key: '5-11', from: 5, to: 11 },
  { key: '12-17', from: 12, to: 17 },
  { key: '18-59', from: 18, to: 59 },
  { key: '60+', from: 60, to: null },
] as const
export type AgeBand = (typeof ageBands)[number]['key']

/** The band of an age in completed years; null when the age is unknown. */
export function ageBandOf(years: number | null): AgeBand | null {
  if (years === null || years < 0) return null
  return ageBands.find(({ from, to }) => years >= from && (to === null || years <= to))?.key ?? null
}
