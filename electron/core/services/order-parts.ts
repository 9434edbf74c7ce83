import type { Journal } from '#db/journal.ts'
import type { Reader } from '#db/handles.ts'
import { listOrdersNeedingParts, listStockItems, readBalance, readFootLengths, readHeld } from '#db/stock.ts'
import type { PartNeed } from '#domain/orders/bills-of-parts.ts'
import type { DeviceOrder, OrderPart } from '#domain/orders/device-order.ts'
import {
  isReusable,
  outOf,
  partsEffectOf,
  partsEffects,
  planConsumables,
  planParts,
  quantitiesOf,
  type Held,
  type PartsEffect,
} from '#domain/orders/order-parts.ts'
import type { OrderState } from '#domain/orders/order-state.ts'
import type { OrderStepKind } from '#domain/orders/order-step-kind.ts'
import { freeOf } from '#domain/stock/balance.ts'
import type { Context } from '../context.ts'
import { readBills } from './bills.ts'
import { bookLine } from './stock-booking.ts'

type Work = (journal: Journal, context: Context, order: DeviceOrder) => OrderPart[]

const works: Record<PartsEffect, Work> = {
  reserve: reserveParts,
  use: useParts,
  release: releaseParts,
  return: returnParts,
}

/** What becomes of the parts of an order that enters a state; the parts as they are to be stored with it. */
export function movePartsOf(
  journal: Journal,
  context: Context,
  order: DeviceOrder,
  { to, kind }: { to: OrderState; kind: OrderStepKind },
): OrderPart[] {
  const effect = partsEffectOf({ from: order.state, to, kind })
  return effect ? works[effect](journal, context, order) : order.parts
}

/** What is known of an order when its parts are looked for. */
export function needOf(db: Reader, order: DeviceOrder): PartNeed {
  return {
    deviceType: order.deviceType,
    orderType: order.orderType,
    side: order.side,
    footLengthMm: readFootLengths(db, [order.patientId]).get(order.patientId) ?? null,
    own: readBills(db).overrides,
  }
}

const heldBy = ({ tx }: Journal, order: DeviceOrder) =>
  readHeld(tx, [order.id]).get(order.id) ?? new Map<string, Held>()

/**
 * Sets aside what the order needs and the shelf has; what is missing stays on the order's parts and is shown as a shortage.
 * Does nothing where no stock is kept. Called again it only tops up.
 */
export function reserveParts(journal: Journal, context: Context, order: DeviceOrder): OrderPart[] {
  const catalogue = listStockItems(journal.tx)
  if (catalogue.length === 0) return order.parts
  const parts = planParts(order, needOf(journal.tx, order), catalogue)
  setAside(journal, context, order, parts)
  return parts
}

function setAside(journal: Journal, context: Context, order: DeviceOrder, parts: readonly OrderPart[]): void {
  const held = heldBy(journal, order)
  for (const [itemId, wanted] of quantitiesOf(parts)) {
    const has = held.get(itemId)
    const lacking = wanted - (has?.reserved ?? 0) - outOf(has)
    const quantity = Math.min(lacking, freeOf(readBalance(journal.tx, order.campId, itemId)))
    if (quantity > 0) bookOf(journal, context, order, { itemId, kind: 'reserve', quantity })
  }
}

interface OrderLine {
  itemId: string
  kind: 'reserve' | 'release' | 'use' | 'consume' | 'give_back'
  quantity: number
  lot?: string
  reason?: string
}

const bookOf = (
  journal: Journal,
  context: Context,
  { campId, id }: DeviceOrder,
  { lot = '', ...line }: OrderLine,
) => bookLine(journal, context, { ...line, lot, campId, orderId: id })

/**
 * Takes the parts off the shelf: what was set aside, what is still free of the rest, and what the case uses up.
 * What the shelf has not got stays missing; the device goes on all the same.
 */
export function useParts(journal: Journal, context: Context, order: DeviceOrder): OrderPart[] {
  const catalogue = listStockItems(journal.tx)
  if (catalogue.length === 0) return order.parts
  const parts = reserveParts(journal, context, order)
  const held = heldBy(journal, order)
  const wasUsedBefore = [...held.values()].some((one) => outOf(one) > 0)
  for (const itemId of quantitiesOf(parts).keys()) {
    useUpTo(journal, context, order, itemId, held.get(itemId)?.reserved ?? 0)
  }
  if (!wasUsedBefore) {
    for (const { item, quantity } of planConsumables(needOf(journal.tx, order), catalogue)) {
      consume(journal, context, order, item.id, quantity)
    }
  }
  return parts
}

/** Takes what the case uses up, as far as it is there and nobody waits for it. */
function consume(
  journal: Journal,
  context: Context,
  order: DeviceOrder,
  itemId: string,
  quantity: number,
): void {
  const free = freeOf(readBalance(journal.tx, order.campId, itemId))
  takeLots(journal, context, order, { itemId, kind: 'consume', quantity: Math.min(quantity, free) })
}

