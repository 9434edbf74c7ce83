import type { OrderPartRow } from '#contract/stock.ts'
import { parseQuantity } from '#domain/stock/quantity.ts'
import { partRoles, type PartRole } from '#domain/orders/part-role.ts'
import type { StockWords } from '../../../shared/stock-words.ts'

/** What is chosen for one row; the quantity as it is typed, in the unit the item is said in. */
export interface ChosenPart {
  itemId: string | null
  quantity: string
}

const unitOf = (row: OrderPartRow, itemId: string | null) =>
  row.choices.find(({ item }) => item.id === itemId)?.item.unit ?? 'piece'

/** What is chosen before anybody changes it; `amount` says quantities in the digits of the language. */
export const chosenParts = (
  rows: readonly OrderPartRow[],
  { amount }: Pick<StockWords, 'amount'>,
): ChosenPart[] =>
  rows.map((row) => ({
    itemId: row.part.itemId,
    quantity: row.part.itemId ? amount(row.part.quantity, unitOf(row, row.part.itemId)) : '',
  }))

/** The parts to save, or null where a quantity is none. */
export function partsToSave(rows: readonly OrderPartRow[], chosen: readonly ChosenPart[]) {
  const parts: { role: PartRole; itemId: string; quantity: number; description: string }[] = []
  for (const [index, row] of rows.entries()) {
    const { itemId, quantity: text } = chosen[index] ?? { itemId: null, quantity: '' }
    const role = partRoles.find((one) => one === row.part.role)
    if (!itemId || !role) continue
    const quantity = parseQuantity(text, unitOf(row, itemId))
    if (quantity === null || !(quantity > 0)) return null
    parts.push({ role, itemId, quantity, description: '' })
  }
  return parts
}
