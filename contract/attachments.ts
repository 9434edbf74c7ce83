import { type } from '@orpc/contract'
import { z } from 'zod'
import { attachmentKinds, type Attachment } from '#domain/attachments/attachment.ts'
import { documentCaps, photoCaps } from '#domain/attachments/attachment-rules.ts'
import type { ConsentDecision } from '#domain/consent/consent.ts'
import { procedure } from './base.ts'
import { base64, id, localDate, shortText, version, type Done } from './fields.ts'

export const attachmentDraft = z.object({
  patientId: id,
  orderId: id.nullable(),
  limbId: id.nullable(),
  kind: z.enum(attachmentKinds),
  title: shortText,
  takenOn: localDate,
})
export type AttachmentDraft = z.infer<typeof attachmentDraft>

/** A photo or file with its small picture as a `data:` address; empty for papers. */
export interface AttachmentView {
  attachment: Attachment
  thumbnail: string
  /** Who took or added it, in both scripts; empty for the command line. */
  staffName: { latin: string; persian: string }
}

export interface AttachmentList {
  /** Newest first. Those that the role may not see are left out. */
  files: AttachmentView[]
  /** How many were left out. */
  hidden: number
  /** What the person last decided on photos; null when nobody asked yet. */
  photoConsent: ConsentDecision | null
}

export const attachments = {
  list: procedure.input(z.object({ patientId: id })).output(type<AttachmentList>()),
  /**
   * Keeps a photo or file. `INVALID` with a reason of domain/attachments/attachment-rules.ts in `content`. Refused with
   * `photo_refused` or `photo_not_asked` where the person's consent to photos is needed and is not there.
   */
  add: procedure
    .input(
      z.object({
        draft: attachmentDraft,
        content: base64(documentCaps.bytes, 'document_too_large'),
        thumbnail: base64(photoCaps.thumbnailBytes, 'photo_too_large').nullable(),
      }),
    )
    .output(type<Attachment & Done>()),
  /** The small picture as a `data:` address; empty where there is none, or for a photo to which the person does not agree. */
  thumbnail: procedure.input(z.object({ id })).output(type<{ thumbnail: string }>()),
  /** The bytes themselves, base64. */
  content: procedure.input(z.object({ id })).output(type<{ mediaType: string; content: string }>()),
  rename: procedure.input(z.object({ id, version, title: shortText })).output(type<Attachment & Done>()),
  /** Strikes it through: it stays, marked, with the reason. Refused with `already_struck`. */
  strike: procedure
    .input(z.object({ id, version, reason: shortText.min(1, 'required') }))
    .output(type<Attachment & Done>()),
}
