/** Size of the pad's own coordinates; the screen stretches it as it needs. */
export const padSize = { width: 900, height: 300 }

/** One line of the pen: x and y by turns, whole numbers in the pad's coordinates. */
export type Stroke = number[]

const MARGIN = 24
const PEN = 5

/** A line as the path of an SVG; a single touch is a dot. */
export function toPath(stroke: Stroke): string {
  const [x = 0, y = 0, ...rest] = stroke
  if (rest.length === 0) return `M${x} ${y}l0.1 0`
  const lines: string[] = []
  for (let at = 2; at < stroke.length; at += 2) lines.push(`L${stroke[at]} ${stroke[at + 1]}`)
  return `M${x} ${y}${lines.join('')}`
}

/** The part of the pad that is written on, with a margin, inside the pad. */
export function inkBox(strokes: readonly Stroke[]) {
  const xs = strokes.flatMap((stroke) => stroke.filter((_, at) => at % 2 === 0))
  const ys = strokes.flatMap((stroke) => stroke.filter((_, at) => at % 2 === 1))
  const left = Math.max(0, Math.min(...xs) - MARGIN)
  const top = Math.max(0, Math.min(...ys) - MARGIN)
  const right = Math.min(padSize.width, Math.max(...xs) + MARGIN)
  const bottom = Math.min(padSize.height, Math.max(...ys) + MARGIN)
  return { left, top, width: right - left, height: bottom - top }
}

/** The signature as a PNG in base64, black on white, cut to what is written; null while nothing is. */
export function drawSignature(strokes: readonly Stroke[]): string | null {
  if (strokes.length === 0) return null
  const { left, top, width, height } = inkBox(strokes)
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(width)
  canvas.height = Math.ceil(height)
  const pen = canvas.getContext('2d')
  if (!pen) return null
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.translate(-left, -top)
  pen.lineWidth = PEN
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  for (const stroke of strokes) pen.stroke(new Path2D(toPath(stroke)))
  const url = canvas.toDataURL('image/png')
  return url.slice(url.indexOf(',') + 1)
}
