import type { AttachmentKind } from '#domain/attachments/attachment.ts'
import type { ConsentDecision } from '#domain/consent/consent.ts'
import type { Reader } from './handles.ts'
import { prepared } from './records.ts'

/** The small pictures of these photos, by id; files and photos without one are left out. */
export function listThumbnails(db: Reader, attachmentIds: readonly string[]): Map<string, Buffer> {
  const rows = prepared(
    db,
    `select attachment_id as id, thumbnail from attachment_bytes
     where thumbnail is not null and attachment_id in (select value from json_each(?))`,
  ).all(JSON.stringify(attachmentIds)) as { id: string; thumbnail: Buffer }[]
  return new Map(rows.map(({ id, thumbnail }) => [id, thumbnail]))
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
