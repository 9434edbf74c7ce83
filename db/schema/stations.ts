import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { StationKind } from '#domain/scheduling/appointment.ts'
import { camps } from './camps.ts'

export const stations = sqliteTable(
  'stations',
  {
    id: text().primaryKey(),
    campId: text()
      .notNull()
      .references(() => camps.id),
    name: text().notNull(),
    namePersian: text().notNull(),
    kind: text().$type<StationKind>().notNull(),
    capacity: integer().notNull(),
    womenOnly: integer({ mode: 'boolean' }).notNull(),
    position: integer().notNull(),
    active: integer({ mode: 'boolean' }).notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('stations_camp').on(t.campId, t.position),
    check('stations_capacity', sql`${t.capacity} > 0`),
  ],
)
