import type { Axis } from './axis.ts'

export type Direction = 'ltr' | 'rtl'

/** A box in the window's own pixels. */
export interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** The minute under a horizontal position; may lie outside the axis. */
export function minuteAt(x: number, row: Box, axis: Axis, direction: Direction): number {
  const along = direction === 'rtl' ? row.left + row.width - x : x - row.left
  return axis.startMinute + (along / row.width) * (axis.endMinute - axis.startMinute)
}

/** The box of some minutes within a row. */
export function boxOf(span: { start: number; end: number }, row: Box, axis: Axis, direction: Direction): Box {
  const perMinute = row.width / (axis.endMinute - axis.startMinute)
  const from = (span.start - axis.startMinute) * perMinute
  const width = (span.end - span.start) * perMinute
  const left = direction === 'rtl' ? row.left + row.width - from - width : row.left + from
  return { left, top: row.top, width, height: row.height }
}

/** Which of some boxes from top to bottom lies under a vertical position; the nearest where none does. */
export function indexAt(y: number, boxes: readonly Box[]): number {
  const inside = boxes.findIndex(({ top, height }) => y >= top && y < top + height)
  if (inside >= 0) return inside
  return boxes.length > 0 && y < (boxes[0]?.top ?? 0) ? 0 : boxes.length - 1
}

/** Keeps a start on the axis, so that the whole duration fits where it can. */
export function clampStart(start: number, durationMinutes: number, axis: Axis): number {
  return Math.max(axis.startMinute, Math.min(start, axis.endMinute - durationMinutes))
}
