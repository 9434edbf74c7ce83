import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Language } from '#domain/camps/camp.ts'
import type { PaperName, PaperSizeName, PaperSubjectKind } from '#domain/papers/paper.ts'
import { camps } from './camps.ts'

/** Who printed which paper of whom, when. */
export const printedPapers = sqliteTable(
  'printed_papers',
  {
    id: text().primaryKey(),
    campId: text()
      .notNull()
      .references(() => camps.id),
    paper: text().$type<PaperName>().notNull(),
    size: text().$type<PaperSizeName>().notNull(),
    language: text().$type<Language>().notNull(),
    subjectKind: text().$type<PaperSubjectKind>().notNull(),
    subjectIds: text({ mode: 'json' }).$type<string[]>().notNull(),
    itemCount: integer().notNull(),
    printedAt: text().notNull(),
    printedBy: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [index('printed_papers_paper').on(t.paper, t.printedAt)],
)
