import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ConsentDecision, ConsentMark, ConsentPurpose } from '#domain/consent/consent.ts'
import type { SpokenLanguage } from '#domain/people/spoken-language.ts'
import { camps } from './camps.ts'
import { patients } from './patients.ts'
import { staff } from './staff.ts'

export const consents = sqliteTable(
  'consents',
  {
    id: text().primaryKey(),
    campId: text()
      .notNull()
      .references(() => camps.id),
    patientId: text()
      .notNull()
      .references(() => patients.id),
    purpose: text().$type<ConsentPurpose>().notNull(),
    decision: text().$type<ConsentDecision>().notNull(),
    language: text().$type<SpokenLanguage>(),
    date: text().notNull(),
    mark: text().$type<ConsentMark>().notNull(),
    witness: text().notNull(),
    interpreter: text().notNull(),
    guardian: text().notNull(),
    guardianRelation: text().notNull(),
    staffId: text().references(() => staff.id),
    note: text().notNull(),
    struckReason: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('consents_patient').on(t.patientId, t.purpose),
    check('consents_decision', sql`${t.decision} in ('given', 'refused', 'withdrawn')`),
  ],
)
