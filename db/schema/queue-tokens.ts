import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { QueuePriority, TokenStay, TokenState } from '#domain/queue/token.ts'
import type { StationKind } from '#domain/scheduling/appointment.ts'
import { appointments } from './appointments.ts'
import { camps } from './camps.ts'
import { patients } from './patients.ts'
import { stations } from './stations.ts'

/** Numbers from the gate; no date of a camp has a number twice. */
export const queueTokens = sqliteTable(
  'queue_tokens',
  {
    id: text().primaryKey(),
    campId: text()
      .notNull()
      .references(() => camps.id),
    date: text().notNull(),
    number: integer().notNull(),
    patientId: text().references(() => patients.id),
    appointmentId: text().references(() => appointments.id),
    priority: text().$type<QueuePriority>().notNull(),
    state: text().$type<TokenState>().notNull(),
    stationKind: text().$type<StationKind>().notNull(),
    stationId: text().references(() => stations.id),
    arrivedAt: text().notNull(),
    queuedAt: text().notNull(),
    calledAt: text(),
    servedAt: text(),
    calls: integer().notNull(),
    skips: integer().notNull(),
    stays: text({ mode: 'json' }).$type<TokenStay[]>().notNull(),
    leftReason: text().notNull().default(''),
    note: text().notNull(),
    mayName: integer({ mode: 'boolean' }).notNull().default(false),
    fromPaper: integer({ mode: 'boolean' }).notNull().default(false),
    version: integer().notNull(),
  },
  (t) => [
    uniqueIndex('queue_tokens_number').on(t.campId, t.date, t.number),
    index('queue_tokens_patient').on(t.patientId, t.date),
    index('queue_tokens_appointment').on(t.appointmentId),
    check('queue_tokens_number_positive', sql`${t.number} > 0`),
    check('queue_tokens_state', sql`${t.state} in ('waiting', 'called', 'serving', 'finished', 'left')`),
  ],
)
