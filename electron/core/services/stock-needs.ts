import type { NeedingOrder, NeedRow } from '#contract/stock.ts'
import { listOrdersNeedingParts, listStockItems, readBalances, readFootLengths, readHeld } from '#db/stock.ts'
import {
  billOf,
  matchItems,
  type BillLine,
  type MatchedItems,
  type PartNeed,
} from '#domain/orders/bills-of-parts.ts'
import type { DeviceOrder, OrderPart } from '#domain/orders/device-order.ts'
import { outOf, planConsumables, planParts, type Held } from '#domain/orders/order-parts.ts'
import type { PartRole } from '#domain/orders/part-role.ts'
import { emptyBalance, freeOf, type StockBalance } from '#domain/stock/balance.ts'
import type { StockItem } from '#domain/stock/stock-item.ts'
import { campNow } from '../camp-clock.ts'
import type { Context } from '../context.ts'
import { load } from '../operate.ts'
import { readBills } from './bills.ts'
import { briefsOf } from './brief.ts'

/** One part that one open order needs. */
interface Want {
  order: DeviceOrder
  need: PartNeed
  part: OrderPart
  reserved: number
}

/** Everything that the needs of a camp are made of, in six reads however many orders there are. */
export function readWants(context: Context, campId: string) {
  const { db } = context.core
  const catalogue = listStockItems(db)
  const orders = listOrdersNeedingParts(db, campId)
  const lengths = readFootLengths(
    db,
    orders.map(({ patientId }) => patientId),
  )
  const held = readHeld(
    db,
    orders.map(({ id }) => id),
  )
  const own = readBills(db).overrides
  const wants = orders.flatMap((order): Want[] => {
    const need: PartNeed = {
      deviceType: order.deviceType,
      orderType: order.orderType,
      side: order.side,
      footLengthMm: lengths.get(order.patientId) ?? null,
      own,
    }
    return wantsOf(order, need, catalogue, held.get(order.id))
  })
  return { catalogue, wants, balances: readBalances(db, campId) }
}

/** What an order still needs: its parts but for those that were used, and what its case will use up. */
function wantsOf(
  order: DeviceOrder,
  need: PartNeed,
  catalogue: readonly StockItem[],
  held: Map<string, Held> | undefined,
): Want[] {
  const parts = planParts(order, need, catalogue).filter(
    ({ itemId, quantity }) => itemId === null || outOf(held?.get(itemId)) < quantity,
  )
  const used: OrderPart[] = planConsumables(need, catalogue).map(({ item, quantity }) => ({
    role: item.role,
    itemId: item.id,
    description: '',
    quantity,
  }))
  return [...parts, ...used].map((part) => ({
    order,
    need,
    part,
    reserved: (part.itemId && held?.get(part.itemId)?.reserved) || 0,
  }))
}

/** Item → how much all open orders need of it. */
export function neededByItem(wants: readonly Want[]): Map<string, number> {
  const needed = new Map<string, number>()
  for (const { part } of wants) {
    if (part.itemId) needed.set(part.itemId, (needed.get(part.itemId) ?? 0) + part.quantity)
  }
  return needed
}

/** What a shelf lacks of what is needed, now and when everything in transit has come. */
export function shortageOf(needed: number, { onHand, inTransit }: StockBalance) {
  return { short: Math.max(0, needed - onHand), shortAfterTransit: Math.max(0, needed - onHand - inTransit) }
}

export function readNeeds(context: Context, { campId }: { campId: string }): NeedRow[] {
  const camp = load(context, 'camps', campId)
  const { catalogue, wants, balances } = readWants(context, campId)
  const people = briefsOf(
    context.core,
    wants.map(({ order }) => order.patientId),
    campNow(context.core, camp).date,
  )
  const toNeeding = ({ order, part, reserved }: Want): NeedingOrder[] => {
    const person = people.get(order.patientId)
    if (!person) return []
    const { id: orderId, number, state } = order
    return [{ orderId, number, state, patient: person.brief, quantity: part.quantity, reserved }]
  }
  const rows = [...Map.groupBy(wants, keyOf)].map(([key, group]) =>
    toRow(key, group, { catalogue, balances, orders: group.flatMap(toNeeding) }),
  )
  return rows.sort(byUrgency)
}

/** Orders that go without, first for ever, then until the delivery comes; what a case uses up after the parts; then by size. */
function byUrgency(a: NeedRow, b: NeedRow): number {
  const affected = ({ orders, needed }: NeedRow, lacking: number) => (orders.length * lacking) / needed
  const isConsumed = ({ item }: NeedRow) => Number(item?.category === 'consumable')
  return (
    isConsumed(a) - isConsumed(b) ||
    affected(b, b.shortAfterTransit) - affected(a, a.shortAfterTransit) ||
    affected(b, b.short) - affected(a, a.short) ||
    b.orders.length - a.orders.length
  )
}

/** Wants of the same item, or of the same unknown. */
const keyOf = ({ part, order }: Want) =>
  part.itemId ?? [part.role, part.role === 'foot' ? order.side : '', part.description].join('/')

interface RowFacts {
  catalogue: readonly StockItem[]
  balances: Map<string, StockBalance>
  orders: NeedingOrder[]
}

function toRow(key: string, group: readonly Want[], { catalogue, balances, orders }: RowFacts): NeedRow {
  const [{ part, need, order }] = group as [Want]
  const item = catalogue.find(({ id }) => id === part.itemId) ?? null
  const bill = billOf(need).find(({ role }) => role === part.role)
  const match = bill ? matchItems(bill, need, catalogue) : null
  const needed = group.reduce((sum, want) => sum + want.part.quantity, 0)
  const balance = item ? (balances.get(item.id) ?? emptyBalance) : emptyBalance
  const why = whyOf(item, match)
  const isCounted = why === 'item' || why === 'not_in_catalogue'
  return {
    key,
    role: part.role as PartRole,
    item,
    side: item ? item.side : part.role === 'foot' ? order.side : null,
    description: part.description,
    why,
    needed,
    onHand: balance.onHand,
    inTransit: balance.inTransit,
    ...(isCounted ? shortageOf(needed, balance) : { short: 0, shortAfterTransit: 0 }),
    orders,
    substitutes: standIns(item, bill, match).map((one) => ({
      item: one,
      free: freeOf(balances.get(one.id) ?? emptyBalance),
    })),
  }
}

function whyOf(item: StockItem | null, match: MatchedItems | null): NeedRow['why'] {
  if (item) return 'item'
  if (match?.isSizeUnknown) return 'size_unknown'
  return match && match.fitting.length > 0 ? 'to_choose' : 'not_in_catalogue'
}

/** What may be taken in place of an item: other makes of the same size where a size decides, and what is named as its substitute. */
function standIns(item: StockItem | null, bill: BillLine | undefined, match: MatchedItems | null) {
  if (!item || !match) return []
  const same = bill?.fit === 'foot_length' && !match.isSizeUnknown ? match.fitting : []
  return [...same, ...match.substitutes].filter(({ id }) => id !== item.id)
}
