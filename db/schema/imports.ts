import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { camps } from './camps.ts'

/** Registration sheets that were brought in, with what each became. */
export const imports = sqliteTable('imports', {
  id: text().primaryKey(),
  campId: text()
    .notNull()
    .references(() => camps.id),
  fileName: text().notNull(),
  fileHash: text().notNull(),
  rows: integer().notNull(),
  added: integer().notNull(),
  merged: integer().notNull(),
  skipped: integer().notNull(),
  refused: integer().notNull(),
  importedAt: text().notNull(),
  importedBy: text().notNull(),
  version: integer().notNull(),
})
