import type { StockItem } from '../stock/stock-item.ts'
import {
  billOf,
  everyLineOf,
  matchItems,
  quantityOf,
  type OwnLines,
  type PartNeed,
} from './bills-of-parts.ts'
import type { DeviceOrder, OrderPart } from './device-order.ts'
import type { OrderState } from './order-state.ts'
import type { OrderStepKind } from './order-step-kind.ts'

/**
 * What becomes of an order's parts when it enters a state: set aside once it is measured (and whenever it comes by again, what was
 * missing then), used when it is put together, given up when it ends; what can serve another goes back to the shelf.
 */
export type PartsEffect = 'reserve' | 'use' | 'release' | 'return'
export const partsEffects: Partial<Record<OrderState, PartsEffect>> = {
  measured: 'reserve',
  rectified: 'reserve',
  fabricating: 'reserve',
  assembled: 'use',
  delivered: 'release',
  closed: 'release',
  cancelled: 'return',
  rejected: 'return',
}

/**
 * What a move does to the parts. Beside the table of states: a repair takes its parts off the shelf when it begins, and an order that
 * is reopened after it was put together takes again what it gave back.
 */
export function partsEffectOf({
  from,
  to,
  kind,
}: {
  from: OrderState
  to: OrderState
  kind: OrderStepKind
}): PartsEffect | null {
  const isRepairBegun = from === 'prescribed' && to === 'in_repair'
  const isPutOnAgain = kind === 'reopen' && !statesNeedingParts.includes(to)
  return partsEffects[to] ?? (isRepairBegun || isPutOnAgain ? 'use' : null)
}

/** States of orders that still need their parts. */
export const statesNeedingParts: readonly OrderState[] = [
  'prescribed',
  'measured',
  'rectified',
  'fabricating',
  'on_hold',
]

/** What one order holds of one item, in the item's unit. */
export interface Held {
  reserved: number
  /** Used or handed out and not given back, by lot. */
  out: Record<string, number>
}

export const outOf = (held: Held | undefined): number =>
  Object.values(held?.out ?? {}).reduce((sum, quantity) => sum + quantity, 0)

/**
 * The parts of an order: what was chosen, and for each line of its bill that is neither optional nor used up by the case, what is usually
 * taken. `itemId` is null where somebody has to choose, or where nothing in the catalogue fits; `description` then says the size.
 */
export function planParts(
  order: Pick<DeviceOrder, 'parts'>,
  need: PartNeed,
  catalogue: readonly StockItem[],
): OrderPart[] {
  const wanted = billOf(need)
    .filter(({ isOptional, isConsumable }) => !isOptional && !isConsumable)
    .filter(({ role }) => !order.parts.some((part) => part.role === role && part.itemId !== null))
    .map((bill): OrderPart => {
      const { usual } = matchItems(bill, need, catalogue)
      const isFoot = bill.fit === 'foot_length' && need.footLengthMm !== null
      return {
        role: bill.role,
        itemId: usual?.id ?? null,
        description: !usual && isFoot ? `${Math.round((need.footLengthMm ?? 0) / 10)} cm` : '',
        quantity: quantityOf(bill, usual),
      }
    })
  return [...wanted, ...order.parts.filter(({ itemId }) => itemId !== null)]
}

/** What is used up by the case when a device is put together: the usual item of each such line. */
export function planConsumables(need: PartNeed, catalogue: readonly StockItem[]) {
  return billOf(need)
    .filter(({ isConsumable }) => isConsumable)
    .flatMap((bill) => {
      const { usual } = matchItems(bill, need, catalogue)
      return usual ? [{ item: usual, quantity: bill.quantity }] : []
    })
}

/** Item → how much of it the parts ask for altogether. */
export function quantitiesOf(parts: readonly OrderPart[]): Map<string, number> {
  const quantities = new Map<string, number>()
  for (const { itemId, quantity } of parts) {
    if (itemId) quantities.set(itemId, (quantities.get(itemId) ?? 0) + quantity)
  }
  return quantities
}

/** Whether a part of this role goes back to the shelf when its device is rejected or cancelled. To be confirmed. */
export function isReusable(deviceType: PartNeed['deviceType'], role: string, own: OwnLines): boolean {
  return everyLineOf(deviceType, own).find((bill) => bill.role === role)?.isReusable ?? false
}

/** Neither an item nor words say what it is: on paper its line stays empty. */
export const isUnspecified = ({ itemId, description }: Pick<OrderPart, 'itemId' | 'description'>): boolean =>
  itemId === null && description === ''

/** `open`: somebody has to choose. `missing`: chosen, and not all of it could be set aside. */
export const partStatuses = ['open', 'missing', 'planned', 'reserved', 'used'] as const
export type PartStatus = (typeof partStatuses)[number]

/** How a part stands. `isWaiting` is whether its order has come so far that it should have been set aside. */
export function partStatus(part: OrderPart, held: Held | undefined, isWaiting: boolean): PartStatus {
  if (part.itemId === null) return 'open'
  const out = outOf(held)
  if (out >= part.quantity) return 'used'
  if ((held?.reserved ?? 0) + out >= part.quantity) return 'reserved'
  return isWaiting ? 'missing' : 'planned'
}

/** Fields of the measurement forms that tell it, the sound foot first. */
const footLengthKeys = ['foot_length_sound', 'foot_length']

/** The length of the foot among values that were measured or assessed, in millimetres; null when it is not there. */
export function footLengthIn(values: Record<string, unknown>): number | null {
  const found = footLengthKeys.map((key) => values[key]).find((value) => typeof value === 'number')
  return typeof found === 'number' && found > 0 ? found : null
}
