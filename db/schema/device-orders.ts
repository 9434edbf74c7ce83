import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { DeviceType } from '#domain/orders/device.ts'
import type { OrderPart, Priority, Side } from '#domain/orders/device-order.ts'
import type { OrderState } from '#domain/orders/order-state.ts'
import type { OrderType } from '#domain/orders/order-type.ts'
import { camps } from './camps.ts'
import { limbs } from './limbs.ts'
import { patients } from './patients.ts'
import { staff } from './staff.ts'

export const deviceOrders = sqliteTable(
  'device_orders',
  {
    id: text().primaryKey(),
    number: text().notNull().unique(),
    campId: text()
      .notNull()
      .references(() => camps.id),
    patientId: text()
      .notNull()
      .references(() => patients.id),
    deviceType: text().$type<DeviceType>().notNull(),
    side: text().$type<Side>(),
    level: text().notNull(),
    priority: text().$type<Priority>().notNull(),
    state: text().$type<OrderState>().notNull(),
    note: text().notNull(),
    version: integer().notNull(),
    orderType: text().$type<OrderType>().notNull().default('new'),
    /** Set for everything that serves one limb; devices without a side have none. */
    limbId: text().references(() => limbs.id),
    /** The order that this one repairs, remakes or replaces. */
    previousOrderId: text().references((): AnySQLiteColumn => deviceOrders.id),
    parts: text({ mode: 'json' }).$type<OrderPart[]>().notNull().default([]),
    technicianId: text().references(() => staff.id),
    promisedDate: text(),
    /** UTC instant at which it entered its state. */
    stateSince: text().notNull().default(''),
    /** Where it goes back to when a hold is released. */
    heldFrom: text().$type<OrderState>(),
    holdReason: text().notNull().default(''),
    holdReviewDate: text(),
    /** Why it was ordered although the same device was delivered a short while ago. */
    intervalReason: text().notNull().default(''),
    oldDeviceId: text(),
  },
  (t) => [
    index('device_orders_patient').on(t.patientId),
    index('device_orders_state').on(t.campId, t.state),
    index('device_orders_technician').on(t.technicianId, t.state),
    index('device_orders_limb').on(t.limbId),
    index('device_orders_previous').on(t.previousOrderId),
    check('device_orders_side', sql`${t.side} is null or ${t.side} in ('left', 'right')`),
    check('device_orders_priority', sql`${t.priority} in ('urgent', 'high', 'normal', 'low')`),
  ],
)
