import { useDirection } from '@mantine/core'
import { useEffect, useLayoutEffect, useState } from 'react'
import { proposeSlots } from '#domain/scheduling/propose-slots.ts'
import { followPointer } from '../../../shared/pointer/follow-pointer.ts'
import { scrollBy } from '../../../shared/pointer/scroll.ts'
import type { Axis } from './axis.ts'
import { listenForKeys, type CarriedByKeys } from './carried-keys.ts'
import { boxOf, minuteAt, type Box } from './geometry.ts'
import {
  createMover,
  targetOf,
  type Grip,
  type Move,
  type Mover,
  type MoverGrid,
  type Target,
} from './mover.ts'
import { tintWhileMoving } from './tint.ts'
import { rowOf, type RowKind } from './rows.ts'
import type { Board, Subject } from './subject.ts'

export interface MoverInput {
  board: Board
  axis: Axis
  rowKind: RowKind
  rowIds: readonly string[]
  onDrop: (move: Move) => void
}

export interface GridMover {
  mover: Mover
  grid: () => MoverGrid
  /** The element that holds the grid. */
  root: () => HTMLElement | null
  attach: (root: HTMLElement | null) => void
  /** A pointer was pressed on a visit or on somebody in the tray. */
  press: (event: PointerEvent, subject: Subject, grip: Grip, from?: Target) => void
  /** Begins a move by arrow keys, for somebody from the tray at the next free slot. */
  moveByKeys: (subject: Subject) => void
  /** Scrolls so that a minute is seen, an hour of what was before it too. */
  showMinute: (minute: number) => void
}

type CurrentInput = MoverInput & { dir: 'ltr' | 'rtl' }

interface Link extends GridMover {
  update: (input: CurrentInput) => void
  drop: (move: Move) => void
}

const COARSE_MINUTES = 30
const FINE_MINUTES = 5

const viewportOf = (root: HTMLElement | null) =>
  root?.querySelector<HTMLElement>('[data-scrollarea-viewport]') ?? null

function rowElements(root: HTMLElement | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[data-row-slots]') ?? [])]
}

/** The part of the window in which rows are seen: the grid without the names of the rows. */
function measureView(root: HTMLElement | null, direction: 'ltr' | 'rtl'): Box | null {
  const view = viewportOf(root)?.getBoundingClientRect()
  if (!view) return null
  const names = rowElements(root)[0]?.previousElementSibling?.getBoundingClientRect().width ?? 0
  const left = direction === 'rtl' ? view.left : view.left + names
  return { left, top: view.top, width: view.width - names, height: view.height }
}

/** One mover for the grid with its pointers and keys. */
export function useMover(input: MoverInput): GridMover {
  const { dir } = useDirection()
  const [link] = useState(() => createLink({ ...input, dir }))
  useLayoutEffect(() => link.update({ ...input, dir }))
  useEffect(() => listenForKeys(keysOf(link)), [link])
  useEffect(
    () => tintWhileMoving({ mover: link.mover, grid: link.grid, rows: () => rowElements(link.root()) }),
    [link],
  )
  return link
}

