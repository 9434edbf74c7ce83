import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { sql } from 'drizzle-orm'
import type {
  Assessment,
  EligibilityOverride,
  FitDecision,
  KLevel,
  LimbFinding,
} from '#domain/assessment/assessment.ts'
import { camps } from './camps.ts'
import { patients } from './patients.ts'
import { staff } from './staff.ts'

export const assessments = sqliteTable(
  'assessments',
  {
    id: text().primaryKey(),
    campId: text()
      .notNull()
      .references(() => camps.id),
    patientId: text()
      .notNull()
      .references(() => patients.id),
    date: text().notNull(),
    staffId: text().references(() => staff.id),
    status: text().$type<Assessment['status']>().notNull(),
    formVersion: integer().notNull(),
    limbFindings: text({ mode: 'json' }).$type<LimbFinding[]>().notNull(),
    values: text({ mode: 'json' }).$type<Assessment['values']>().notNull(),
    kLevelNow: text().$type<KLevel>(),
    kLevelExpected: text().$type<KLevel>(),
    decision: text().$type<FitDecision>(),
    decisionReason: text().notNull(),
    earliestDate: text(),
    override: text({ mode: 'json' }).$type<EligibilityOverride>(),
    note: text().notNull(),
    struckReason: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('assessments_patient').on(t.patientId, t.date),
    index('assessments_decision').on(t.campId, t.decision),
    check('assessments_status', sql`${t.status} in ('draft', 'complete')`),
    check('assessments_decided', sql`${t.status} = 'draft' or ${t.decision} is not null`),
  ],
)
