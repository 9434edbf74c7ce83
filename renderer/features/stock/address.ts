import { bookableKinds, type BookableKind, type ShelfRow } from '#contract/stock.ts'

export const stockTabs = ['shelf', 'needs', 'ledger', 'count'] as const
export type StockTab = (typeof stockTabs)[number]

/** What of the stock is shown, as it stands in the address. */
export interface StockAddress {
  tab: StockTab
  /** The item whose panel is open. */
  item: string | null
  /** The item whose form is open, or `new`. */
  edit: string | null
  /** What is being booked by hand. */
  book: BookableKind | null
  find: string
  wanting: boolean
}

const isId = (raw: unknown): raw is string => typeof raw === 'string' && /^[0-9a-f-]{36}$/.test(raw)

/** Reads the address of the stock screen; what does not fit gets its usual value. */
export function parseStockAddress(raw: Record<string, unknown>): StockAddress {
  return {
    tab: stockTabs.find((tab) => tab === raw['tab']) ?? 'shelf',
    item: isId(raw['item']) ? raw['item'] : null,
    edit: raw['edit'] === 'new' || isId(raw['edit']) ? raw['edit'] : null,
    book: bookableKinds.find((kind) => kind === raw['book']) ?? null,
    find: typeof raw['find'] === 'string' ? raw['find'] : '',
    wanting: raw['wanting'] === true,
  }
}

/** What every part of the screen gets. */
export interface AddressProps {
  rows: readonly ShelfRow[]
  address: StockAddress
  setAddress: (change: Partial<StockAddress>) => void
}
