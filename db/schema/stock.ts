import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { DeviceType } from '#domain/orders/device.ts'
import type { Side } from '#domain/orders/device-order.ts'
import type { PartRole } from '#domain/orders/part-role.ts'
import type { StockCategory, StockUnit } from '#domain/stock/stock-item.ts'
import type { StockMovementKind } from '#domain/stock/stock-movement.ts'
import { camps } from './camps.ts'
import { deviceOrders } from './device-orders.ts'
import { staff } from './staff.ts'

export const stockItems = sqliteTable(
  'stock_items',
  {
    id: text().primaryKey(),
    code: text().notNull(),
    category: text().$type<StockCategory>().notNull(),
    role: text().$type<PartRole>().notNull(),
    name: text().notNull(),
    namePersian: text().notNull(),
    size: text().notNull(),
    sizeMm: integer(),
    side: text().$type<Side>(),
    unit: text().$type<StockUnit>().notNull(),
    deviceTypes: text({ mode: 'json' }).$type<DeviceType[]>().notNull(),
    lowAt: integer(),
    substituteIds: text({ mode: 'json' }).$type<string[]>().notNull(),
    active: integer({ mode: 'boolean' }).notNull(),
    version: integer().notNull(),
  },
  (t) => [
    uniqueIndex('stock_items_code').on(t.code),
    index('stock_items_category').on(t.category, t.sizeMm),
    check('stock_items_side', sql`${t.side} is null or ${t.side} in ('left', 'right')`),
    check('stock_items_unit', sql`${t.unit} in ('piece', 'pair', 'mm', 'g')`),
  ],
)

export const stockMovements = sqliteTable(
  'stock_movements',
  {
    id: text().primaryKey(),
    campId: text()
      .notNull()
      .references(() => camps.id),
    itemId: text()
      .notNull()
      .references(() => stockItems.id),
    lot: text().notNull(),
    kind: text().$type<StockMovementKind>().notNull(),
    quantity: integer().notNull(),
    orderId: text().references(() => deviceOrders.id),
    staffId: text().references(() => staff.id),
    at: text().notNull(),
    reason: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('stock_movements_item').on(t.campId, t.itemId, t.at),
    /** Holds all that a balance is made of, so that balances never read the rows themselves. */
    index('stock_movements_balance').on(t.campId, t.itemId, t.lot, t.kind, t.orderId, t.quantity),
    index('stock_movements_time').on(t.campId, t.at),
    index('stock_movements_order').on(t.orderId),
    check('stock_movements_quantity', sql`${t.quantity} > 0 or ${t.kind} = 'count'`),
  ],
)
