export interface AgeBandRange {
  key: string
  from: number
  /** Last age of the band; null for open. */
  to: number | null
}

/**
 * Cuts of age that partners ask for. `unhcr`: population statistics of UNHCR. `minors`: children by the Convention on the Rights of
 * the Child, article 1. `youth`: 15 to 24, as the United Nations count youth. `module`: who answers which set of the Washington
 * Group (2 to 4 and 5 to 17 have modules of their own).
 */
export const ageBandSets = {
  unhcr: [
    { key: '0-4', from: 0, to: 4 },
    { key: '5-11', from: 5, to: 11 },
    { key: '12-17', from: 12, to: 17 },
    { key: '18-59', from: 18, to: 59 },
    { key: '60+', from: 60, to: null },
  ],
  minors: [
    { key: '0-17', from: 0, to: 17 },
    { key: '18+', from: 18, to: null },
  ],
  youth: [
    { key: '0-14', from: 0, to: 14 },
    { key: '15-24', from: 15, to: 24 },
    { key: '25-59', from: 25, to: 59 },
    { key: '60+', from: 60, to: null },
  ],
  module: [
    { key: '0-1', from: 0, to: 1 },
    { key: '2-4', from: 2, to: 4 },
    { key: '5-17', from: 5, to: 17 },
    { key: '18+', from: 18, to: null },
  ],
} as const satisfies Record<string, readonly AgeBandRange[]>

export type AgeBandSet = keyof typeof ageBandSets
export const ageBandSetNames = Object.keys(ageBandSets) as [AgeBandSet, ...AgeBandSet[]]

const everyBand: readonly AgeBandRange[] = Object.values(ageBandSets).flat()

/** The ages of a band by its key; null for a key that no set has. */
export function findAgeBand(key: string): AgeBandRange | null {
  return everyBand.find((band) => band.key === key) ?? null
}

/** The band of an age in completed years; null when the age is unknown. */
export function ageBandOf(years: number | null, set: AgeBandSet = 'unhcr'): string | null {
  if (years === null || years < 0) return null
  const bands: readonly AgeBandRange[] = ageBandSets[set]
  return bands.find(({ from, to }) => years >= from && (to === null || years <= to))?.key ?? null
}
