import { entities } from '#db/entities.ts'
import type { Writer } from '#db/handles.ts'
import { seededRandom } from '#db/seed/random.ts'
import { stockMovementKinds, type StockMovement } from '#domain/stock/stock-movement.ts'

const idAt = (kind: number, index: number) =>
  `00000000-0000-7000-8${String(kind).padStart(3, '0')}-${String(index).padStart(12, '0')}`

/** Writes `count` plain items past the log and returns their ids. */
export function addStockItems(tx: Writer, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const id = idAt(1, index)
    entities.stockItems.insert(tx, {
      id,
      code: `TEST-${index}`,
      category: 'consumable',
      role: 'other',
      name: `Test part ${index}`,
      namePersian: 'قطعه آزمایشی',
      size: '',
      sizeMm: null,
      side: null,
      unit: 'piece',
      deviceTypes: [],
      lowAt: null,
      substituteIds: [],
      active: true,
      version: 1,
    })
    return id
  })
}

interface Drawn {
  campId: string
  itemIds: readonly string[]
  orderIds: readonly string[]
  count: number
}

/** Movements of every kind, drawn without asking whether a shelf could stand them. */
export function drawMovements({ campId, itemIds, orderIds, count }: Drawn): StockMovement[] {
  const random = seededRandom(7)
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)]!
  return Array.from({ length: count }, (_, index) => {
    const kind = pick(stockMovementKinds)
    const needsOrder = kind === 'reserve' || kind === 'release'
    const quantity = kind === 'count' ? Math.floor(random() * 9) - 4 : 1 + Math.floor(random() * 8)
    return {
      id: idAt(2, index),
      campId,
      itemId: pick(itemIds),
      lot: pick(['', 'A', 'B']),
      kind,
      quantity,
      orderId: needsOrder || (kind === 'use' && random() < 0.7) ? pick(orderIds) : null,
      staffId: null,
      at: new Date(Date.UTC(2026, 10, 24) + index * 1000).toISOString(),
      reason: '',
      version: 1,
    }
  })
}
