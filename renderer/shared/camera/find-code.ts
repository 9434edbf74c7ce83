import decodeQR from 'qr/decode.js'

/** More time than one frame for a tag that is far, bent or shiny; the next look comes later than that. */
const LIMIT_MS = 60

/** What the QR code in a picture says; null where there is none that can be read. The same on every system: no browser's own reader. */
export function findCode(picture: Pick<ImageData, 'data' | 'width' | 'height'>): string | null {
  try {
    return decodeQR(picture, { format: 'RGBA', timeLimit: LIMIT_MS })
  } catch {
    return null
  }
}
