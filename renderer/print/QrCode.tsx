import { encode } from 'uqr'

interface QrCodeProps {
  /** Capital letters, digits and `-` take the least room. */
  text: string
  /** Width and height with the quiet zone, in millimetres. */
  widthMm: number
  /** How much may be dirty: L 7 %, M 15 %, Q 25 %, H 30 % of the code. */
  correction: 'L' | 'M' | 'Q' | 'H'
}

/** Modules of white around a code that a scanner needs (ISO/IEC 18004). */
const QUIET_MODULES = 4

/** A QR code with its quiet zone, as one shape with exact edges. */
export function QrCode({ text, widthMm, correction }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: correction, border: 0 })
  const rows = data.map((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
  const whole = size + 2 * QUIET_MODULES
  return (
    <svg
      className="paper-qr"
      viewBox={`${-QUIET_MODULES} ${-QUIET_MODULES} ${whole} ${whole}`}
      style={{ inlineSize: `${widthMm}mm`, blockSize: `${widthMm}mm` }}
      shapeRendering="crispEdges"
      aria-hidden="true"
    >
      <path d={rows.join('')} />
    </svg>
  )
}
