import type { BillLine } from '#domain/orders/bills-of-parts.ts'
import type { StockCategory, StockUnit } from '#domain/stock/stock-item.ts'
import { usualItems } from '#domain/stock/usual-items.ts'

/** One quantity of a bill's line. */
export interface BillAmount {
  /** Of which items; null where all that serve the line take the same. */
  category: StockCategory | null
  /** Whether it holds for every item that is of no category with a quantity of its own. */
  isForOthers: boolean
  quantity: number
  unit: StockUnit
}

/** The quantities of a line in the units of the items that serve it; a category that has its own is not repeated among the others. */
export function amountsOf({ role, quantity, perCategory }: BillLine): BillAmount[] {
  const items = usualItems.filter((item) => item.role === role)
  const own = (Object.keys(perCategory) as StockCategory[]).map((category): BillAmount => ({
    category,
    isForOthers: false,
    quantity: perCategory[category] ?? quantity,
    unit: items.find((item) => item.category === category)?.unit ?? 'piece',
  }))
  const others = items.filter(({ category }) => !(category in perCategory))
  const hasOthers = others.length > 0 || own.length === 0
  if (!hasOthers) return own
  const category = own.length > 0 ? (others[0]?.category ?? null) : null
  return [...own, { category, isForOthers: true, quantity, unit: others[0]?.unit ?? 'piece' }]
}
