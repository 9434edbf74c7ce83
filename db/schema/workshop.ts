import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { DeviceType } from '#domain/orders/device.ts'
import type { Side } from '#domain/orders/device-order.ts'
import type { OldDeviceCondition, OldDeviceProblem } from '#domain/orders/old-device.ts'
import type { OrderState } from '#domain/orders/order-state.ts'
import type { OrderStepKind } from '#domain/orders/order-step-kind.ts'
import { attachments } from './attachments.ts'
import { camps } from './camps.ts'
import { deviceOrders } from './device-orders.ts'
import { limbs } from './limbs.ts'
import { patients } from './patients.ts'
import { staff } from './staff.ts'
import { stations } from './stations.ts'

/** Every move of every order. */
export const orderSteps = sqliteTable(
  'order_steps',
  {
    id: text().primaryKey(),
    campId: text()
      .notNull()
      .references(() => camps.id),
    orderId: text()
      .notNull()
      .references(() => deviceOrders.id),
    kind: text().$type<OrderStepKind>().notNull(),
    fromState: text().$type<OrderState>().notNull(),
    toState: text().$type<OrderState>().notNull(),
    at: text().notNull(),
    staffId: text().references(() => staff.id),
    stationId: text().references(() => stations.id),
    cause: text().notNull(),
    reason: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [index('order_steps_order').on(t.orderId, t.at), index('order_steps_camp').on(t.campId, t.at)],
)

export const benchSpells = sqliteTable(
  'bench_spells',
  {
    id: text().primaryKey(),
    campId: text()
      .notNull()
      .references(() => camps.id),
    orderId: text()
      .notNull()
      .references(() => deviceOrders.id),
    staffId: text()
      .notNull()
      .references(() => staff.id),
    stationId: text().references(() => stations.id),
    state: text().$type<OrderState>().notNull(),
    startedAt: text().notNull(),
    endedAt: text(),
    version: integer().notNull(),
  },
  (t) => [
    index('bench_spells_order').on(t.orderId, t.startedAt),
    uniqueIndex('bench_spells_open')
      .on(t.orderId, t.staffId)
      .where(sql`ended_at is null`),
    index('bench_spells_staff').on(t.staffId, t.startedAt),
    check('bench_spells_times', sql`${t.endedAt} is null or ${t.endedAt} >= ${t.startedAt}`),
  ],
)

export const oldDevices = sqliteTable(
  'old_devices',
  {
    id: text().primaryKey(),
    campId: text()
      .notNull()
      .references(() => camps.id),
    patientId: text()
      .notNull()
      .references(() => patients.id),
    limbId: text().references(() => limbs.id),
    deviceType: text().$type<DeviceType>().notNull(),
    side: text().$type<Side>(),
    ageMonths: integer(),
    condition: text().$type<OldDeviceCondition>().notNull(),
    problems: text({ mode: 'json' }).$type<OldDeviceProblem[]>().notNull(),
    hoursPerDay: integer(),
    canBeRepaired: integer({ mode: 'boolean' }),
    isPreferred: integer({ mode: 'boolean' }),
    reasonForNew: text().notNull(),
    attachmentId: text().references(() => attachments.id),
    staffId: text().references(() => staff.id),
    date: text().notNull(),
    struckReason: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [index('old_devices_patient').on(t.patientId, t.date)],
)
