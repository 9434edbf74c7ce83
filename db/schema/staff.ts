import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { SpokenLanguage } from '#domain/people/spoken-language.ts'
import type { AppointmentKind } from '#domain/scheduling/appointment.ts'
import type { Role, Sex } from '#domain/staff/staff-member.ts'

export const staff = sqliteTable(
  'staff',
  {
    id: text().primaryKey(),
    nameLatin: text().notNull(),
    namePersian: text().notNull(),
    sex: text().$type<Sex>().notNull(),
    roles: text({ mode: 'json' }).$type<Role[]>().notNull(),
    skills: text({ mode: 'json' }).$type<AppointmentKind[]>().notNull(),
    languages: text({ mode: 'json' }).$type<SpokenLanguage[]>().notNull(),
    active: integer({ mode: 'boolean' }).notNull(),
    version: integer().notNull(),
    teamLatin: text().notNull().default(''),
    teamPersian: text().notNull().default(''),
  },
  (t) => [
    check('staff_name', sql`length(${t.nameLatin}) + length(${t.namePersian}) > 0`),
    check('staff_sex', sql`${t.sex} in ('female', 'male', 'unspecified')`),
    check(
      'staff_json',
      sql`json_valid(${t.roles}) and json_valid(${t.skills}) and json_valid(${t.languages})`,
    ),
  ],
)

/** PIN hashes stay out of `staff`, so that no list, log or export can carry them. */
export const staffPins = sqliteTable('staff_pins', {
  staffId: text()
    .primaryKey()
    .references(() => staff.id, { onDelete: 'cascade' }),
  salt: text().notNull(),
  hash: text().notNull(),
  failures: integer().notNull().default(0),
  /** Instant until which further tries are refused. */
  lockedUntil: text(),
})
