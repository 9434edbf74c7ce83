import { boardColumnKeys, type BoardColumn } from '#domain/workshop/board-columns.ts'

export interface DragHandlers {
  begin: () => void
  moveOver: (column: BoardColumn | null, at: { x: number; y: number }) => void
  drop: (at: { x: number; y: number }) => void
  cancel: () => void
}

const THRESHOLD_PX = 5
/** A finger that rests this long means to drag, not to scroll. */
const LONG_PRESS_MS = 350

function columnAt(x: number, y: number): BoardColumn | null {
  const key = document.elementFromPoint(x, y)?.closest('[data-column]')?.getAttribute('data-column')
  return boardColumnKeys.find((known) => known === key) ?? null
}

/** Whether a point lies on the way to the calendar. */
export function isOnCalendar({ x, y }: { x: number; y: number }): boolean {
  return Boolean(document.elementFromPoint(x, y)?.closest('[data-place="calendar"]'))
}

/** The click that follows a release on the same element opens nothing. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault()
    event.stopPropagation()
  }
  document.addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => document.removeEventListener('click', swallow, { capture: true }), 50)
}

/** Follows one pointer from its press on a card: a drag begins after a few pixels (a finger: after a long press); Esc gives it up. */
export function followDrag(press: PointerEvent, handlers: DragHandlers): void {
  const stop = new AbortController()
  const { signal } = stop
  const isTouch = press.pointerType === 'touch'
  let isDragging = false
  let at = { x: press.clientX, y: press.clientY }
  const begin = () => {
    isDragging = true
    handlers.begin()
    handlers.moveOver(columnAt(at.x, at.y), at)
  }
  const timer = isTouch ? setTimeout(begin, LONG_PRESS_MS) : undefined
  const end = () => {
    clearTimeout(timer)
    stop.abort()
  }
  const giveUp = () => {
    end()
    if (isDragging) handlers.cancel()
  }
  const move = (event: PointerEvent) => {
    if (event.pointerId !== press.pointerId) return
    at = { x: event.clientX, y: event.clientY }
    const isFar = Math.hypot(at.x - press.clientX, at.y - press.clientY) > THRESHOLD_PX
    if (isDragging) handlers.moveOver(columnAt(at.x, at.y), at)
    else if (isFar && isTouch) end()
    else if (isFar) begin()
  }
  const release = (event: PointerEvent) => {
    if (event.pointerId !== press.pointerId) return
    end()
    if (!isDragging) return
    swallowClick()
    handlers.drop(at)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isDragging) return
    event.preventDefault()
    event.stopPropagation()
    swallowClick()
    giveUp()
  }
  document.addEventListener('pointermove', move, { signal })
  document.addEventListener('pointerup', release, { signal })
  document.addEventListener('pointercancel', giveUp, { signal })
  document.addEventListener('touchmove', (event) => isDragging && event.preventDefault(), {
    signal,
    passive: false,
  })
  document.addEventListener('keydown', onKey, { signal, capture: true })
}
