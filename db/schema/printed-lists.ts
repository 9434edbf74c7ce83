import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { camps } from './camps.ts'

/** Every list that was handed out, with its rows, so that a later one can show what changed since. */
export const printedLists = sqliteTable(
  'printed_lists',
  {
    id: text().primaryKey(),
    number: integer().notNull(),
    campId: text()
      .notNull()
      .references(() => camps.id),
    date: text().notNull(),
    scope: text({ mode: 'json' }).$type<unknown>().notNull(),
    language: text().notNull(),
    only: text(),
    filter: text({ mode: 'json' }).$type<unknown>(),
    rows: text({ mode: 'json' }).$type<unknown>().notNull(),
    printedAt: text().notNull(),
    printedBy: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [index('printed_lists_day').on(t.campId, t.date, t.number)],
)
