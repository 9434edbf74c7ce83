export const doorTabs = ['lines', 'station', 'forecast'] as const
export type DoorTab = (typeof doorTabs)[number]

/** What the door shows, as it stands in the address. */
export interface DoorAddress {
  tab: DoorTab
  /** The station whose desk is shown. */
  station: string | null
}

/** Reads the address; what does not fit gets its default. */
export function parseDoorAddress(raw: Record<string, unknown>): DoorAddress {
  const station = raw['station']
  return {
    tab: doorTabs.find((known) => known === raw['tab']) ?? 'lines',
    station: typeof station === 'string' ? station : null,
  }
}
