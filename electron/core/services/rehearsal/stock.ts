import type { Journal } from '#db/journal.ts'
import { listCampOrders } from '#db/orders.ts'
import { listStockItems } from '#db/stock.ts'
import { pickWeighted } from '#db/seed/random.ts'
import { billOf } from '#domain/orders/bills-of-parts.ts'
import type { Camp } from '#domain/camps/camp.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { statesNeedingParts } from '#domain/orders/order-parts.ts'
import type { StockItem } from '#domain/stock/stock-item.ts'
import type { Context } from '../../context.ts'
import { needOf, reserveParts, useParts } from '../order-parts.ts'
import { bookLine } from '../stock-booking.ts'
import { addUsualItems } from '../stock-items.ts'

/** Lengths of feet in the rehearsal, in centimetres, with how often they come. */
const footLengths: readonly (readonly [number, number])[] = [
  [22, 10],
  [23, 18],
  [24, 30],
  [25, 22],
  [26, 14],
  [27, 6],
]

/** A store room as a camp finds it: opened, topped up once, something on its way, too few left feet of 24 cm. */
export function seedStock(journal: Journal, context: Context, camp: Camp, random: () => number): void {
  addUsualItems(journal, context)
  const items = listStockItems(journal.tx)
  const byCode = new Map(items.map((item) => [item.code, item]))
  for (const item of items) book('opening', item, openingOf(item))
  book('receive', byCode.get('SHEET-4'), 12, 'DN-0412')
  book('receive', byCode.get('KNEE-JS'), 6, 'DN-0412')
  book('announce', byCode.get('FOOT-24-L'), 2)
  book('announce', byCode.get('POP-POWDER'), 50_000)
  for (const order of listCampOrders(journal.tx, camp.id)) {
    const chosen = chooseFoot(journal, order, items, random)
    const work = statesNeedingParts.includes(order.state) ? reserveParts : useParts
    const isPlanned = order.state === 'prescribed' || order.state === 'cancelled'
    const parts = isPlanned ? chosen.parts : work(journal, context, chosen)
    if (parts.length > 0) journal.replace('deviceOrders', { ...order, parts })
  }

  function book(
    kind: 'opening' | 'receive' | 'announce',
    item: StockItem | undefined,
    quantity: number,
    reason = '',
  ): void {
    if (!item || quantity === 0) return
    const line = { campId: camp.id, itemId: item.id, lot: '', kind, quantity, orderId: null, reason }
    bookLine(journal, context, line)
  }
}

/** What a camp of this size carries of what every case takes. */
const carried: Record<string, number> = {
  'FOOT-24-L': 9,
  'FOOT-25-L': 30,
  'FOOT-25-R': 30,
  'KNEE-JS': 60,
  'KNEE-LOCK': 0,
  'TRICYCLE-R': 0,
  'POP-15': 700,
  'POP-POWDER': 820_000,
  FILM: 260,
  RIVETS: 1900,
  WRIST: 14,
  ELBOW: 4,
  CABLE: 14,
  HARNESS: 14,
  BANDS: 40,
  LEATHER: 40,
  STIRRUP: 40,
}

/** Enough of everything, little of the ends of each range, and of left feet of 24 cm too few. */
function openingOf({ code, role, sizeMm, unit, lowAt }: StockItem): number {
  const known = carried[code]
  if (known !== undefined) return known
  if (role === 'foot') {
    if (code.startsWith('PU')) return 2
    return sizeMm && sizeMm >= 220 && sizeMm <= 270 ? 22 : 3
  }
  if (role === 'side_bars') return 12
  const rest = unit === 'mm' || unit === 'g' ? 0 : 2
  return lowAt === null ? 4 : lowAt * 4 + rest
}

/** Names the foot of an order that is measured, and of every other one that is not. */
function chooseFoot(
  { tx }: Journal,
  order: DeviceOrder,
  items: readonly StockItem[],
  random: () => number,
): DeviceOrder {
  const takesFoot = billOf({ ...order, own: {} }).some(
    ({ role, isOptional }) => role === 'foot' && !isOptional,
  )
  if (!takesFoot || order.parts.length > 0) return order
  const drawn = pickWeighted(random, footLengths)
  const isTold = order.state !== 'prescribed' || random() < 0.5
  if (!isTold || needOf(tx, order).footLengthMm !== null) return order
  const foot = items.find(({ role, code, side, sizeMm }) => {
    return role === 'foot' && code.startsWith('FOOT') && side === order.side && sizeMm === drawn * 10
  })
  if (!foot) return order
  return { ...order, parts: [{ role: 'foot', itemId: foot.id, description: '', quantity: 1 }] }
}
