import '@mantine/dates/styles.css'
import '@mantine/schedule/styles.css'
import { useDirection, VisuallyHidden } from '@mantine/core'
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
import { isBulkMovable } from '#domain/scheduling/move-many.ts'
import { followPointer } from '../../../shared/pointer/follow-pointer.ts'
import { useShortcut } from '../../../shared/shortcuts.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import type { ColourBy } from '../address.ts'
import type { Selection } from '../bulk/use-selection.ts'
import type { ClashSpeaker } from '../../../shared/clash-text.ts'
import { AreaGhost, createAreaStore } from './AreaGhost.tsx'
import { followArea } from './area.ts'
import type { Axis } from './axis.ts'
import { DayGrid, type SlotClick } from './DayGrid.tsx'
import { iconMasks } from './icon-masks.tsx'
import { createMarkStore, MarkContext } from './marks.ts'
import type { Grip } from './mover.ts'
import { MoveGhost } from './MoveGhost.tsx'
import { neighbourOf, type Step } from './neighbours.ts'
import { rowOf, type GridRow } from './rows.ts'
import type { Subject } from './subject.ts'
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
  /** A visit was to be moved that is fixed at its time, has begun or is over. */
  onStay: (subject: Subject) => void
  onSlot: (click: SlotClick) => void
  /** Visits that were chosen to be moved together. */
  selection: Selection
  /** Those that the filters let through; null when nothing is filtered. */
  passing: ReadonlySet<string> | null
  colour: ColourBy
  /** A press chooses instead of opening, and a mark on the empty grid is a box. */
  isChoosing: boolean
  /** Pixels of a lane; null: as tall as fits. */
  laneHeight: number | null
}

/** How high the grid was when it was last seen, so that it is drawn once when it is opened again, not twice. */
let heightBefore = 0
const rememberHeight = (height: number) => {
  if (height > 0) heightBefore = height
}

const HEADER_PX = 40
/** Heights of a lane: dense, usual, roomy. */
export const LANES_PX = [26, 38, 50] as const

/** Lanes as tall as they can be while every row is seen without scrolling; the smallest where there are too many. */
function laneHeightFor(height: number, lanes: number): number {
  const [least, , most] = LANES_PX
  return Math.max(least, Math.min(most, Math.floor((height - HEADER_PX) / lanes) - 1))
}

/** Has not begun, so that it can still be planned anew. */
const isToCome = ({ appointment: { status } }: DayAppointment) => status === 'booked' || status === 'arrived'

/** May be carried away; what is fixed at its time is changed in its form only, or let loose first. */
export const isMovable = ({ appointment }: DayAppointment): boolean => isBulkMovable(appointment)

const EDGE_PX = 6

