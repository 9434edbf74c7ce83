import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Checkout, CheckoutResult, FurtherTreatment } from '#domain/fitting/checkout.ts'
import type { IssuedSpare, ReceiptMark } from '#domain/fitting/delivery.ts'
import type { TrialOutcome } from '#domain/fitting/trial.ts'
import type { SpokenLanguage } from '#domain/people/spoken-language.ts'
import { attachments } from './attachments.ts'
import { camps } from './camps.ts'
import { deviceOrders } from './device-orders.ts'
import { patients } from './patients.ts'
import { staff } from './staff.ts'
import { stations } from './stations.ts'

export const trials = sqliteTable(
  'trials',
  {
    id: text().primaryKey(),
    campId: text()
      .notNull()
      .references(() => camps.id),
    orderId: text()
      .notNull()
      .references(() => deviceOrders.id),
    number: integer().notNull(),
    at: text().notNull(),
    staffId: text().references(() => staff.id),
    stationId: text().references(() => stations.id),
    changes: text({ mode: 'json' }).$type<string[]>().notNull(),
    socketComfort: integer(),
    outcome: text().$type<TrialOutcome>(),
    cause: text().notNull(),
    note: text().notNull(),
    struckReason: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    uniqueIndex('trials_number').on(t.orderId, t.number),
    check('trials_comfort', sql`${t.socketComfort} is null or ${t.socketComfort} between 0 and 10`),
  ],
)

export const checkouts = sqliteTable(
  'checkouts',
  {
    id: text().primaryKey(),
    campId: text()
      .notNull()
      .references(() => camps.id),
    orderId: text()
      .notNull()
      .references(() => deviceOrders.id),
    listId: text().notNull(),
    listVersion: integer().notNull(),
    at: text().notNull(),
    staffId: text().references(() => staff.id),
    status: text().$type<Checkout['status']>().notNull(),
    answers: text({ mode: 'json' }).$type<Checkout['answers']>().notNull(),
    socketComfort: integer(),
    result: text().$type<CheckoutResult>(),
    treatments: text({ mode: 'json' }).$type<FurtherTreatment[]>().notNull(),
    cause: text().notNull(),
    note: text().notNull(),
    struckReason: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('checkouts_order').on(t.orderId, t.at),
    check('checkouts_status', sql`${t.status} in ('draft', 'complete')`),
    check('checkouts_decided', sql`${t.status} = 'draft' or ${t.result} is not null`),
    check('checkouts_comfort', sql`${t.socketComfort} is null or ${t.socketComfort} between 0 and 10`),
  ],
)

export const deliveries = sqliteTable(
  'deliveries',
  {
    id: text().primaryKey(),
    campId: text()
      .notNull()
      .references(() => camps.id),
    orderId: text()
      .notNull()
      .references(() => deviceOrders.id),
    patientId: text()
      .notNull()
      .references(() => patients.id),
    date: text().notNull(),
    receivedBy: text().notNull(),
    relation: text().notNull(),
    mark: text().$type<ReceiptMark>().notNull(),
    spares: text({ mode: 'json' }).$type<IssuedSpare[]>().notNull(),
    language: text().$type<SpokenLanguage>(),
    attachmentId: text().references(() => attachments.id),
    photoId: text().references(() => attachments.id),
    overrideReason: text().notNull(),
    staffId: text().references(() => staff.id),
    note: text().notNull(),
    struckReason: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('deliveries_order').on(t.orderId),
    index('deliveries_camp').on(t.campId, t.date),
    index('deliveries_patient').on(t.patientId, t.date),
  ],
)
