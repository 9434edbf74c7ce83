import type { Reader } from '#db/handles.ts'
import { listStockItems, readBalances, readFootLengths, readHeld } from '#db/stock.ts'
import type { DeviceOrder, OrderPart } from '#domain/orders/device-order.ts'
import { outOf, planParts, statesNeedingParts } from '#domain/orders/order-parts.ts'
import type { ShortPart } from '#domain/scheduling/visit-rules.ts'
import { emptyBalance, freeOf } from '#domain/stock/balance.ts'
import { readBills } from './bills.ts'

/** Order → the parts that it neither holds nor finds free on the shelf of the camp; orders that lack nothing are left out. */
export function readShortParts(
  db: Reader,
  campId: string,
  orders: readonly DeviceOrder[],
): Map<string, ShortPart[]> {
  const waiting = orders.filter(({ state }) => statesNeedingParts.includes(state))
  const catalogue = waiting.length > 0 ? listStockItems(db) : []
  if (catalogue.length === 0) return new Map()
  const items = new Map(catalogue.map((item) => [item.id, item]))
  const balances = readBalances(db, campId)
  const lengths = readFootLengths(db, [...new Set(waiting.map(({ patientId }) => patientId))])
  const held = readHeld(
    db,
    waiting.map(({ id }) => id),
  )
  const own = readBills(db).overrides
  const usual = new Map<string, OrderPart[]>()
  const partsOf = (order: DeviceOrder): OrderPart[] => {
    const { deviceType, orderType, side } = order
    const need = { deviceType, orderType, side, footLengthMm: lengths.get(order.patientId) ?? null, own }
    if (order.parts.length > 0) return planParts(order, need, catalogue)
    const key = [deviceType, orderType, side, need.footLengthMm].join(' ')
    const known = usual.get(key) ?? planParts(order, need, catalogue)
    usual.set(key, known)
    return known
  }
  const shortOf = (order: DeviceOrder): ShortPart[] =>
    partsOf(order).flatMap(({ itemId, quantity }): ShortPart[] => {
      const item = itemId ? items.get(itemId) : undefined
      if (!item) return []
      const has = held.get(order.id)?.get(item.id)
      const missing = quantity - outOf(has) - (has?.reserved ?? 0)
      const free = Math.max(0, freeOf(balances.get(item.id) ?? emptyBalance))
      return missing > free
        ? [{ name: item.name, namePersian: item.namePersian, missing: missing - free }]
        : []
    })
  return new Map(
    waiting.flatMap((order) => {
      const parts = shortOf(order)
      return parts.length > 0 ? [[order.id, parts]] : []
    }),
  )
}
