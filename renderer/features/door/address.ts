export const doorTabs = ['lines', 'forecast'] as const
export type DoorTab = (typeof doorTabs)[number]

/** What the door shows, as it stands in the address. */
export interface DoorAddress {
  tab: DoorTab
}

/** Reads the address; what does not fit gets its default. */
export function parseDoorAddress(raw: Record<string, unknown>): DoorAddress {
  return { tab: doorTabs.find((known) => known === raw['tab']) ?? 'lines' }
}
