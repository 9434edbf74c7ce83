import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { camps } from './camps.ts'

/** People who travel together, by bus or from one village, and should finish together. */
export const travelGroups = sqliteTable(
  'travel_groups',
  {
    id: text().primaryKey(),
    campId: text()
      .notNull()
      .references(() => camps.id),
    name: text().notNull(),
    /** Normalised name: `Bus 3` and `BUS  ۳` are one group. */
    nameKey: text().notNull(),
    note: text().notNull(),
    /** When the bus comes and goes; without a date on every day. */
    arrivesDate: text(),
    arrivesMinute: integer(),
    leavesDate: text(),
    leavesMinute: integer(),
    version: integer().notNull(),
    /** As a Persian reader knows it; empty where nobody wrote it. */
    namePersian: text().notNull().default(''),
  },
  (t) => [uniqueIndex('travel_groups_name').on(t.campId, t.nameKey)],
)
