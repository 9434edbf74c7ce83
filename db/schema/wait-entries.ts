import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Priority } from '#domain/orders/device-order.ts'
import type { AppointmentKind } from '#domain/scheduling/appointment.ts'
import type { WaitStatus } from '#domain/scheduling/wait-list.ts'
import { appointments } from './appointments.ts'
import { camps } from './camps.ts'
import { deviceOrders } from './device-orders.ts'
import { patients } from './patients.ts'

/** Who waits for a slot, or for an earlier one than they have. */
export const waitEntries = sqliteTable(
  'wait_entries',
  {
    id: text().primaryKey(),
    campId: text()
      .notNull()
      .references(() => camps.id),
    patientId: text()
      .notNull()
      .references(() => patients.id),
    orderId: text().references(() => deviceOrders.id),
    kind: text().$type<AppointmentKind>().notNull(),
    durationMinutes: integer().notNull(),
    priority: text().$type<Priority>().notNull(),
    since: text().notNull(),
    noticeMinutes: integer().notNull(),
    need: text().notNull(),
    appointmentId: text().references(() => appointments.id),
    status: text().$type<WaitStatus>().notNull(),
    leftReason: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('wait_entries_camp').on(t.campId, t.status),
    index('wait_entries_patient').on(t.patientId, t.status),
    index('wait_entries_visit').on(t.appointmentId),
    check('wait_entries_duration', sql`${t.durationMinutes} > 0 and ${t.noticeMinutes} >= 0`),
    check('wait_entries_status', sql`${t.status} in ('waiting', 'booked', 'left')`),
  ],
)
