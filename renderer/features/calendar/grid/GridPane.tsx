import { useDirection } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useMergedRef } from '@mantine/hooks'
import {
  useCallback,
  useEffect,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react'
import type { DayAppointment, DayView } from '#contract/appointments.ts'
import { useShortcut } from '../../../shared/shortcuts.ts'
import type { ClashSpeaker } from '../clash-text.ts'
import type { Axis } from './axis.ts'
import { DayGrid, type SlotClick } from './DayGrid.tsx'
import { iconMasks } from './icon-masks.tsx'
import { createMarkStore, MarkContext } from './marks.ts'
import type { Grip } from './mover.ts'
import { MoveGhost } from './MoveGhost.tsx'
import { neighbourOf, type Step } from './neighbours.ts'
import type { GridRow } from './rows.ts'
import type { GridMover } from './use-mover.ts'
import classes from './grid.module.css'

export interface GridPaneProps {
  day: DayView
  rows: GridRow[]
  axis: Axis
  hourWidth: number
  mover: GridMover
  selectedId: string | null
  readNow: () => { date: string; minute: number }
  canBook: boolean
  rowName: (rowId: string) => string
  clashText: ClashSpeaker
  onOpen: (id: string) => void
  onEdit: (item: DayAppointment) => void
  onSlot: (click: SlotClick) => void
}

const HEADER_PX = 40
const LANES_PX = [26, 38, 50]

/** The tallest lanes with which every row is seen without scrolling; the smallest where there are too many. */
function laneHeightFor(height: number, lanes: number): number {
  const fits = LANES_PX.filter((lane) => lanes * (lane + 1) + HEADER_PX <= height)
  return Math.max(LANES_PX[0] ?? 26, ...fits)
}

export function isMovable({ appointment }: DayAppointment): boolean {
  return appointment.status === 'booked' || appointment.status === 'arrived'
}

const EDGE_PX = 6

/** Near its edges a visit is made longer or shorter, elsewhere it is moved whole. */
function gripAt(event: PointerEvent, dir: 'ltr' | 'rtl'): Grip {
  const block = event.target instanceof Element ? event.target.closest('[data-event-id]') : null
  const box = block?.getBoundingClientRect()
  if (!box || box.width < 4 * EDGE_PX || event.pointerType === 'touch') return 'whole'
  const fromLeft = event.clientX - box.left
  const isLeft = fromLeft <= EDGE_PX
  if (!isLeft && fromLeft < box.width - EDGE_PX) return 'whole'
  return isLeft === (dir === 'ltr') ? 'start' : 'end'
}

/** Tells by the cursor what a press would take hold of. */
function showGrip(event: PointerEvent, dir: 'ltr' | 'rtl'): void {
  const block = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-movable]') : null
  if (block) block.style.cursor = gripAt(event, dir) === 'whole' ? '' : 'ew-resize'
}

/** The grid with its pointer and keyboard: open, book, move and resize visits. */
export function GridPane(props: GridPaneProps) {
  const { day, rows, axis, mover, selectedId, canBook, readNow, onOpen, onEdit } = props
  const { dir } = useDirection()
  const [marks] = useState(createMarkStore)
  const size = useElementSize<HTMLDivElement>()
  const root = useMergedRef(size.ref, mover.attach)
  const firstId = rows.find(({ visits }) => visits.length > 0)?.visits[0]?.appointment.id ?? null

  useEffect(() => marks.set({ selectedId }), [marks, selectedId])
  useEffect(() => {
    const { focusId } = marks.get()
    const isThere = day.appointments.some(({ appointment }) => appointment.id === focusId)
    if (!isThere) marks.set({ focusId: firstId })
  }, [marks, day, firstId])
  useEffect(
    () =>
      mover.mover.subscribe(() => {
        const subject = mover.mover.current()?.subject
        marks.set({ movingId: subject?.kind === 'visit' ? subject.item.appointment.id : null })
      }),
    [marks, mover],
  )

  useEffect(() => {
    const now = readNow()
    if (day.date === now.date) mover.showMinute(now.minute)
  }, [day.date, mover, readNow])

  const itemAt = (target: EventTarget): DayAppointment | null => {
    const id =
      target instanceof Element ? target.closest('[data-event-id]')?.getAttribute('data-event-id') : null
    return id ? (day.appointments.find(({ appointment }) => appointment.id === id) ?? null) : null
  }
  const onClick = (event: MouseEvent) => {
    const item = itemAt(event.target)
    if (item) onOpen(item.appointment.id)
  }
  const onPointerDown = (event: PointerEvent) => {
    const item = itemAt(event.target)
    if (!item || !canBook || event.button !== 0 || !isMovable(item)) return
    mover.press(event.nativeEvent, { kind: 'visit', item }, gripAt(event, dir))
  }
  const focusOn = (id: string | null) => {
    if (!id) return
    marks.set({ focusId: id })
    const block = mover.root()?.querySelector<HTMLElement>(`[data-event-id="${id}"]`)
    block?.focus()
    block?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const item = itemAt(event.target)
    if (!item) return onSlotKey(event)
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const steps: Record<string, Step> = {
      ArrowUp: 'up',
      ArrowDown: 'down',
      ArrowLeft: dir === 'rtl' ? 'later' : 'earlier',
      ArrowRight: dir === 'rtl' ? 'earlier' : 'later',
    }
    const step = steps[event.key]
    if (step) focusOn(neighbourOf(rows, item.appointment.id, step))
    else if (event.code === 'KeyB' && canBook && isMovable(item)) onEdit(item)
    else if (event.code === 'KeyM' && canBook && isMovable(item)) mover.moveByKeys({ kind: 'visit', item })
    else return
    event.preventDefault()
  }
  /** The schedule's own arrows know only left to right. */
  const onSlotKey = (event: KeyboardEvent) => {
    if (dir !== 'rtl' || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
    const slot = event.target instanceof HTMLElement ? event.target : null
    const next = event.key === 'ArrowLeft' ? slot?.nextElementSibling : slot?.previousElementSibling
    event.preventDefault()
    event.stopPropagation()
    if (next instanceof HTMLElement && !next.querySelector('[data-event-id]')) next.focus()
  }
  /** With the focus elsewhere these keys lead to the grid, where they act on the visit that has it. */
  const focusGrid = () => focusOn(marks.get().focusId)
  useShortcut('calendar.bookOne', 'b', 'calendar.keys.bookOne', focusGrid)
  useShortcut('calendar.moveOne', 'm', 'calendar.keys.moveOne', focusGrid)
  const onFocus = (event: React.FocusEvent) => {
    const item = itemAt(event.target)
    if (item) marks.set({ focusId: item.appointment.id })
  }
  const movable = useCallback((item: DayAppointment) => canBook && isMovable(item), [canBook])
  const lanes = rows.reduce((sum, row) => sum + row.lanes, 0)

  return (
    <MarkContext value={marks}>
      <div
        ref={root}
        className={classes.grid}
        onClick={onClick}
        onPointerDown={onPointerDown}
        onPointerMove={(event) => showGrip(event, dir)}
        style={iconMasks}
        onKeyDownCapture={onKeyDown}
        onFocus={onFocus}
        role="presentation"
      >
        <DayGrid
          camp={day.camp}
          date={day.date}
          rows={rows}
          axis={axis}
          laneHeight={laneHeightFor(size.height, lanes)}
          hourWidth={props.hourWidth}
          readNow={readNow}
          isMovable={movable}
          onSlot={props.onSlot}
        />
      </div>
      <MoveGhost mover={mover.mover} grid={mover.grid} rowName={props.rowName} clashText={props.clashText} />
    </MarkContext>
  )
}
