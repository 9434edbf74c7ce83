export const doorTabs = ['lines', 'expected', 'station', 'forecast'] as const
export type DoorTab = (typeof doorTabs)[number]

export const doorOrders = ['time', 'group'] as const
export type DoorOrder = (typeof doorOrders)[number]

/** What the door shows, as it stands in the address. */
export interface DoorAddress {
  tab: DoorTab
  /** The station whose desk is shown. */
  station: string | null
  /** How those are ordered who are still to come. */
  by: DoorOrder
}

/** Reads the address; what does not fit gets its default. */
export function parseDoorAddress(raw: Record<string, unknown>): DoorAddress {
  const station = raw['station']
  return {
    tab: doorTabs.find((known) => known === raw['tab']) ?? 'lines',
    by: doorOrders.find((known) => known === raw['by']) ?? 'time',
    station: typeof station === 'string' ? station : null,
  }
}