/** Uses at most `quantity` of what is set aside. */
const useUpTo = (journal: Journal, context: Context, order: DeviceOrder, itemId: string, quantity: number) =>
  takeLots(journal, context, order, { itemId, kind: 'use', quantity })

/** Takes a quantity off the shelf, lot after lot, as far as it goes. */
function takeLots(
  journal: Journal,
  context: Context,
  order: DeviceOrder,
  { itemId, kind, quantity: wanted }: Pick<OrderLine, 'itemId' | 'kind' | 'quantity'>,
): void {
  let left = wanted
  const { lots } = readBalance(journal.tx, order.campId, itemId)
  for (const [lot, onHand] of Object.entries(lots).sort(([a], [b]) => a.localeCompare(b, 'en'))) {
    const quantity = Math.min(left, onHand)
    if (quantity <= 0) continue
    bookOf(journal, context, order, { itemId, kind, quantity, lot })
    left -= quantity
  }
}

/** Gives up what is still set aside. */
export function releaseParts(journal: Journal, context: Context, order: DeviceOrder): OrderPart[] {
  for (const [itemId, { reserved }] of heldBy(journal, order)) {
    if (reserved > 0) bookOf(journal, context, order, { itemId, kind: 'release', quantity: reserved })
  }
  return order.parts
}

/** Gives up what is set aside and brings back to the shelf what was used and can serve another device. */
export function returnParts(journal: Journal, context: Context, order: DeviceOrder): OrderPart[] {
  releaseParts(journal, context, order)
  const roles = new Map(order.parts.map(({ itemId, role }) => [itemId, role]))
  const own = readBills(journal.tx).overrides
  for (const [itemId, { out }] of heldBy(journal, order)) {
    if (!isReusable(order.deviceType, roles.get(itemId) ?? '', own)) continue
    giveBack(journal, context, order, itemId, out, Number.POSITIVE_INFINITY)
  }
  return order.parts
}

/** Brings back to the shelf what was handed out and does not stay with the person. */
export function giveBackIssued(
  journal: Journal,
  context: Context,
  order: DeviceOrder,
  issued: readonly { itemId: string; quantity: number }[],
): void {
  for (const { itemId, quantity } of issued) {
    giveBack(journal, context, order, itemId, heldBy(journal, order).get(itemId)?.out ?? {}, quantity)
  }
}

function giveBack(
  journal: Journal,
  context: Context,
  order: DeviceOrder,
  itemId: string,
  out: Held['out'],
  atMost: number,
): void {
  let left = atMost
  for (const [lot, taken] of Object.entries(out)) {
    const quantity = Math.min(left, taken)
    if (quantity <= 0) continue
    bookOf(journal, context, order, { itemId, kind: 'give_back', quantity, lot })
    left -= quantity
  }
}

/**
 * Makes the ledger follow a new choice of parts: what is no longer wanted is released or given back, what is wanted instead is set
 * aside, or used where the device is put together already. `order` holds the new parts.
 */
export function followChoice(
  journal: Journal,
  context: Context,
  order: DeviceOrder,
  { before, isAssembled }: { before: readonly OrderPart[]; isAssembled: boolean },
): void {
  const wanted = quantitiesOf(order.parts)
  const held = heldBy(journal, order)
  for (const itemId of quantitiesOf(before).keys()) {
    const has = held.get(itemId) ?? { reserved: 0, out: {} }
    const surplus = has.reserved + outOf(has) - (wanted.get(itemId) ?? 0)
    const released = Math.max(0, Math.min(surplus, has.reserved))
    if (released > 0) bookOf(journal, context, order, { itemId, kind: 'release', quantity: released })
    giveBack(journal, context, order, itemId, has.out, surplus - released)
  }
  setAside(journal, context, order, order.parts)
  if (!isAssembled) return
  const now = heldBy(journal, order)
  for (const itemId of wanted.keys()) useUpTo(journal, context, order, itemId, now.get(itemId)?.reserved ?? 0)
}

/** Sets aside, after something came in, what waiting orders lack of these items, most urgent first; how many orders got some. */
export function reserveForWaiting(
  journal: Journal,
  context: Context,
  campId: string,
  itemIds: readonly string[],
): number {
  const waiting = listOrdersNeedingParts(journal.tx, campId).filter(
    ({ state, parts }) =>
      partsEffects[state] === 'reserve' &&
      parts.some(({ itemId }) => itemId !== null && itemIds.includes(itemId)),
  )
  return waiting.filter((order) => {
    const written = journal.touched.length
    const parts = order.parts.filter(({ itemId }) => itemIds.includes(itemId ?? ''))
    setAside(journal, context, order, parts)
    return journal.touched.length > written
  }).length
}
