import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Language } from '#domain/camps/camp.ts'
import { camps } from './camps.ts'

/** Every emergency pack that was saved, and every attempt that failed. */
export const emergencyPacks = sqliteTable(
  'emergency_packs',
  {
    id: text().primaryKey(),
    campId: text()
      .notNull()
      .references(() => camps.id),
    date: text().notNull(),
    language: text().$type<Language>().notNull(),
    folder: text().notNull(),
    files: text({ mode: 'json' }).$type<string[]>().notNull(),
    visits: integer().notNull(),
    firstToken: integer().notNull(),
    lastToken: integer().notNull(),
    madeAt: text().notNull(),
    madeBy: text().notNull(),
    byItself: integer({ mode: 'boolean' }).notNull(),
    problem: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [index('emergency_packs_camp').on(t.campId, t.madeAt)],
)
