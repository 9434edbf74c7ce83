import { sql } from 'drizzle-orm'
import { blob, check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { AttachmentKind } from '#domain/attachments/attachment.ts'
import { camps } from './camps.ts'
import { deviceOrders } from './device-orders.ts'
import { limbs } from './limbs.ts'
import { patients } from './patients.ts'
import { staff } from './staff.ts'

export const attachments = sqliteTable(
  'attachments',
  {
    id: text().primaryKey(),
    campId: text()
      .notNull()
      .references(() => camps.id),
    patientId: text()
      .notNull()
      .references(() => patients.id),
    orderId: text().references(() => deviceOrders.id),
    limbId: text().references(() => limbs.id),
    kind: text().$type<AttachmentKind>().notNull(),
    title: text().notNull(),
    mediaType: text().notNull(),
    byteCount: integer().notNull(),
    widthPx: integer(),
    heightPx: integer(),
    takenOn: text().notNull(),
    staffId: text().references(() => staff.id),
    struckReason: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('attachments_patient').on(t.patientId, t.takenOn),
    index('attachments_order').on(t.orderId),
    check('attachments_size', sql`${t.byteCount} > 0`),
  ],
)

/** The bytes, apart from the record, so that neither the log nor a list ever carries them. Written once, never changed. */
export const attachmentBytes = sqliteTable('attachment_bytes', {
  attachmentId: text().primaryKey(),
  bytes: blob({ mode: 'buffer' }).notNull(),
  thumbnail: blob({ mode: 'buffer' }),
})
