import type { OperationName } from '#contract/operations.ts'
import type { AttachmentDraft, AttachmentList } from '#contract/attachments.ts'
import {
  findAttachmentBytes,
  insertAttachmentBytes,
  listAttachmentsOf,
  listPhotoDecisions,
  listThumbnails,
} from '#db/attachments.ts'
import type { Journal } from '#db/journal.ts'
import { listStaff } from '#db/staff.ts'
import type { Attachment, AttachmentKind } from '#domain/attachments/attachment.ts'
import {
  checkFile,
  detectMediaType,
  isClinical,
  needsPhotoConsent,
  photoCaps,
  refusePhoto,
} from '#domain/attachments/attachment-rules.ts'
import { readPixelSize, stripJpegMetadata } from '#domain/attachments/image-bytes.ts'
import { isAllowed } from '#domain/staff/permissions.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { invalid, notFound, refused, RefusalError } from '../refusal.ts'

/** A person's photos and files as the role may see them. */
export function listAttachments(context: Context, { patientId }: { patientId: string }): AttachmentList {
  const { db } = context.core
  load(context, 'patients', patientId)
  const all = listAttachmentsOf(db, patientId)
  const seen = all.filter(({ kind }) => maySee(context, kind))
  const thumbnails = listThumbnails(
    db,
    seen.map(({ id }) => id),
  )
  const staff = new Map(listStaff(db).map((member) => [member.id, member]))
  return {
    files: seen.map((attachment) => {
      const member = attachment.staffId ? staff.get(attachment.staffId) : undefined
      const small = thumbnails.get(attachment.id)
      return {
        attachment,
        thumbnail: small ? toDataUrl(small) : '',
        staffName: { latin: member?.nameLatin ?? '', persian: member?.namePersian ?? '' },
      }
    }),
    hidden: all.length - seen.length,
    photoConsent: photoDecision(context, patientId),
  }
}

interface NewFile {
  draft: AttachmentDraft
  content: string
  thumbnail: string | null
}

/** Keeps a photo or file of a person, without what a camera writes beside the picture. */
export function addAttachment(context: Context, { draft, content, thumbnail }: NewFile) {
  const patient = load(context, 'patients', draft.patientId)
  assertMaySee(context, draft.kind)
  assertBelongs(context, draft)
  const refusal = refusePhoto(draft.kind, photoDecision(context, patient.id))
  if (refusal) throw refused(refusal)
  const file = readFile(draft.kind, content, thumbnail)
  return operate(context, { name: 'attachments.add', campId: patient.campId }, (journal) =>
    storeAttachment(journal, context, { ...draft, campId: patient.campId }, file),
  )
}

/** Writes the record and its bytes; who may and whether the person agreed has been decided before. */
export function storeAttachment(
  journal: Journal,
  { core }: Context,
  draft: AttachmentDraft & { campId: string },
  file: { mediaType: string; bytes: Uint8Array; thumbnail: Uint8Array | null },
): Attachment {
  const size = readPixelSize(file.bytes)
  const attachment = journal.create('attachments', {
    ...draft,
    id: core.newId(),
    mediaType: file.mediaType,
    byteCount: file.bytes.length,
    widthPx: size?.width ?? null,
    heightPx: size?.height ?? null,
    staffId: journal.head.actorId,
    struckReason: '',
  })
  insertAttachmentBytes(journal.tx, {
    attachmentId: attachment.id,
    bytes: file.bytes,
    thumbnail: file.thumbnail,
  })
  return attachment
}

/** The small picture, for a face in a long line; nothing where the person does not agree to photos. */
export function readThumbnail(context: Context, { id }: { id: string }) {
  const { kind, patientId, struckReason } = load(context, 'attachments', id)
  assertMaySee(context, kind)
  const isShown =
    struckReason === '' && (!needsPhotoConsent(kind) || photoDecision(context, patientId) === 'given')
  const small = isShown ? listThumbnails(context.core.db, [id]).get(id) : undefined
  return { thumbnail: small ? toDataUrl(small) : '' }
}

export function readContent(context: Context, { id }: { id: string }) {
  const attachment = load(context, 'attachments', id)
  assertMaySee(context, attachment.kind)
  const bytes = findAttachmentBytes(context.core.db, id)
  if (!bytes) throw notFound('attachments')
  return { mediaType: attachment.mediaType, content: bytes.toString('base64') }
}

export function renameAttachment(context: Context, input: { id: string; version: number; title: string }) {
  return change(context, input, 'attachments.rename', (attachment) => ({
    ...attachment,
    title: input.title,
  }))
}

/** Strikes a photo or file through; nothing of it is deleted. */
export function strikeAttachment(context: Context, input: { id: string; version: number; reason: string }) {
  return change(context, input, 'attachments.strike', (attachment) => {
    if (attachment.struckReason !== '') throw refused('already_struck')
    return { ...attachment, struckReason: input.reason }
  })
}

function change(
  context: Context,
  { id, version }: { id: string; version: number },
  name: OperationName,
  edit: (attachment: Attachment) => Attachment,
) {
  assertMaySee(context, load(context, 'attachments', id).kind)
  return operate(context, { name }, (journal) => {
    const attachment = loadFresh(context, 'attachments', id, version)
    return journal.replace('attachments', edit(attachment))
  })
}

/** A small picture as an address that needs no request. */
export const toDataUrl = (bytes: Buffer): string =>
  `data:${detectMediaType(bytes)};base64,${bytes.toString('base64')}`

const maySee = ({ session }: Context, kind: AttachmentKind) =>
  !isClinical(kind) || isAllowed(session.principal?.roles ?? [], 'readClinicalFiles')

function assertMaySee(context: Context, kind: AttachmentKind): void {
  if (maySee(context, kind)) return
  throw new RefusalError({ code: 'NOT_ALLOWED', data: { permission: 'readClinicalFiles' } })
}

function photoDecision({ core }: Context, patientId: string) {
  return listPhotoDecisions(core.db, [patientId]).get(patientId) ?? null
}

/** Order and limb must be the same person's. Refuses with `NOT_FOUND`. */
function assertBelongs(context: Context, { patientId, orderId, limbId }: AttachmentDraft): void {
  if (orderId && load(context, 'deviceOrders', orderId).patientId !== patientId)
    throw notFound('deviceOrders')
  if (limbId && load(context, 'limbs', limbId).patientId !== patientId) throw notFound('limbs')
}

function readFile(kind: AttachmentKind, content: string, thumbnail: string | null) {
  const given = Buffer.from(content, 'base64')
  const mediaType = detectMediaType(given)
  const bytes = mediaType === 'image/jpeg' ? stripJpegMetadata(given) : given
  const problem = checkFile(kind, bytes)
  if (problem) throw invalid({ content: problem })
  const size = mediaType === 'application/pdf' ? null : readPixelSize(bytes)
  if (mediaType !== 'application/pdf' && !size) throw invalid({ content: 'file_not_image' })
  if (size && Math.max(size.width, size.height) > photoCaps.edgePx)
    throw invalid({ content: 'photo_too_large' })
  const small = thumbnail === null ? null : Buffer.from(thumbnail, 'base64')
  if (small && detectMediaType(small) !== 'image/jpeg') throw invalid({ thumbnail: 'file_not_image' })
  if (needsPhotoConsent(kind) && !small) throw invalid({ thumbnail: 'required' })
  return {
    mediaType: mediaType ?? '',
    bytes,
    thumbnail: small && stripJpegMetadata(small),
  }
}
