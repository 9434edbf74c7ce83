/** A part of a picture, in fractions of its width and height. */
export interface CropBox {
  x: number
  y: number
  width: number
  height: number
}

export const WHOLE: CropBox = { x: 0, y: 0, width: 1, height: 1 }
const SMALLEST = 0.08

/** Within the two; where rounding has crossed them, `least` holds, so that a box never begins outside. */
const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value))

/** The box moved, as far as the picture reaches. */
export function moveCrop(box: CropBox, dx: number, dy: number): CropBox {
  return { ...box, x: clamp(box.x + dx, 0, 1 - box.width), y: clamp(box.y + dy, 0, 1 - box.height) }
}

/** Corners of the box: `n` is the top, `w` the left of the picture, whatever the direction of the script. */
export const corners = ['nw', 'ne', 'sw', 'se'] as const
export type Corner = (typeof corners)[number]

/** The box with one corner moved; the opposite one stays. */
export function dragCorner(box: CropBox, corner: Corner, dx: number, dy: number): CropBox {
  const right = box.x + box.width
  const bottom = box.y + box.height
  const isWest = corner.endsWith('w')
  const isNorth = corner.startsWith('n')
  const x = isWest ? clamp(box.x + dx, 0, right - SMALLEST) : box.x
  const y = isNorth ? clamp(box.y + dy, 0, bottom - SMALLEST) : box.y
  return {
    x,
    y,
    width: isWest ? right - x : clamp(box.width + dx, SMALLEST, 1 - box.x),
    height: isNorth ? bottom - y : clamp(box.height + dy, SMALLEST, 1 - box.y),
  }
}

/** The largest upright box of 3 by 4 in the middle of a picture of this shape, for a portrait. */
export function portraitCrop(width: number, height: number): CropBox {
  const wanted = 3 / 4
  const shape = width / height
  if (shape > wanted) {
    const part = wanted / shape
    return { x: (1 - part) / 2, y: 0, width: part, height: 1 }
  }
  const part = shape / wanted
  return { x: 0, y: (1 - part) / 2, width: 1, height: part }
}

/** Size of the cut-out part when its longer edge is at most `edgePx`; never larger than it is. */
export function fitInto(
  { width, height }: { width: number; height: number },
  edgePx: number,
): { width: number; height: number } {
  const scale = Math.min(1, edgePx / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
