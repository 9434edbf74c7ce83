import type { OrderPartRow } from '#contract/stock.ts'
import { listStockItems, readBalances, readHeld } from '#db/stock.ts'
import { billOf, matchItems, quantityOf } from '#domain/orders/bills-of-parts.ts'
import type { DeviceOrder, OrderPart } from '#domain/orders/device-order.ts'
import { partsEffects, partStatus, planParts, statesNeedingParts } from '#domain/orders/order-parts.ts'
import { emptyBalance, freeOf } from '#domain/stock/balance.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { refused } from '../refusal.ts'
import { followChoice, needOf } from './order-parts.ts'

/** The parts of an order, line by line of its bill, with how each stands and what may be chosen. */
export function readOrderParts(context: Context, { orderId }: { orderId: string }) {
  const { db } = context.core
  const order = load(context, 'deviceOrders', orderId)
  const catalogue = listStockItems(db)
  const need = needOf(db, order)
  const balances = readBalances(db, order.campId)
  const held = readHeld(db, [order.id]).get(order.id)
  const planned = planParts(order, need, catalogue)
  const isWaiting = partsEffects[order.state] !== undefined || !statesNeedingParts.includes(order.state)
  const bill = billOf(need).filter(({ isConsumable }) => !isConsumable)
  const extra = planned.filter(({ role }) => !bill.some((line) => line.role === role))

  const rows = bill.flatMap((line): OrderPartRow[] => {
    const match = matchItems(line, need, catalogue)
    const offered = [
      ...match.fitting.map((item) => ({ item, isSubstitute: false })),
      ...match.substitutes.map((item) => ({ item, isSubstitute: true })),
    ]
    const parts = planned.filter(({ role }) => role === line.role)
    const usual: OrderPart = {
      role: line.role,
      itemId: null,
      description: '',
      quantity: quantityOf(line, match.usual),
    }
    return (parts.length > 0 ? parts : [usual]).map((part) => ({
      part,
      status: partStatus(part, (part.itemId && held?.get(part.itemId)) || undefined, isWaiting),
      held: (part.itemId && held?.get(part.itemId)) || { reserved: 0, out: {} },
      isOptional: line.isOptional,
      isSizeUnknown: match.isSizeUnknown,
      choices: offered.map((choice) => {
        const balance = balances.get(choice.item.id) ?? emptyBalance
        return { ...choice, free: freeOf(balance), inTransit: balance.inTransit }
      }),
    }))
  })
  const extras = extra.map((part): OrderPartRow => {
    const item = catalogue.find(({ id }) => id === part.itemId)
    const balance = (part.itemId && balances.get(part.itemId)) || emptyBalance
    const has = (part.itemId && held?.get(part.itemId)) || undefined
    return {
      part,
      status: partStatus(part, has, isWaiting),
      held: has ?? { reserved: 0, out: {} },
      isOptional: true,
      isSizeUnknown: false,
      choices: item
        ? [{ item, free: freeOf(balance), inTransit: balance.inTransit, isSubstitute: false }]
        : [],
    }
  })
  return { order, rows: [...rows, ...extras] }
}

/** States in which parts are put on and no longer waited for. */
const isAssembled = ({ state, heldFrom }: DeviceOrder) =>
  !statesNeedingParts.includes(state === 'on_hold' ? (heldFrom ?? 'prescribed') : state)

/** Ended orders hold no parts any more; `closed` and `delivered` ones keep what was put on. */
const isEnded = ({ state }: DeviceOrder) => partsEffects[state] === 'return'

export function chooseParts(
  context: Context,
  input: { orderId: string; version: number; parts: OrderPart[] },
) {
  return operate(context, { name: 'stock.chooseParts' }, (journal) => {
    const stored = loadFresh(context, 'deviceOrders', input.orderId, input.version)
    if (isEnded(stored)) throw refused('not_next', { from: stored.state, to: stored.state })
    for (const { itemId } of input.parts) if (itemId) load(context, 'stockItems', itemId)
    const order = journal.replace('deviceOrders', { ...stored, parts: input.parts })
    if (stored.state !== 'prescribed') {
      followChoice(journal, context, order, { before: stored.parts, isAssembled: isAssembled(stored) })
    }
    return order
  })
}
