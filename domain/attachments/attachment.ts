/** What a photo or file shows; `limb` and `document` are for clinical roles only. */
export const attachmentKinds = ['portrait', 'limb', 'device', 'document', 'signature'] as const
export type AttachmentKind = (typeof attachmentKinds)[number]

/** A photo or file that belongs to a person. Its bytes lie in the same data file, apart from the log. */
export interface Attachment {
  id: string
  campId: string
  patientId: string
  orderId: string | null
  limbId: string | null
  kind: AttachmentKind
  title: string
  mediaType: string
  byteCount: number
  widthPx: number | null
  heightPx: number | null
  takenOn: string
  staffId: string | null
  struckReason: string
  version: number
}
