import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const settings = sqliteTable('settings', {
  id: text().primaryKey(),
  value: text({ mode: 'json' }).$type<unknown>().notNull(),
  version: integer().notNull(),
})

/** Running numbers behind the short numbers that people read. */
export const counters = sqliteTable('counters', {
  name: text().primaryKey(),
  value: integer().notNull(),
})
