import type { Attachment, AttachmentKind } from '#domain/attachments/attachment.ts'
import type { ConsentDecision } from '#domain/consent/consent.ts'
import { entities } from './entities.ts'
import type { Reader, Writer } from './handles.ts'
import { prepared } from './records.ts'

/** A person's photos and files, newest first, those that were struck through too. */
export function listAttachmentsOf(db: Reader, patientId: string): Attachment[] {
  return prepared(db, 'select * from attachments where patient_id = ? order by taken_on desc, id desc')
    .all(patientId)
    .map((row) => entities.attachments.fromRow(row as Record<string, unknown>))
}

/** The bytes of a photo or file; null where none were kept. */
export function findAttachmentBytes(db: Reader, attachmentId: string): Buffer | null {
  const row = prepared(db, 'select bytes from attachment_bytes where attachment_id = ?').get(attachmentId) as
    { bytes: Buffer } | undefined
  return row?.bytes ?? null
}

/** The small pictures of these photos, by id; files and photos without one are left out. */
export function listThumbnails(db: Reader, attachmentIds: readonly string[]): Map<string, Buffer> {
  const rows = prepared(
    db,
    `select attachment_id as id, thumbnail from attachment_bytes
     where thumbnail is not null and attachment_id in (select value from json_each(?))`,
  ).all(JSON.stringify(attachmentIds)) as { id: string; thumbnail: Buffer }[]
  return new Map(rows.map(({ id, thumbnail }) => [id, thumbnail]))
}

/** Writes the bytes of a new attachment; they are never changed afterwards. */
export function insertAttachmentBytes(
  tx: Writer,
  file: { attachmentId: string; bytes: Uint8Array; thumbnail: Uint8Array | null },
): void {
  prepared(tx, 'insert into attachment_bytes (attachment_id, bytes, thumbnail) values (?, ?, ?)').run(
    file.attachmentId,
    file.bytes,
    file.thumbnail,
  )
}

/** The newest standing portrait of each person: its id by the person's. */
export function listPortraits(db: Reader, patientIds: readonly string[]): Map<string, string> {
  const kind: AttachmentKind = 'portrait'
  const rows = prepared(
    db,
    `select patient_id as patientId, id from attachments
     where kind = ? and struck_reason = '' and patient_id in (select value from json_each(?))
     order by taken_on, id`,
  ).all(kind, JSON.stringify(patientIds)) as { patientId: string; id: string }[]
  return new Map(rows.map(({ patientId, id }) => [patientId, id]))
}

/** What each person last decided on photos; those who were never asked are left out. */
export function listPhotoDecisions(db: Reader, patientIds: readonly string[]): Map<string, ConsentDecision> {
  const rows = prepared(
    db,
    `select patient_id as patientId, decision from consents
     where purpose = 'photo' and struck_reason = '' and patient_id in (select value from json_each(?))
     order by date, id`,
  ).all(JSON.stringify(patientIds)) as { patientId: string; decision: ConsentDecision }[]
  return new Map(rows.map(({ patientId, decision }) => [patientId, decision]))
}
