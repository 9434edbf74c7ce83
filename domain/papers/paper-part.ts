import type { Language } from '../camps/camp.ts'
import type { OrderPart } from '../orders/device-order.ts'
import type { StockItem, StockUnit } from '../stock/stock-item.ts'
import { inScriptOf } from './paper-person.ts'

/** The items of the catalogue by their ids. */
export type Shelf = ReadonlyMap<string, StockItem>

/** A part as a paper names it. */
export interface PaperPart {
  /** Code of the role; empty for a spare, which is named only. */
  role: string
  /** In the language of the paper; empty while nobody has chosen an item. */
  name: string
  /** As it is called: `24 cm`. */
  size: string
  /** In the unit. */
  quantity: number
  unit: StockUnit
}

/** A part with the name and the size of the item that was chosen for it, else as the order describes it. */
export function toPaperPart(
  { role, itemId, description, quantity }: Pick<OrderPart, 'role' | 'itemId' | 'description' | 'quantity'>,
  shelf: Shelf,
  language: Language,
): PaperPart {
  const item = itemId ? shelf.get(itemId) : undefined
  return {
    role,
    name: item ? inScriptOf(language, item.name, item.namePersian) : '',
    size: item?.size || description,
    quantity,
    unit: item?.unit ?? 'piece',
  }
}
