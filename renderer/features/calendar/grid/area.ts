import { followPointer, type Point } from '../../../shared/pointer/follow-pointer.ts'
import { minuteAt, indexAt, type Box } from './geometry.ts'
import { snapMinute } from './axis.ts'
import type { MoverGrid } from './mover.ts'

/** A part of the empty grid that a pointer marks out: time in one row to book, or a box of visits to choose. */
export type Area =
  | { kind: 'book'; rowId: string; startMinute: number; durationMinutes: number; box: Box }
  | { kind: 'choose'; box: Box; ids: readonly string[] }

export interface AreaOptions {
  grid: () => MoverGrid
  root: () => HTMLElement | null
  /** A box from the first pixel on; else a mark within one row is a time to book and becomes a box where it leaves the row. */
  isChoosing: boolean
  canBook: boolean
  show: (area: Area | null) => void
  onEnd: (area: Area) => void
}

const SHORTEST_MINUTES = 5

/** The area between two points of the window. */
export function areaBetween(
  from: Point,
  to: Point,
  { rowIds, axis, direction, measureRows }: MoverGrid,
  isBox: boolean,
): Omit<Extract<Area, { kind: 'choose' }>, 'ids'> | Extract<Area, { kind: 'book' }> {
  const rows = measureRows()
  const [first, last] = [indexAt(from.y, rows), indexAt(to.y, rows)]
  const row = rows[first]
  const rowId = rowIds[first]
  if (isBox || first !== last || !row || rowId === undefined) {
    const left = Math.min(from.x, to.x)
    const top = Math.min(from.y, to.y)
    return {
      kind: 'choose',
      box: { left, top, width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) },
    }
  }
  const minutes = [from, to].map(({ x }) => snapMinute(minuteAt(x, row, axis, direction)))
  const start = Math.max(axis.startMinute, Math.min(...minutes))
  const end = Math.min(axis.endMinute, Math.max(...minutes, start + SHORTEST_MINUTES))
  const perMinute = row.width / (axis.endMinute - axis.startMinute)
  const along = (start - axis.startMinute) * perMinute
  const width = (end - start) * perMinute
  const left = direction === 'rtl' ? row.left + row.width - along - width : row.left + along
  const box = { left, top: row.top, width, height: row.height }
  return { kind: 'book', rowId, startMinute: start, durationMinutes: end - start, box }
}

const touches = (a: Box, b: Box) =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height

function idsIn(box: Box, root: HTMLElement | null): string[] {
  const blocks = [...(root?.querySelectorAll<HTMLElement>('[data-event-id]') ?? [])]
  return blocks
    .filter((block) => touches(block.getBoundingClientRect(), box))
    .flatMap((block) => block.dataset['eventId'] ?? [])
}

/** Follows a pointer that was pressed on an empty part of the grid; a finger marks after a long press, else it scrolls. Esc gives up. */
export function followArea(press: PointerEvent, options: AreaOptions): void {
  const from = { x: press.clientX, y: press.clientY }
  let isBox = options.isChoosing || !options.canBook
  let area: Area | null = null
  followPointer(press, {
    viewport: () => null,
    begin: () => {},
    moveTo: (to) => {
      const found = areaBetween(from, to, options.grid(), isBox)
      isBox ||= found.kind === 'choose'
      area = found.kind === 'choose' ? { ...found, ids: idsIn(found.box, options.root()) } : found
      options.show(area)
    },
    drop: () => {
      options.show(null)
      if (area) options.onEnd(area)
    },
    cancel: () => options.show(null),
  })
}
