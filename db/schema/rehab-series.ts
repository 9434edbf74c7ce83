import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { RehabSeries } from '#domain/rehab/rehab-session.ts'
import { camps } from './camps.ts'
import { deviceOrders } from './device-orders.ts'
import { patients } from './patients.ts'

/** Planned runs of training or of follow-up visits; their visits name them. */
export const rehabSeries = sqliteTable(
  'rehab_series',
  {
    id: text().primaryKey(),
    campId: text()
      .notNull()
      .references(() => camps.id),
    patientId: text()
      .notNull()
      .references(() => patients.id),
    orderId: text().references(() => deviceOrders.id),
    kind: text().$type<RehabSeries['kind']>().notNull().default('gait_training'),
    goal: text().notNull(),
    plannedCount: integer().notNull(),
    pattern: text({ mode: 'json' }).$type<RehabSeries['pattern']>(),
    status: text().$type<RehabSeries['status']>().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('rehab_series_patient').on(t.patientId),
    check('rehab_series_kind', sql`${t.kind} in ('gait_training', 'follow_up')`),
  ],
)
