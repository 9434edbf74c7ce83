import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { DeviceType } from '#domain/orders/device.ts'
import type { Priority, Side } from '#domain/orders/device-order.ts'
import type { OrderState } from '#domain/orders/order-state.ts'
import { camps } from './camps.ts'
import { patients } from './patients.ts'

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
  },
  (t) => [
    index('device_orders_patient').on(t.patientId),
    index('device_orders_state').on(t.campId, t.state),
    check('device_orders_side', sql`${t.side} is null or ${t.side} in ('left', 'right')`),
    check('device_orders_priority', sql`${t.priority} in ('urgent', 'high', 'normal', 'low')`),
  ],
)
