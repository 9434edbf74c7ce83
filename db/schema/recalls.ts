import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { RecallCall, RecallReason, RecallStatus } from '#domain/recalls/recall.ts'
import { camps } from './camps.ts'
import { deviceOrders } from './device-orders.ts'
import { patients } from './patients.ts'

export const recalls = sqliteTable(
  'recalls',
  {
    id: text().primaryKey(),
    campId: text()
      .notNull()
      .references(() => camps.id),
    patientId: text()
      .notNull()
      .references(() => patients.id),
    orderId: text().references(() => deviceOrders.id),
    reason: text().$type<RecallReason>().notNull(),
    dueDate: text().notNull(),
    note: text().notNull(),
    calls: text({ mode: 'json' }).$type<RecallCall[]>().notNull(),
    status: text().$type<RecallStatus>().notNull(),
    closedReason: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('recalls_patient').on(t.patientId),
    index('recalls_due').on(t.campId, t.status, t.dueDate),
    check('recalls_status', sql`${t.status} in ('open', 'done', 'dropped')`),
  ],
)
