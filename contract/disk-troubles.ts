/** What can be wrong with the disk or the data file, other than a fault of ours. */
export const diskTroubles = ['full', 'refused', 'busy', 'damaged'] as const
export type DiskTrouble = (typeof diskTroubles)[number]
