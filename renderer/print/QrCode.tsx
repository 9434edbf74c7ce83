import { encodeQR } from 'qr'

interface QrCodeProps {
  /** Capital letters, digits and `-` take the least room. */
  text: string
  /** Width and height with the quiet zone, in millimetres. */
  widthMm: number
  /** How much may be dirty: L 7 %, M 15 %, Q 25 %, H 30 % of the code. */
  correction: 'L' | 'M' | 'Q' | 'H'
}

const levels = { L: 'low', M: 'medium', Q: 'quartile', H: 'high' } as const

/** Modules of white around a code that a scanner needs (ISO/IEC 18004). */
const QUIET_MODULES = 4

/** A QR code with its quiet zone, as one shape with exact edges. */
export function QrCode({ text, widthMm, correction }: QrCodeProps) {
  const modules = encodeQR(text, 'raw', { ecc: levels[correction], border: QUIET_MODULES })
  const rows = modules.map((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
  return (
    <svg
      className="paper-qr"
      viewBox={`0 0 ${modules.length} ${modules.length}`}
      style={{ inlineSize: `${widthMm}mm`, blockSize: `${widthMm}mm` }}
      shapeRendering="crispEdges"
      aria-hidden="true"
    >
      <path d={rows.join('')} />
    </svg>
  )
}
