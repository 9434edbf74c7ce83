import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { LengthUnit, MeasurementSet } from '#domain/measurements/measurement-set.ts'
import type { DeviceType } from '#domain/orders/device.ts'
import type { Side } from '#domain/orders/device-order.ts'
import { camps } from './camps.ts'
import { deviceOrders } from './device-orders.ts'
import { limbs } from './limbs.ts'
import { patients } from './patients.ts'
import { staff } from './staff.ts'

export const measurementSets = sqliteTable(
  'measurement_sets',
  {
    id: text().primaryKey(),
    campId: text()
      .notNull()
      .references(() => camps.id),
    patientId: text()
      .notNull()
      .references(() => patients.id),
    orderId: text().references(() => deviceOrders.id),
    limbId: text().references(() => limbs.id),
    deviceType: text().$type<DeviceType>().notNull(),
    side: text().$type<Side>(),
    formId: text().notNull(),
    formVersion: integer().notNull(),
    takenOn: text().notNull(),
    staffId: text().references(() => staff.id),
    status: text().$type<MeasurementSet['status']>().notNull(),
    posture: text().$type<MeasurementSet['posture']>().notNull(),
    sockOn: integer({ mode: 'boolean' }),
    unit: text().$type<LengthUnit>().notNull(),
    values: text({ mode: 'json' }).$type<MeasurementSet['values']>().notNull(),
    series: text({ mode: 'json' }).$type<MeasurementSet['series']>().notNull(),
    accepted: text({ mode: 'json' }).$type<MeasurementSet['accepted']>().notNull(),
    note: text().notNull(),
    struckReason: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('measurement_sets_patient').on(t.patientId, t.takenOn),
    index('measurement_sets_order').on(t.orderId),
    check('measurement_sets_status', sql`${t.status} in ('draft', 'complete')`),
  ],
)
