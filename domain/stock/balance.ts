import { ok, refuse, type Result } from '../result.ts'
import { stockMovementKinds, type StockMovement, type StockMovementKind } from './stock-movement.ts'

/** What a line of the ledger needs to be booked. */
export type MovementFacts = Pick<StockMovement, 'itemId' | 'lot' | 'kind' | 'quantity' | 'orderId'>

/** The four piles of one item. `out` is what was taken and may still come back. */
interface Piles {
  onHand: number
  reserved: number
  inTransit: number
  out: number
}

/**
 * What one unit of each kind does to the piles: the whole arithmetic of the ledger, so that
 * opening + received − used − issued − scrapped + given back ± counted = closing holds whatever is booked.
 * A `use` for an order also takes one from what is set aside (`useEffect`).
 */
export const movementEffects: Record<StockMovementKind, Partial<Piles>> = {
  opening: { onHand: 1 },
  announce: { inTransit: 1 },
  arrive: { inTransit: -1, onHand: 1 },
  not_arrived: { inTransit: -1 },
  receive: { onHand: 1 },
  reserve: { reserved: 1 },
  release: { reserved: -1 },
  use: { onHand: -1, out: 1 },
  consume: { onHand: -1, out: 1 },
  issue: { onHand: -1, out: 1 },
  give_back: { onHand: 1, out: -1 },
  scrap: { onHand: -1 },
  count: { onHand: 1 },
}

/** The balance of one item in one camp, in the item's unit. */
export interface StockBalance extends Piles {
  /** Lot → what of it lies on the shelf; lots that are gone are left out. */
  lots: Record<string, number>
  /** Per kind, what was booked altogether; `count` with its sign. */
  sums: Record<StockMovementKind, number>
}

export const emptyBalance: StockBalance = {
  onHand: 0,
  reserved: 0,
  inTransit: 0,
  out: 0,
  lots: {},
  sums: Object.fromEntries(stockMovementKinds.map((kind) => [kind, 0])) as Record<StockMovementKind, number>,
}

/**
 * What may be promised: on the shelf and not set aside. Below zero after a count or a scrap that found less than was set aside;
 * that many orders will have to wait.
 */
export const freeOf = ({ onHand, reserved }: Pick<StockBalance, 'onHand' | 'reserved'>): number =>
  onHand - reserved

/** Adds one line, or several of the same kind and lot at once, to a balance without asking whether it may be booked. */
export function addMovement(
  balance: StockBalance,
  { lot, kind, quantity, orderId }: Omit<MovementFacts, 'itemId'>,
): StockBalance {
  const effect = movementEffects[kind]
  const pile = (name: keyof Piles) => balance[name] + (effect[name] ?? 0) * quantity
  const fromReserved = kind === 'use' && orderId !== null ? quantity : 0
  const lots = { ...balance.lots }
  if (effect.onHand) {
    const left = (lots[lot] ?? 0) + effect.onHand * quantity
    if (left === 0) delete lots[lot]
    else lots[lot] = left
  }
  return {
    onHand: pile('onHand'),
    reserved: pile('reserved') - fromReserved,
    inTransit: pile('inTransit'),
    out: pile('out'),
    lots,
    sums: { ...balance.sums, [kind]: balance.sums[kind] + quantity },
  }
}

export const balanceOf = (movements: readonly Omit<MovementFacts, 'itemId'>[]): StockBalance =>
  movements.reduce(addMovement, emptyBalance)

/** What was booked of one lot of an item altogether, per kind; `usedForOrders` is the part of `use` that had an order. */
export interface LotSums {
  lot: string
  sums: Record<StockMovementKind, number>
  usedForOrders: number
}

