import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { camps } from './camps.ts'

/** Numbers that are set aside for printed tokens. */
export const tokenBlocks = sqliteTable(
  'token_blocks',
  {
    id: text().primaryKey(),
    campId: text()
      .notNull()
      .references(() => camps.id),
    date: text().notNull(),
    firstNumber: integer().notNull(),
    lastNumber: integer().notNull(),
    reservedAt: text().notNull(),
    reservedBy: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('token_blocks_day').on(t.campId, t.date, t.firstNumber),
    check('token_blocks_span', sql`0 < ${t.firstNumber} and ${t.firstNumber} <= ${t.lastNumber}`),
  ],
)