/** Near its edges a visit is made longer or shorter, elsewhere it is moved whole. */
function gripAt(event: PointerEvent, dir: 'ltr' | 'rtl'): Grip {
  const block = event.target instanceof Element ? event.target.closest('[data-event-id]') : null
  const box = block?.getBoundingClientRect()
  if (!box || box.width < 4 * EDGE_PX || event.pointerType === 'touch') return 'whole'
  if (block?.hasAttribute('data-short')) return 'whole'
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

/** The visits of the rows from top to bottom, each row by time. */
const inOrder = (rows: readonly GridRow[]) => rows.flatMap(({ visits }) => visits)

/** Where an arrow key leads. */
function stepOf(key: string, dir: 'ltr' | 'rtl'): Step | undefined {
  const steps: Record<string, Step> = {
    ArrowUp: 'up',
    ArrowDown: 'down',
    ArrowLeft: dir === 'rtl' ? 'later' : 'earlier',
    ArrowRight: dir === 'rtl' ? 'earlier' : 'later',
  }
  return steps[key]
}

/** The grid with its pointer and keyboard: open, book, move and resize visits. */
export function GridPane(props: GridPaneProps) {
  const { day, rows, axis, mover, selectedId, canBook, readNow, onOpen, selection, passing, isChoosing } =
    props
  const { t } = useTranslation()
  const { dir } = useDirection()
  const [marks] = useState(createMarkStore)
  const [areas] = useState(createAreaStore)
  const size = useElementSize<HTMLDivElement>()
  const root = useMergedRef(size.ref, mover.attach)
  const firstId = rows.find(({ visits }) => visits.length > 0)?.visits[0]?.appointment.id ?? null

  useEffect(() => marks.set({ selectedId }), [marks, selectedId])
  useEffect(() => marks.set({ chosen: selection.ids }), [marks, selection.ids])
  useEffect(() => marks.set({ passing }), [marks, passing])
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
  const subjectOf = (item: DayAppointment): Subject => ({
    kind: 'visit',
    item,
    others: selection.has(item.appointment.id)
      ? selection.items.filter((other) => other !== item && isToCome(other))
      : [],
  })
  const onClick = (event: MouseEvent) => {
    const item = itemAt(event.target)
    if (!item) return
    if (event.shiftKey) selection.reach(item, inOrder(rows))
    else if (event.ctrlKey || event.metaKey || isChoosing) selection.toggle(item)
    else onOpen(item.appointment.id)
  }
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return
    const item = itemAt(event.target)
    if (!item) return pressEmpty(event)
    if (!canBook || event.shiftKey || isChoosing) return
    if (event.ctrlKey || event.metaKey) pressCopy(event, item)
    else if (isMovable(item)) mover.press(event.nativeEvent, subjectOf(item), gripAt(event, dir))
    else pressStaying(event, item)
  }
  /** What has begun or is fixed is not carried away: the drag ends where it began, with the reason. */
  const pressStaying = (event: PointerEvent, item: DayAppointment) =>
    followPointer(event.nativeEvent, {
      viewport: () => null,
      begin: () => props.onStay({ kind: 'visit', item }),
      moveTo: () => {},
      drop: () => {},
      cancel: () => {},
    })
  /** Dragged with Ctrl, a visit stays and another one like it is booked where it is let go. */
  const pressCopy = (event: PointerEvent, { appointment, patient, order }: DayAppointment) => {
    const { kind, startMinute, durationMinutes } = appointment
    const rowId = rowOf(appointment, mover.grid().rowKind, patient.groupName)
    const entry = { patient, order, kind, durationMinutes }
    mover.press(event.nativeEvent, { kind: 'tray', entry }, 'whole', { rowId, startMinute, durationMinutes })
  }
  const pressEmpty = (event: PointerEvent) => {
    const isOnRow = event.target instanceof Element && event.target.closest('[data-row-slots]') !== null
    if (!isOnRow) return
    followArea(event.nativeEvent, {
      grid: mover.grid,
      root: mover.root,
      isChoosing: isChoosing || event.shiftKey || event.ctrlKey || event.metaKey,
      canBook,
      show: areas.set,
      onEnd: (area) => {
        if (area.kind === 'book') return props.onSlot(area)
        const ids = new Set(area.ids)
        selection.add(day.appointments.filter(({ appointment }) => ids.has(appointment.id)))
      },
    })
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
    const isHandled = event.ctrlKey || event.metaKey ? onChooseAll(event) : onBlockKey(event, item)
    if (isHandled) event.preventDefault()
  }
  const onChooseAll = (event: KeyboardEvent): boolean => {
    if (event.code !== 'KeyA') return false
    selection.add(inOrder(rows).filter(({ appointment: { id } }) => passing?.has(id) ?? true))
    return true
  }
  const onBlockKey = (event: KeyboardEvent, item: DayAppointment): boolean => {
    const step = stepOf(event.key, dir)
    if (event.altKey) return false
    if (step) {
      const id = neighbourOf(rows, item.appointment.id, step)
      const next = day.appointments.find(({ appointment }) => appointment.id === id)
      if (event.shiftKey && next) selection.add([item, next])
      focusOn(id)
    } else if (event.code === 'KeyB' && canBook && isToCome(item)) props.onEdit(item)
    else if (event.code === 'KeyM' && canBook && isMovable(item)) mover.moveByKeys(subjectOf(item))
    else if (event.code === 'KeyM' && canBook) props.onStay({ kind: 'visit', item })
    else if (event.code === 'KeyX') selection.toggle(item)
    else if (event.key === 'Escape' && selection.items.length > 0) selection.clear()
    else return false
    return true
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
  const height = size.height || heightBefore
  useEffect(() => rememberHeight(size.height), [size.height])
  const laneHeight = props.laneHeight ?? laneHeightFor(height, lanes)

  return (
    <MarkContext value={marks}>
      <div
        ref={root}
        className={classes.grid}
        onClick={onClick}
        onPointerDown={onPointerDown}
        onPointerMove={(event) => showGrip(event, dir)}
        style={iconMasks}
        data-colour={props.colour}
        data-choosing={isChoosing || undefined}
        onKeyDownCapture={onKeyDown}
        onFocus={onFocus}
        role="presentation"
      >
        <DayGrid
          camp={day.camp}
          plan={day.plan}
          date={day.date}
          rows={rows}
          axis={axis}
          laneHeight={laneHeight}
          hourWidth={props.hourWidth}
          readNow={readNow}
          isMovable={movable}
          colour={props.colour}
          onSlot={props.onSlot}
        />
      </div>
      <AreaGhost store={areas} />
      <VisuallyHidden role="status">
        {selection.items.length > 0 ? t('calendar.bulk.chosen', { count: selection.items.length }) : ''}
      </VisuallyHidden>
      <MoveGhost mover={mover.mover} grid={mover.grid} rowName={props.rowName} clashText={props.clashText} />
    </MarkContext>
  )
}