/** The same balance from the sums of its lots: the order of lines does not matter to it. */
export function balanceOfSums(lots: readonly LotSums[]): StockBalance {
  const balance: StockBalance = { ...emptyBalance, lots: {}, sums: { ...emptyBalance.sums } }
  for (const { lot, sums, usedForOrders } of lots) {
    let onShelf = 0
    for (const kind of stockMovementKinds) {
      const quantity = sums[kind]
      if (quantity === 0) continue
      const effect = movementEffects[kind]
      onShelf += (effect.onHand ?? 0) * quantity
      balance.reserved += (effect.reserved ?? 0) * quantity
      balance.inTransit += (effect.inTransit ?? 0) * quantity
      balance.out += (effect.out ?? 0) * quantity
      balance.sums[kind] += quantity
    }
    balance.reserved -= usedForOrders
    balance.onHand += onShelf
    if (onShelf !== 0) balance.lots[lot] = onShelf
  }
  return balance
}

/** Balances by item id. */
export function balancesByItem(movements: readonly MovementFacts[]): Map<string, StockBalance> {
  const balances = new Map<string, StockBalance>()
  for (const movement of movements) {
    balances.set(movement.itemId, addMovement(balances.get(movement.itemId) ?? emptyBalance, movement))
  }
  return balances
}

/** Why a line cannot be booked, with the numbers that the sentence needs. Nothing of it would be true on the shelf. */
export type StockRefusal =
  | { reason: 'not_on_shelf'; onHand: number; asked: number }
  | { reason: 'set_aside'; onHand: number; reserved: number; free: number; asked: number }
  | { reason: 'not_in_transit'; inTransit: number; asked: number }
  | { reason: 'not_reserved'; reserved: number; asked: number }
  | { reason: 'not_taken_out'; out: number; asked: number }
  | { reason: 'not_a_quantity'; asked: number }

/** Kinds that may only take what nobody is waiting for. */
const takesFree: readonly StockMovementKind[] = ['reserve', 'consume', 'issue']

/**
 * The balance after one more line, or why it cannot be. `reservedForOrder` is what is set aside for the line's order:
 * a use takes that, a release gives up at most that. Only what lies there is taken; a shelf never goes below nothing.
 */
export function bookMovement(
  balance: StockBalance,
  movement: Omit<MovementFacts, 'itemId'>,
  reservedForOrder = 0,
): Result<StockBalance, StockRefusal> {
  const { kind, lot, quantity: asked, orderId } = movement
  if (!Number.isSafeInteger(asked) || (asked <= 0 && kind !== 'count')) {
    return refuse({ reason: 'not_a_quantity', asked })
  }
  const needsOrder = kind === 'release' || (kind === 'use' && orderId !== null)
  if (needsOrder && reservedForOrder < asked) {
    return refuse({ reason: 'not_reserved', reserved: reservedForOrder, asked })
  }
  const next = addMovement(balance, movement)
  const { onHand, reserved, inTransit, out } = balance
  if (next.inTransit < 0) return refuse({ reason: 'not_in_transit', inTransit, asked })
  if (next.out < 0) return refuse({ reason: 'not_taken_out', out, asked })
  if ((next.lots[lot] ?? 0) < 0) {
    return refuse({ reason: 'not_on_shelf', onHand: balance.lots[lot] ?? 0, asked: Math.abs(asked) })
  }
  const takes = takesFree.includes(kind) || (kind === 'use' && orderId === null)
  if (takes && freeOf(next) < 0) {
    const free = Math.max(0, freeOf(balance))
    return refuse(
      reserved > 0
        ? { reason: 'set_aside', onHand, reserved, free, asked }
        : { reason: 'not_on_shelf', onHand, asked },
    )
  }
  return ok(next)
}

/** Lines in the order they were booked, each with the balance after it. */
export function runningBalance<M extends MovementFacts>(
  movements: readonly M[],
  start: StockBalance = emptyBalance,
): { movement: M; balance: StockBalance }[] {
  let balance = start
  return movements.map((movement) => {
    balance = addMovement(balance, movement)
    return { movement, balance }
  })
}

/** The first line after which a pile is below nothing, or null. Lines of one item, in the order they were booked. */
export function findNegative<M extends MovementFacts>(movements: readonly M[]): M | null {
  const bad = runningBalance(movements).find(
    ({ balance: { lots, reserved, inTransit, out } }) =>
      reserved < 0 || inTransit < 0 || out < 0 || Object.values(lots).some((left) => left < 0),
  )
  return bad?.movement ?? null
}
