import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { LimbLevel, LimbRegion } from '#domain/limbs/limb.ts'
import type { Side } from '#domain/orders/device-order.ts'
import { camps } from './camps.ts'
import { patients } from './patients.ts'

export const limbs = sqliteTable(
  'limbs',
  {
    id: text().primaryKey(),
    campId: text()
      .notNull()
      .references(() => camps.id),
    patientId: text()
      .notNull()
      .references(() => patients.id),
    region: text().$type<LimbRegion>().notNull(),
    side: text().$type<Side>().notNull(),
    level: text().$type<LimbLevel>().notNull(),
    amputatedOn: text(),
    isEstimated: integer({ mode: 'boolean' }).notNull(),
    amputatedAsWritten: text().notNull(),
    note: text().notNull(),
    struckReason: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    uniqueIndex('limbs_one')
      .on(t.patientId, t.region, t.side)
      .where(sql`struck_reason = ''`),
    check('limbs_region', sql`${t.region} in ('lower', 'upper')`),
    check('limbs_side', sql`${t.side} in ('left', 'right')`),
    check('limbs_level', sql`length(${t.level}) > 0`),
  ],
)
