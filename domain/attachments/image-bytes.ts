/** Width and height in pixels. */
export interface PixelSize {
  width: number
  height: number
}

const MARKER = 0xff
const START_OF_SCAN = 0xda
const APP0 = 0xe0
const ICC_PROFILE = 0xe2
const COMMENT = 0xfe

interface Segment {
  marker: number
  /** From the marker's first byte. */
  start: number
  end: number
}

/** Segments of a JPEG (ITU-T T.81, annex B) up to the start of the scan. */
function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === MARKER) {
    const marker = bytes[at + 1] ?? 0
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) return
    yield { marker, start: at, end }
    if (marker === START_OF_SCAN) return
    at = end
  }
}

const isMetadata = (marker: number) =>
  marker === COMMENT || (marker > APP0 && marker <= 0xef && marker !== ICC_PROFILE)

/**
 * A JPEG without what cameras write beside the picture: place, time, device, thumbnail (EXIF, XMP, IPTC, comments). Colours stay.
 * A photo must not tell where somebody lives.
 */
export function stripJpegMetadata(bytes: Uint8Array): Uint8Array {
  const dropped = [...segmentsOf(bytes)].filter(({ marker }) => isMetadata(marker))
  if (dropped.length === 0) return bytes
  const kept = new Uint8Array(bytes.length - dropped.reduce((sum, { start, end }) => sum + end - start, 0))
  let from = 0
  let to = 0
  for (const { start, end } of [...dropped, { start: bytes.length, end: bytes.length }]) {
    kept.set(bytes.subarray(from, start), to)
    to += start - from
    from = end
  }
  return kept
}

/** Size of a JPEG or PNG by its own header; null when it has none that can be read. */
export function readPixelSize(bytes: Uint8Array): PixelSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes[0] === 0x89) {
    return bytes.length < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) }
  }
  for (const { marker, start, end } of segmentsOf(bytes)) {
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame && end - start >= 9) {
      return { width: view.getUint16(start + 7), height: view.getUint16(start + 5) }
    }
  }
  return null
}
