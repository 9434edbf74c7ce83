import type { DraftAppointment } from '#domain/scheduling/check-booking.ts'
import type { Clash } from '#domain/scheduling/clash.ts'
import { SNAP_MINUTES, snapMinute, type Axis } from './axis.ts'
import { clampStart, indexAt, minuteAt, type Box, type Direction } from './geometry.ts'
import type { RowKind } from './rows.ts'
import type { PlannedMove } from '#domain/scheduling/move-many.ts'
import {
  clashesOf,
  draftAt,
  durationOf,
  isMisplaced,
  planTogether,
  rowOfSubject,
  type Board,
  type Subject,
} from './subject.ts'

export type Grip = 'whole' | 'start' | 'end'

/** A move that is under way: where the subject would go and what would stand in its way. */
export interface Move {
  subject: Subject
  grip: Grip
  by: 'pointer' | 'keys'
  rowId: string
  draft: DraftAppointment
  clashes: readonly Clash[]
  /** Where each of several visits would go; empty when one goes alone. */
  plan: readonly PlannedMove[]
  /** Held over the row of another person or group, where it can never go. */
  isMisplaced: boolean
  /** False while a pointer is outside the grid, where letting go changes nothing. */
  isOver: boolean
}

/** The grid as it stands now; rows from top to bottom with their boxes in the window. */
export interface MoverGrid {
  board: Board
  axis: Axis
  rowKind: RowKind
  rowIds: readonly string[]
  direction: Direction
  measureRows(): Box[]
  /** The part of the window in which the grid is seen. */
  measureView(): Box | null
}

export interface Target {
  rowId: string
  startMinute: number
  durationMinutes: number
}

export interface Mover {
  current(): Move | null
  subscribe(listener: () => void): () => void
  /** Begins at a place; `grabMinute` is how far into the visit the pointer holds it. */
  begin(subject: Subject, grip: Grip, by: Move['by'], from: Target, grabMinute?: number): void
  dragTo(x: number, y: number): void
  /** One step by keys; times in minutes, rows down when positive. */
  step(change: { rows?: number; minutes?: number; duration?: number }): void
  /** Ends it and says what would be booked; null when nothing would change or the pointer is outside. */
  finish(): Move | null
  cancel(): void
}

const SHORTEST_MINUTES = 5

/** Keeps one move at a time; knows nothing of React or the document, so that pointer, keys and tests drive it alike. */
export function createMover(grid: () => MoverGrid): Mover {
  const listeners = new Set<() => void>()
  let move: Move | null = null
  let target: Target | null = null
  let origin: Target | null = null
  let grab = 0

  const show = (next: Move | null) => {
    move = next
    for (const listener of listeners) listener()
  }

  const put = (to: Target, isOver: boolean) => {
    if (!move) return
    const { rowId, startMinute, durationMinutes } = to
    const isSame =
      target?.rowId === rowId &&
      target.startMinute === startMinute &&
      target.durationMinutes === durationMinutes
    if (isSame && move.isOver === isOver) return
    target = to
    const { board, rowKind, rowIds } = grid()
    const { subject } = move
    const draft = draftAt(subject, { ...to, by: rowKind }, board)
    show({
      ...move,
      rowId,
      draft,
      clashes: clashesOf(draft, subject, board),
      plan: planTogether(subject, draft, board),
      isMisplaced: isMisplaced(subject, rowId, rowKind, rowIds),
      isOver,
    })
  }

  const begin: Mover['begin'] = (subject, grip, by, from, grabMinute = 0) => {
    const { board, rowKind } = grid()
    const draft = draftAt(subject, { ...from, by: rowKind }, board)
    const clashes = clashesOf(draft, subject, board)
    origin = target = from
    grab = grabMinute
    const { rowId } = from
    show({ subject, grip, by, rowId, draft, clashes, plan: [], isMisplaced: false, isOver: by === 'keys' })
  }

  const dragTo: Mover['dragTo'] = (x, y) => {
    if (!move || !origin || !target) return
    const { axis, rowIds, direction, measureRows, measureView } = grid()
    const view = measureView()
    const boxes = measureRows()
    const isOver = view !== null && boxes.length > 0 && contains(view, x, y)
    const index = indexAt(y, boxes)
    const box = boxes[index]
    if (!isOver || !box) return put(target, move.grip !== 'whole')
    const minute = minuteAt(x, box, axis, direction)
    put(place(move, origin, minute, rowIds[index] ?? origin.rowId, axis), true)
  }

  const place = ({ grip }: Move, from: Target, minute: number, rowId: string, axis: Axis): Target => {
    const end = from.startMinute + from.durationMinutes
    if (grip === 'start') {
      const start = Math.min(snapMinute(Math.max(minute, axis.startMinute)), end - SHORTEST_MINUTES)
      return { ...from, startMinute: start, durationMinutes: end - start }
    }
    if (grip === 'end') {
      const last = Math.max(snapMinute(Math.min(minute, axis.endMinute)), from.startMinute + SHORTEST_MINUTES)
      return { ...from, durationMinutes: last - from.startMinute }
    }
    const { durationMinutes } = from
    return {
      rowId,
      startMinute: clampStart(snapMinute(minute - grab), durationMinutes, axis),
      durationMinutes,
    }
  }

  const step: Mover['step'] = ({ rows = 0, minutes = 0, duration = 0 }) => {
    if (!move || !target) return
    const { axis, rowIds } = grid()
    const row = Math.max(0, Math.min(rowIds.length - 1, rowIds.indexOf(target.rowId) + rows))
    const longest = axis.endMinute - target.startMinute
    const durationMinutes = Math.max(SHORTEST_MINUTES, Math.min(target.durationMinutes + duration, longest))
    const startMinute = clampStart(target.startMinute + minutes, durationMinutes, axis)
    put({ rowId: rowIds[row] ?? target.rowId, startMinute, durationMinutes }, true)
  }

  const finish = () => {
    const ended = move
    const isChanged = ended !== null && (ended.subject.kind === 'tray' || !isSameTarget(target, origin))
    show(null)
    return ended?.isOver && isChanged ? ended : null
  }

  return {
    current: () => move,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    begin,
    dragTo,
    step,
    finish,
    cancel: () => show(null),
  }
}

function contains({ left, top, width, height }: Box, x: number, y: number): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height
}

function isSameTarget(a: Target | null, b: Target | null): boolean {
  return (
    a?.rowId === b?.rowId && a?.startMinute === b?.startMinute && a?.durationMinutes === b?.durationMinutes
  )
}

/** Where a subject begins to move by keys or pointer when nobody has said where. */
export function targetOf(
  subject: Subject,
  rowKind: RowKind,
  rowIds: readonly string[],
  startMinute: number,
): Target {
  const durationMinutes = durationOf(subject)
  if (subject.kind === 'tray')
    return { rowId: rowIds[0] ?? '', startMinute: snapMinute(startMinute, SNAP_MINUTES), durationMinutes }
  const { startMinute: start } = subject.item.appointment
  return { rowId: rowOfSubject(subject, rowKind), startMinute: start, durationMinutes }
}
