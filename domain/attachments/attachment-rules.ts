import type { ConsentDecision } from '../consent/consent.ts'
import type { AttachmentKind } from './attachment.ts'

/** Caps of what is kept. A photo of 1600 px shows a scar; a camp of 600 people with four photos each stays under a gigabyte. */
export const photoCaps = { edgePx: 1600, bytes: 400 * 1024, thumbnailEdgePx: 256, thumbnailBytes: 48 * 1024 }
export const documentCaps = { bytes: 5 * 1024 * 1024 }

export const mediaTypes = ['image/jpeg', 'image/png', 'application/pdf'] as const
export type MediaType = (typeof mediaTypes)[number]

/** Kinds that only clinical roles may see and add. */
const clinicalKinds: readonly AttachmentKind[] = ['limb', 'document']
export const isClinical = (kind: AttachmentKind): boolean => clinicalKinds.includes(kind)

/** Kinds that show the person, so that the person's consent to photos is needed. */
const photoKinds: readonly AttachmentKind[] = ['portrait', 'limb', 'device']
export const needsPhotoConsent = (kind: AttachmentKind): boolean => photoKinds.includes(kind)

/** Why a photo of the person may not be kept; null when it may. Publicity is another purpose and is not asked here. */
export function refusePhoto(
  kind: AttachmentKind,
  decision: ConsentDecision | null,
): 'photo_not_asked' | 'photo_refused' | null {
  if (!needsPhotoConsent(kind) || decision === 'given') return null
  return decision === null ? 'photo_not_asked' : 'photo_refused'
}

export type FileProblem =
  'file_empty' | 'file_heic' | 'file_not_image' | 'photo_too_large' | 'document_too_large'

/** What is wrong with a file that is to be kept as this kind; null when nothing is. Looks at the bytes, never at the name. */
export function checkFile(kind: AttachmentKind, bytes: Uint8Array): FileProblem | null {
  if (bytes.length === 0) return 'file_empty'
  const type = detectMediaType(bytes)
  if (type === 'image/heic') return 'file_heic'
  if (type === 'application/pdf') {
    if (kind !== 'document') return 'file_not_image'
    return bytes.length > documentCaps.bytes ? 'document_too_large' : null
  }
  if (type === null) return 'file_not_image'
  return bytes.length > photoCaps.bytes ? 'photo_too_large' : null
}

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0) =>
  signature.every((byte, index) => bytes[at + index] === byte)
const ascii = (text: string) => [...text].map((sign) => sign.charCodeAt(0))

/** Brands in the `ftyp` box of what phones of some makers save instead of JPEG (ISO/IEC 23008-12). */
const heicBrands = ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1', 'avif']

/** The type of a file by its first bytes; null for anything that is not kept. HEIC is named because it can be told apart. */
export function detectMediaType(bytes: Uint8Array): MediaType | 'image/heic' | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (startsWith(bytes, [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a])) return 'image/png'
  if (startsWith(bytes, ascii('%PDF-'))) return 'application/pdf'
  const isHeic =
    startsWith(bytes, ascii('ftyp'), 4) && heicBrands.some((brand) => startsWith(bytes, ascii(brand), 8))
  return isHeic ? 'image/heic' : null
}
