import type { Breach } from './breach.ts'
import type { Reader } from '../handles.ts'
import { prepared } from '../records.ts'

type AttachmentBreach = Breach<'attachment'>

/** Every photo and file that is on record has its bytes, as many as the record says, and belongs to the order's person. */
export function findAttachmentBreaches(db: Reader): AttachmentBreach[] {
  const rows = prepared(
    db,
    `select a.id, a.byte_count as expected, length(b.bytes) as found, o.patient_id <> a.patient_id as isForeign
     from attachments a
     left join attachment_bytes b on b.attachment_id = a.id
     left join device_orders o on o.id = a.order_id
     where b.bytes is null or length(b.bytes) <> a.byte_count or o.patient_id <> a.patient_id`,
  ).all() as { id: string; expected: number; found: number | null; isForeign: number | null }[]
  return rows.map(({ id, expected, found, isForeign }) => ({
    kind: 'attachment',
    text: isForeign
      ? `file ${id} belongs to an order of somebody else`
      : `file ${id} should have ${expected} bytes and has ${found ?? 'none'}`,
    ids: [id],
  }))
}
