import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { BandKind } from '#domain/camps/day-band.ts'
import type { AppointmentKind } from '#domain/scheduling/appointment.ts'
import type { ShiftSpan } from '#domain/staff/duty.ts'
import { camps } from './camps.ts'
import { staff } from './staff.ts'

/** When a member of the team works in a camp; without a row, all of the camp's hours. */
export const staffRosters = sqliteTable(
  'staff_rosters',
  {
    id: text().primaryKey(),
    campId: text()
      .notNull()
      .references(() => camps.id),
    staffId: text()
      .notNull()
      .references(() => staff.id),
    spans: text({ mode: 'json' }).$type<ShiftSpan[]>().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    uniqueIndex('staff_rosters_member').on(t.campId, t.staffId),
    check('staff_rosters_json', sql`json_valid(${t.spans})`),
  ],
)

/** Somebody is not there from a minute of a day until another. */
export const staffAbsences = sqliteTable(
  'staff_absences',
  {
    id: text().primaryKey(),
    campId: text()
      .notNull()
      .references(() => camps.id),
    staffId: text()
      .notNull()
      .references(() => staff.id),
    fromDate: text().notNull(),
    fromMinute: integer().notNull(),
    untilDate: text().notNull(),
    untilMinute: integer().notNull(),
    reason: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('staff_absences_camp').on(t.campId, t.untilDate),
    check('staff_absences_span', sql`${t.fromDate} <= ${t.untilDate}`),
  ],
)

/** What visits need besides a person and a place. */
export const machines = sqliteTable(
  'machines',
  {
    id: text().primaryKey(),
    campId: text()
      .notNull()
      .references(() => camps.id),
    name: text().notNull(),
    namePersian: text().notNull(),
    count: integer().notNull(),
    kinds: text({ mode: 'json' }).$type<AppointmentKind[]>().notNull(),
    position: integer().notNull(),
    active: integer({ mode: 'boolean' }).notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('machines_camp').on(t.campId, t.position),
    check('machines_count', sql`${t.count} > 0`),
    check('machines_json', sql`json_valid(${t.kinds})`),
  ],
)

/** Prayer times and women's hours; without a date they hold on every day of the camp. */
export const dayBands = sqliteTable(
  'day_bands',
  {
    id: text().primaryKey(),
    campId: text()
      .notNull()
      .references(() => camps.id),
    kind: text().$type<BandKind>().notNull(),
    label: text().notNull(),
    date: text(),
    startMinute: integer().notNull(),
    endMinute: integer().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('day_bands_camp').on(t.campId, t.date),
    check('day_bands_kind', sql`${t.kind} in ('prayer', 'women')`),
    check(
      'day_bands_minutes',
      sql`0 <= ${t.startMinute} and ${t.startMinute} < ${t.endMinute} and ${t.endMinute} <= 1440`,
    ),
  ],
)
