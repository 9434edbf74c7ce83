import { sql } from 'drizzle-orm'
import { check, index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { FollowUp, FollowUpStatus } from '#domain/follow-up/follow-up.ts'
import type { Functioning } from '#domain/functioning/functioning.ts'
import type { SpokenLanguage } from '#domain/people/spoken-language.ts'
import type { Outcome } from '#domain/outcomes/outcome.ts'
import type { Attendance, SessionActivity } from '#domain/rehab/rehab-session.ts'
import { appointments } from './appointments.ts'
import { camps } from './camps.ts'
import { deviceOrders } from './device-orders.ts'
import { patients } from './patients.ts'
import { rehabSeries } from './rehab-series.ts'
import { staff } from './staff.ts'
import { stations } from './stations.ts'

export const rehabSessions = sqliteTable(
  'rehab_sessions',
  {
    id: text().primaryKey(),
    campId: text()
      .notNull()
      .references(() => camps.id),
    patientId: text()
      .notNull()
      .references(() => patients.id),
    orderId: text().references(() => deviceOrders.id),
    seriesId: text().references(() => rehabSeries.id),
    appointmentId: text().references(() => appointments.id),
    groupKey: text(),
    number: integer().notNull(),
    date: text().notNull(),
    startMinute: integer().notNull(),
    durationMinutes: integer().notNull(),
    staffId: text().references(() => staff.id),
    stationId: text().references(() => stations.id),
    attendance: text().$type<Attendance>().notNull(),
    activities: text({ mode: 'json' }).$type<SessionActivity[]>().notNull(),
    aid: text().notNull(),
    painBefore: integer(),
    painAfter: integer(),
    skinAfter: text().notNull(),
    note: text().notNull(),
    nextGoal: text().notNull(),
    struckReason: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('rehab_sessions_patient').on(t.patientId, t.date),
    index('rehab_sessions_day').on(t.campId, t.date),
    check(
      'rehab_sessions_pain',
      sql`(${t.painBefore} is null or ${t.painBefore} between 0 and 10) and (${t.painAfter} is null or ${t.painAfter} between 0 and 10)`,
    ),
    check('rehab_sessions_duration', sql`${t.durationMinutes} > 0`),
  ],
)

export const outcomes = sqliteTable(
  'outcomes',
  {
    id: text().primaryKey(),
    campId: text()
      .notNull()
      .references(() => camps.id),
    patientId: text()
      .notNull()
      .references(() => patients.id),
    orderId: text().references(() => deviceOrders.id),
    sessionId: text().references(() => rehabSessions.id),
    instrument: text().notNull(),
    instrumentVersion: integer().notNull(),
    date: text().notNull(),
    staffId: text().references(() => staff.id),
    aid: text().notNull(),
    trials: text({ mode: 'json' }).$type<number[]>().notNull(),
    answers: text({ mode: 'json' }).$type<Outcome['answers']>().notNull(),
    score: real(),
    isComplete: integer({ mode: 'boolean' }).notNull(),
    note: text().notNull(),
    struckReason: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('outcomes_patient').on(t.patientId, t.instrument, t.date),
    index('outcomes_instrument').on(t.campId, t.instrument, t.date),
    check('outcomes_scored', sql`${t.isComplete} = 1 or ${t.score} is null`),
  ],
)

export const followUps = sqliteTable(
  'follow_ups',
  {
    id: text().primaryKey(),
    campId: text()
      .notNull()
      .references(() => camps.id),
    patientId: text()
      .notNull()
      .references(() => patients.id),
    orderId: text()
      .notNull()
      .references(() => deviceOrders.id),
    afterMonths: real().notNull(),
    dueDate: text().notNull(),
    status: text().$type<FollowUpStatus>().notNull(),
    doneOn: text(),
    staffId: text().references(() => staff.id),
    attempts: text({ mode: 'json' }).$type<FollowUp['attempts']>().notNull(),
    isUsed: integer({ mode: 'boolean' }),
    hoursPerDay: real(),
    wornAt: text({ mode: 'json' }).$type<string[]>().notNull(),
    pain: integer(),
    skin: text().notNull(),
    whyNotUsed: text({ mode: 'json' }).$type<string[]>().notNull(),
    needsRepair: integer({ mode: 'boolean' }),
    lostReason: text().notNull(),
    bestTime: text().notNull(),
    note: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('follow_ups_order').on(t.orderId),
    // Both hold all that the call list narrows by, so that it is counted and cut into pages without reading rows.
    index('follow_ups_open').on(t.status, t.dueDate, t.afterMonths, t.campId, t.isUsed, t.patientId, t.id),
    index('follow_ups_month').on(t.afterMonths, t.dueDate),
    index('follow_ups_patient').on(t.patientId, t.dueDate, t.id, t.status, t.afterMonths, t.campId, t.isUsed),
    check('follow_ups_status', sql`${t.status} in ('due', 'done', 'lost', 'cancelled')`),
  ],
)

/** Answers to the Washington Group Short Set. */
export const functioning = sqliteTable(
  'functioning',
  {
    id: text().primaryKey(),
    campId: text()
      .notNull()
      .references(() => camps.id),
    patientId: text()
      .notNull()
      .references(() => patients.id),
    askedOn: text().notNull(),
    language: text().$type<SpokenLanguage>(),
    isProxy: integer({ mode: 'boolean' }).notNull(),
    answers: text({ mode: 'json' }).$type<Functioning['answers']>().notNull(),
    staffId: text().references(() => staff.id),
    struckReason: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [index('functioning_patient').on(t.patientId)],
)