function createLink(first: CurrentInput): Link {
  let current = first
  let root: HTMLElement | null = null
  const grid = (): MoverGrid => ({
    ...current,
    direction: current.dir,
    measureRows: () => rowElements(root).map((element) => element.getBoundingClientRect()),
    measureView: () => measureView(root, current.dir),
  })
  const mover = createMover(grid)
  const drop = (move: Move) => current.onDrop(move)

  const press: GridMover['press'] = (event, subject, grip, at) => {
    const { rowKind, rowIds, axis, board, dir } = current
    const from = at ?? targetOf(subject, rowKind, rowIds, board.now.minute)
    const row = grid().measureRows()[rowIds.indexOf(from.rowId)]
    const isOnGrid = subject.kind === 'visit' || at !== undefined
    const grabMinute = isOnGrid && row ? minuteAt(event.clientX, row, axis, dir) - from.startMinute : 0
    followPointer(event, {
      viewport: () => viewportOf(root),
      begin: () => mover.begin(subject, grip, 'pointer', from, grabMinute),
      moveTo: ({ x, y }) => mover.dragTo(x, y),
      drop: () => {
        const move = mover.finish()
        if (move) drop(move)
      },
      cancel: mover.cancel,
    })
  }
  const moveByKeys: GridMover['moveByKeys'] = (subject) => {
    const { rowKind, rowIds, board } = current
    const from = subject.kind === 'tray' ? freeTarget(subject, board, current) : null
    mover.begin(subject, 'whole', 'keys', from ?? targetOf(subject, rowKind, rowIds, board.now.minute))
    reveal(mover, grid(), root)
  }
  const showMinute: GridMover['showMinute'] = (minute) => {
    const { axis, dir } = current
    const [row] = grid().measureRows()
    const view = measureView(root, dir)
    if (!row || !view) return
    const hour = boxOf({ start: minute - 60, end: minute }, row, axis, dir)
    const beyond = dir === 'rtl' ? hour.left + hour.width - view.left - view.width : hour.left - view.left
    scrollBy(viewportOf(root), beyond, 0)
  }
  return {
    showMinute,
    mover,
    grid,
    press,
    moveByKeys,
    drop,
    root: () => root,
    attach: (element) => {
      root = element
    },
    update: (input) => {
      current = input
    },
  }
}

function freeTarget(
  subject: Subject & { kind: 'tray' },
  { day, now }: Board,
  { rowKind, rowIds }: Pick<MoverGrid, 'rowKind' | 'rowIds'>,
): Target | null {
  const { patient, order, kind, durationMinutes } = subject.entry
  const appointments = day.appointments.map(({ appointment }) => appointment)
  const [slot] = proposeSlots(
    { kind, durationMinutes },
    { ...day, appointments, now, patient, order },
    { limit: 1 },
  )
  if (!slot) return null
  const rowId = rowOf(slot, rowKind, patient.groupName)
  return {
    rowId: rowIds.includes(rowId) ? rowId : (rowIds[0] ?? rowId),
    startMinute: slot.startMinute,
    durationMinutes,
  }
}

/** Scrolls the grid so that what is moved by keys is seen. */
function reveal(
  mover: Mover,
  { rowIds, axis, direction, measureRows, measureView: view }: MoverGrid,
  root: HTMLElement | null,
) {
  const move = mover.current()
  const area = view()
  const row = move && measureRows()[rowIds.indexOf(move.rowId)]
  if (!move || !row || !area) return
  const { startMinute, durationMinutes } = move.draft
  const box = boxOf({ start: startMinute, end: startMinute + durationMinutes }, row, axis, direction)
  const beyond = (from: number, size: number, start: number, length: number) =>
    from < start ? from - start - 12 : from + size > start + length ? from + size - start - length + 12 : 0
  scrollBy(
    viewportOf(root),
    beyond(box.left, box.width, area.left, area.width),
    beyond(box.top, box.height, area.top + 30, area.height - 30),
  )
}

type Step = Parameters<Mover['step']>[0]

/** What an arrow does to a move: a step in time or row; Shift changes the duration, Ctrl makes bigger steps. */
export function stepOfKey(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey'>,
  direction: 'ltr' | 'rtl',
): Step | null {
  if (event.key === 'ArrowUp') return { rows: -1 }
  if (event.key === 'ArrowDown') return { rows: 1 }
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return null
  const isLater = (event.key === 'ArrowRight') === (direction === 'ltr')
  const minutes = (event.ctrlKey ? COARSE_MINUTES : FINE_MINUTES) * (isLater ? 1 : -1)
  return event.shiftKey ? { duration: minutes } : { minutes }
}

const keysOf = ({ mover, grid, root, drop }: Link): CarriedByKeys => ({
  isCarried: () => mover.current()?.by === 'keys',
  step: (event) => {
    const step = stepOfKey(event, grid().direction)
    if (!step) return false
    mover.step(step)
    reveal(mover, grid(), root())
    return true
  },
  drop: () => {
    const move = mover.finish()
    if (move) drop(move)
  },
  cancel: () => mover.cancel(),
})
