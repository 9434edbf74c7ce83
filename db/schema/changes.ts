import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * The append-only log. One row per record that an operation touched; `seq` runs without a gap.
 * Audit, undo, live update and exchange between camps all read it. Triggers refuse update and delete.
 */
export const changes = sqliteTable(
  'changes',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    operationId: text().notNull(),
    /** The procedure that did it, for example `patients.update`. */
    operation: text().notNull(),
    /** UTC instant. */
    at: text().notNull(),
    actorId: text(),
    actorName: text().notNull(),
    /** Where: `desktop`, `station` or `command_line`. */
    place: text().notNull(),
    campId: text(),
    entity: text().notNull(),
    entityId: text().notNull(),
    /** The whole record before and after; null where it did not exist. */
    before: text({ mode: 'json' }).$type<unknown>(),
    after: text({ mode: 'json' }).$type<unknown>(),
    reason: text().notNull(),
    /** The operation that this one takes back. */
    undoOf: text(),
  },
  (t) => [
    index('changes_entity').on(t.entity, t.entityId, t.seq),
    index('changes_operation').on(t.operationId),
    index('changes_undo_of').on(t.undoOf),
  ],
)
