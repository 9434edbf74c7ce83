import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { AppointmentKind, AppointmentStatus } from '#domain/scheduling/appointment.ts'
import { camps } from './camps.ts'
import { deviceOrders } from './device-orders.ts'
import { patients } from './patients.ts'
import { rehabSeries } from './rehab-series.ts'
import { staff } from './staff.ts'
import { stations } from './stations.ts'

/** Visits in camp wall time; the zone is the camp's. */
export const appointments = sqliteTable(
  'appointments',
  {
    id: text().primaryKey(),
    campId: text()
      .notNull()
      .references(() => camps.id),
    kind: text().$type<AppointmentKind>().notNull(),
    date: text().notNull(),
    startMinute: integer().notNull(),
    durationMinutes: integer().notNull(),
    patientId: text()
      .notNull()
      .references(() => patients.id),
    orderId: text().references(() => deviceOrders.id),
    stationId: text().references(() => stations.id),
    staffId: text().references(() => staff.id),
    chaperone: text(),
    status: text().$type<AppointmentStatus>().notNull(),
    pinned: integer({ mode: 'boolean' }).notNull(),
    note: text().notNull(),
    overrideReason: text().notNull(),
    seriesId: text().references(() => rehabSeries.id),
    version: integer().notNull(),
  },
  (t) => [
    index('appointments_day').on(t.campId, t.date, t.startMinute),
    index('appointments_date').on(t.date),
    index('appointments_patient').on(t.patientId, t.date),
    index('appointments_order').on(t.orderId),
    index('appointments_series').on(t.seriesId),
    check('appointments_start', sql`0 <= ${t.startMinute} and ${t.startMinute} < 1440`),
    check(
      'appointments_duration',
      sql`0 < ${t.durationMinutes} and ${t.startMinute} + ${t.durationMinutes} <= 1440`,
    ),
    check(
      'appointments_status',
      sql`${t.status} in ('booked', 'arrived', 'in_progress', 'done', 'no_show', 'cancelled')`,
    ),
  ],
)
