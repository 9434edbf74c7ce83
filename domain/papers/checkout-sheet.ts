import type { Checkout } from '../fitting/checkout.ts'
import type { CheckoutList } from '../fitting/checkout-list.ts'
import { checkoutListFor, checkoutLists, findCheckoutList } from '../fitting/checkout-lists/all-lists.ts'
import { toPaperOrder, type OrderRecords, type PaperOrder } from './paper-order.ts'
import type { PaperStamp } from './paper.ts'

/** A check-out list for one device, with its answers where it was filled in, or blank. */
export interface CheckoutSheet {
  list: CheckoutList
  order: PaperOrder | null
  checkout: Checkout | null
  checkedBy: string
}

export interface CheckoutSheets {
  paper: 'checkout-sheet'
  stamp: PaperStamp
  sheets: CheckoutSheet[]
}

export interface CheckedOrder extends OrderRecords {
  /** The newest finished check-out; null while there is none. */
  checkout: Checkout | null
  checkedBy: string
}

/** The list of each order: the version with which it was checked, else the newest. */
export function buildCheckoutSheets(stamp: PaperStamp, orders: readonly CheckedOrder[]): CheckoutSheets {
  return {
    paper: 'checkout-sheet',
    stamp,
    sheets: orders.map(({ checkout, checkedBy, ...records }) => {
      const used = checkout && findCheckoutList(checkout.listId, checkout.listVersion)
      return {
        list: used ?? checkoutListFor(records.order),
        order: toPaperOrder(stamp, records),
        checkout: used ? checkout : null,
        checkedBy,
      }
    }),
  }
}

/** Every list in its newest version, to fill in by hand. */
export function buildBlankCheckoutSheets(stamp: PaperStamp): CheckoutSheets {
  const newest = new Map<string, CheckoutList>()
  for (const list of checkoutLists) {
    if ((newest.get(list.id)?.version ?? 0) < list.version) newest.set(list.id, list)
  }
  const sheets = [...newest.values()].map((list) => ({ list, order: null, checkout: null, checkedBy: '' }))
  return { paper: 'checkout-sheet', stamp, sheets }
}
