import { checkBooking } from '#domain/scheduling/check-booking.ts'
import { normalise, type Interval } from '#domain/scheduling/intervals.ts'
import { proposeSlots } from '#domain/scheduling/propose-slots.ts'
import { SNAP_MINUTES, type Axis } from './axis.ts'
import type { Mover, MoverGrid } from './mover.ts'
import { isResourceKind, type RowKind } from './rows.ts'
import { contextOf, isMisplaced, placeOf, type Board, type Subject } from './subject.ts'

/** The minutes of a row that a subject of that length could take without breaking any rule. */
export function freeMinutes(
  subject: Subject,
  durationMinutes: number,
  rowId: string,
  { board, axis, by, rowIds = [] }: { board: Board; axis: Axis; by: RowKind; rowIds?: readonly string[] },
): Interval[] {
  if (isMisplaced(subject, rowId, by, rowIds)) return []
  if (subject.kind === 'tray' && !isResourceKind(by)) return freeAnywhere(subject, durationMinutes, board)
  const context = contextOf(subject, board)
  const free: Interval[] = []
  for (let start = axis.startMinute; start + durationMinutes <= axis.endMinute; start += SNAP_MINUTES) {
    const draft = placeOf(subject, { rowId, by, startMinute: start, durationMinutes }, board)
    if (checkBooking(draft, context).length === 0) free.push({ start, end: start + durationMinutes })
  }
  return normalise(free)
}

/** For somebody without a row of their own it is the same in every row, so it is worked out once. */
const known = new WeakMap<Subject, Interval[]>()

/** The minutes at which any place and anybody is free. */
function freeAnywhere(
  subject: Subject & { kind: 'tray' },
  durationMinutes: number,
  board: Board,
): Interval[] {
  const before = known.get(subject)
  if (before) return before
  const { kind } = subject.entry
  const slots = proposeSlots({ kind, durationMinutes }, contextOf(subject, board), { limit: Infinity })
  const free = normalise(
    slots.map(({ startMinute }) => ({ start: startMinute, end: startMinute + durationMinutes })),
  )
  known.set(subject, free)
  return free
}

const FREE = 'var(--calendar-free)'

/** Free minutes as a CSS background over the hatching of what is not free. */
export function tintOf(free: readonly Interval[], axis: Axis): string {
  const percent = (minute: number) =>
    `${(((minute - axis.startMinute) / (axis.endMinute - axis.startMinute)) * 100).toFixed(3)}%`
  const stops = free.flatMap(({ start, end }) => [
    `transparent ${percent(start)}`,
    `${FREE} ${percent(start)} ${percent(end)}`,
    `transparent ${percent(end)}`,
  ])
  const hatch = 'var(--calendar-hatch)'
  return stops.length === 0 ? hatch : `linear-gradient(to right, ${stops.join(', ')}), ${hatch}`
}

/** A frame keeps this much of its time for the pointer. */
const BUDGET_MS = 5

export interface TintOptions {
  mover: Mover
  grid: () => MoverGrid
  rows: () => HTMLElement[]
}

/**
 * While something is moved every row shows where it could go. The rows are worked out a few in every frame, the one under the pointer
 * first, by the same rules that the core asks when it books.
 */
export function tintWhileMoving({ mover, grid, rows }: TintOptions): () => void {
  let shown: { subject: Subject; durationMinutes: number } | null = null
  let frame = 0
  const clear = () => {
    cancelAnimationFrame(frame)
    for (const row of rows()) row.style.removeProperty('--move-tint')
    shown = null
  }
  const start = (subject: Subject, durationMinutes: number, firstId: string) => {
    clear()
    shown = { subject, durationMinutes }
    const { rowIds, board, axis, rowKind: by } = grid()
    const elements = rows()
    const waiting = [firstId, ...rowIds.filter((id) => id !== firstId)]
    const work = () => {
      const until = performance.now() + BUDGET_MS
      while (waiting.length > 0 && performance.now() < until) {
        const rowId = waiting.shift() ?? ''
        const free = freeMinutes(subject, durationMinutes, rowId, { board, axis, by, rowIds })
        elements[rowIds.indexOf(rowId)]?.style.setProperty('--move-tint', tintOf(free, axis))
      }
      if (waiting.length > 0) frame = requestAnimationFrame(work)
    }
    frame = requestAnimationFrame(work)
  }
  const unsubscribe = mover.subscribe(() => {
    const move = mover.current()
    if (!move || move.grip !== 'whole') return shown && clear()
    const { durationMinutes } = move.draft
    if (shown?.subject === move.subject && shown.durationMinutes === durationMinutes) return undefined
    return start(move.subject, durationMinutes, move.rowId)
  })
  return () => {
    unsubscribe()
    clear()
  }
}
