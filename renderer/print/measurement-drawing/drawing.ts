import type { BodyPart } from '#domain/measurements/form.ts'
import type { Side } from '#domain/orders/device-order.ts'

type Point = readonly [x: number, y: number]

/** How a measurement lies on a drawing, in its units. */
export type Mark =
  /** A tape around the limb, seen from the front. */
  | { shape: 'tape'; x: number; y: number; rx: number }
  /** Tapes at equal steps from one level to another. */
  | { shape: 'tapes'; from: { x: number; y: number; rx: number }; to: { x: number; y: number; rx: number } }
  /** A length between two points. */
  | { shape: 'span'; from: Point; to: Point }
  /** A width between the jaws of calipers. */
  | { shape: 'calipers'; from: Point; to: Point }
  /** A depth from front to back. */
  | { shape: 'through'; x: number; y: number; rx: number }
  /** The angle of a joint. */
  | { shape: 'angle'; x: number; y: number }
  /** A place. */
  | { shape: 'place'; x: number; y: number; rx: number; ry: number }

/** One drawing of a part of the body, as data: absolute path commands M, L and C only. */
export interface Drawing {
  width: number
  height: number
  /** The side to which the residual or affected limb belongs as drawn; it is mirrored for the other. Null when nothing is mirrored. */
  drawnSide: Side | null
  outline: readonly string[]
  /** Bones, floor, chair: quieter than the body. */
  faint: readonly string[]
  captions: readonly { parts: readonly BodyPart[]; x: number; y: number }[]
  marks: Readonly<Record<string, Mark>>
}

/** Moves a path whose commands take pairs of coordinates. */
export function shift(path: string, dx: number, dy = 0): string {
  return mapPairs(path, (x, y) => [x + dx, y + dy])
}

/** Mirrors such a path about a vertical line. */
export function reflect(path: string, axis: number): string {
  return mapPairs(path, (x, y) => [2 * axis - x, y])
}

function mapPairs(path: string, map: (x: number, y: number) => Point): string {
  return path.replaceAll(/(-?[\d.]+) (-?[\d.]+)/g, (_, x: string, y: string) =>
    map(Number(x), Number(y)).join(' '),
  )
}

export const tape = (x: number, y: number, rx: number): Mark => ({ shape: 'tape', x, y, rx })
export const span = (from: Point, to: Point): Mark => ({ shape: 'span', from, to })
export const upright = (x: number, top: number, bottom: number): Mark => span([x, top], [x, bottom])
export const calipers = (y: number, left: number, right: number): Mark => ({
  shape: 'calipers',
  from: [left, y],
  to: [right, y],
})
export const place = (x: number, y: number, rx: number, ry = rx): Mark => ({ shape: 'place', x, y, rx, ry })
export const joint = (x: number, y: number): Mark => ({ shape: 'angle', x, y })
export const through = (x: number, y: number, rx: number): Mark => ({ shape: 'through', x, y, rx })
export const tapes = (from: [number, number, number], to: [number, number, number]): Mark => ({
  shape: 'tapes',
  from: { x: from[0], y: from[1], rx: from[2] },
  to: { x: to[0], y: to[1], rx: to[2] },
})
