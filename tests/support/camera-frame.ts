import { renderToStaticMarkup } from 'react-dom/server'
import { createElement } from 'react'
import { QrCode } from '#renderer/print/QrCode.tsx'

/** What a camera sees of a printed code: grey values, row by row. */
export interface Frame {
  width: number
  height: number
  grey: Uint8ClampedArray
}

export interface View {
  width?: number
  height?: number
  /** Pixels of one module. */
  module?: number
  turnDegrees?: number
  /** How much shorter the far edge looks than the near one, 0 to 1: 0.1 is a tag of 3 cm at 15 cm, leant back by 30°. */
  tilt?: number
  /** Radius of the blur in pixels. */
  blur?: number
  /** Brightness of a lamp mirrored beside the middle, 0 to 255. */
  glare?: number
  /** Brightness of white in this light. */
  white?: number
  noise?: number
}

/** The modules of a code with its white edge as our papers print it, read back from the drawn shape. */
function printedModules(
  text: string,
  correction: 'L' | 'M' | 'Q' | 'H',
): { size: number; dark: Set<number> } {
  const markup = renderToStaticMarkup(createElement(QrCode, { text, widthMm: 20, correction }))
  const size = Number(/viewBox="0 0 (\d+)/.exec(markup)?.[1])
  const dark = [...markup.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => Number(y) * size + Number(x))
  return { size, dark: new Set(dark) }
}

const SAMPLES = [-0.33, 0, 0.33]

/** A printed code on a cluttered bench, seen turned, tilted, blurred, small, in glare. */
export function seePrinted(text: string, correction: 'L' | 'M' | 'Q' | 'H', view: View = {}): Frame {
  const { width = 1280, height = 720, module = 8, turnDegrees = 0, tilt = 0, white = 235 } = view
  const { size, dark } = printedModules(text, correction)
  const half = size / 2
  const turn = (turnDegrees * Math.PI) / 180
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)]
  /** Null beside the code. */
  const codeAt = (px: number, py: number): number | null => {
    const dx = (px - width / 2) / module
    const dy = (py - height / 2) / module
    const far = 1 / (1 - (tilt * dy) / (2 * half))
    const x = (dx * cosine + dy * sine) * far
    const y = (-dx * sine + dy * cosine) * far
    if (Math.abs(x) > half || Math.abs(y) > half) return null
    const column = Math.floor(x + size / 2)
    const row = Math.floor(y + size / 2)
    return dark.has(row * size + column) ? white * 0.12 : white
  }
  const waves = Float64Array.from({ length: width }, (_, x) => Math.sin(x / 37))
  // Beside the code, further off than its corners lie in any view, one sample is as good as nine.
  const reach = half * module * Math.SQRT2 * (1 + tilt) + 2
  const grey = new Uint8ClampedArray(width * height)
  for (let y = 0; y < height; y += 1) {
    const wave = Math.cos(y / 23)
    for (let x = 0; x < width; x += 1) {
      const bench = 120 + 50 * (waves[x] ?? 0) * wave
      grey[y * width + x] = bench
      if (Math.abs(x - width / 2) > reach || Math.abs(y - height / 2) > reach) continue
      let sum = 0
      for (const dy of SAMPLES) for (const dx of SAMPLES) sum += codeAt(x + dx, y + dy) ?? bench
      grey[y * width + x] = sum / SAMPLES.length ** 2
    }
  }
  const frame = { width, height, grey: view.blur ? blurred(grey, width, height, view.blur) : grey }
  addLight(frame, module * half, view)
  return frame
}

/** A box blur, twice: close to what a lens out of focus does. */
function blurred(grey: Uint8ClampedArray, width: number, height: number, radius: number): Uint8ClampedArray {
  const pass = (from: Uint8ClampedArray, step: number, line: number, count: number, lines: number) => {
    const to = new Uint8ClampedArray(from.length)
    for (let l = 0; l < lines; l += 1) {
      for (let i = 0; i < count; i += 1) {
        let sum = 0
        for (let k = -radius; k <= radius; k += 1) {
          sum += from[l * line + Math.min(count - 1, Math.max(0, i + k)) * step] ?? 0
        }
        to[l * line + i * step] = sum / (2 * radius + 1)
      }
    }
    return to
  }
  return pass(pass(grey, 1, width, width, height), width, 1, height, width)
}

function addLight({ width, height, grey }: Frame, reach: number, { glare = 0, noise = 0 }: View): void {
  if (!glare && !noise) return
  let seed = 7
  for (let i = 0; i < grey.length; i += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    const x = i % width
    const y = (i - x) / width
    const [across, down] = [x - width / 2 - reach / 3, y - height / 2 - reach / 3]
    const spot = glare && glare * Math.exp(-(across * across + down * down) / (reach / 3) ** 2)
    grey[i] = (grey[i] ?? 0) + spot + noise * (seed / 1_073_741_824 - 1)
  }
}

/** As a canvas hands pixels over. */
export function toRgba({ width, height, grey }: Frame): {
  width: number
  height: number
  data: Uint8ClampedArray<ArrayBuffer>
} {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let i = 0; i < grey.length; i += 1) data.fill(grey[i] ?? 0, i * 4, i * 4 + 3)[i * 4 + 3] = 255
  return { width, height, data }
}

/** A film of frames (YUV4MPEG2, 4:2:0, full range) that Chromium plays as its fake camera, over and over. */
export function toFilm(frames: readonly Frame[]): Buffer {
  const [first] = frames
  if (!first) throw new Error('a film needs a frame')
  const colour = Buffer.alloc((first.width * first.height) / 2, 128)
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${first.width} H${first.height} F10:1 Ip A1:1 C420jpeg\n`),
    ...frames.flatMap(({ grey }) => [Buffer.from('FRAME\n'), Buffer.from(grey), colour]),
  ])
}
