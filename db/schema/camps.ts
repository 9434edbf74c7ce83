import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Break, Calendar, CampKind, CampTarget, Language } from '#domain/camps/camp.ts'

export const camps = sqliteTable(
  'camps',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    place: text().notNull(),
    province: text().notNull(),
    firstDate: text().notNull(),
    lastDate: text().notNull(),
    opensMinute: integer().notNull(),
    closesMinute: integer().notNull(),
    breaks: text({ mode: 'json' }).$type<Break[]>().notNull(),
    closedDates: text({ mode: 'json' }).$type<string[]>().notNull(),
    timeZone: text().notNull(),
    calendar: text().$type<Calendar>().notNull(),
    languages: text({ mode: 'json' }).$type<Language[]>().notNull(),
    dailyCapacity: integer(),
    isRehearsal: integer({ mode: 'boolean' }).notNull(),
    version: integer().notNull(),
    kind: text().$type<CampKind>().notNull().default('camp'),
    sponsor: text().notNull().default(''),
    partner: text().notNull().default(''),
    targets: text({ mode: 'json' }).$type<CampTarget[]>().notNull().default([]),
    closedAt: text(),
    closedBy: text().notNull().default(''),
    closedNote: text().notNull().default(''),
    namePersian: text().notNull().default(''),
    placePersian: text().notNull().default(''),
    sponsorPersian: text().notNull().default(''),
    partnerPersian: text().notNull().default(''),
  },
  (t) => [
    check('camps_dates', sql`${t.firstDate} <= ${t.lastDate}`),
    check(
      'camps_hours',
      sql`0 <= ${t.opensMinute} and ${t.opensMinute} < ${t.closesMinute} and ${t.closesMinute} <= 1440`,
    ),
    check('camps_calendar', sql`${t.calendar} in ('gregorian', 'solar_hijri')`),
    check(
      'camps_json',
      sql`json_valid(${t.breaks}) and json_valid(${t.closedDates}) and json_valid(${t.languages})`,
    ),
  ],
)
