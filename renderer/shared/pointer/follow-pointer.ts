import { scrollBy } from './scroll.ts'

/** A point of the window. */
export interface Point {
  x: number
  y: number
}

/** What a drag does. */
export interface PointerDrag {
  begin: (at: Point) => void
  moveTo: (at: Point) => void
  drop: (at: Point) => void
  cancel: () => void
  /** What scrolls while the pointer is near its edges; null where nothing does. */
  viewport: () => HTMLElement | null
}

const THRESHOLD_PX = 5
/** A finger that rests this long means to drag, not to scroll. */
const LONG_PRESS_MS = 350
const EDGE_PX = 36
const SCROLL_PX = 12
/** Who only crosses the edge, as from the tray into the day, has nothing move under the pointer. */
const EDGE_REST_MS = 250

/**
 * Follows one pointer from its press to its release: a drag begins after a few pixels (a finger: after a long press), Esc gives it
 * up, and the click that a drag ends with is swallowed. What is below scrolls while the pointer rests near its edges.
 */
export function followPointer(press: PointerEvent, drag: PointerDrag): void {
  const stop = new AbortController()
  const { signal } = stop
  const isTouch = press.pointerType === 'touch'
  let at = { x: press.clientX, y: press.clientY }
  let isDragging = false
  let frame = 0
  let edgeSince: number | null = null

  const begin = () => {
    isDragging = true
    drag.begin({ x: press.clientX, y: press.clientY })
    drag.moveTo(at)
    frame = requestAnimationFrame(scrollAtEdges)
  }
  const scrollAtEdges = (now: number) => {
    const view = drag.viewport()
    const step = view ? edgeStep(at, view.getBoundingClientRect()) : nowhere
    edgeSince = step.x === 0 && step.y === 0 ? null : (edgeSince ?? now)
    if (edgeSince !== null && now - edgeSince >= EDGE_REST_MS) {
      scrollBy(view, step.x, step.y)
      drag.moveTo(at)
    }
    frame = requestAnimationFrame(scrollAtEdges)
  }
  const timer = isTouch ? setTimeout(begin, LONG_PRESS_MS) : null
  const end = () => {
    if (timer) clearTimeout(timer)
    cancelAnimationFrame(frame)
    stop.abort()
  }

  document.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerId !== press.pointerId) return
      at = { x: event.clientX, y: event.clientY }
      const isFar = Math.hypot(at.x - press.clientX, at.y - press.clientY) > THRESHOLD_PX
      if (isDragging) drag.moveTo(at)
      else if (isFar && isTouch) end()
      else if (isFar) begin()
    },
    { signal },
  )
  document.addEventListener(
    'pointerup',
    (event) => {
      if (event.pointerId !== press.pointerId) return
      end()
      if (!isDragging) return
      swallowClick()
      drag.drop(at)
    },
    { signal },
  )
  const giveUp = () => {
    end()
    if (isDragging) drag.cancel()
  }
  document.addEventListener('pointercancel', giveUp, { signal })
  document.addEventListener('touchmove', (event) => isDragging && event.preventDefault(), {
    signal,
    passive: false,
  })
  // A long press would open the browser's menu in the middle of the drag.
  document.addEventListener('contextmenu', (event) => isTouch && event.preventDefault(), { signal })
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !isDragging) return
      event.preventDefault()
      event.stopPropagation()
      swallowClick()
      giveUp()
    },
    { signal, capture: true },
  )
}

/** The click that follows a release on the same element opens nothing. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault()
    event.stopPropagation()
  }
  document.addEventListener('click', swallow, { capture: true, once: true })
  document.addEventListener(
    'pointerdown',
    () => document.removeEventListener('click', swallow, { capture: true }),
    {
      once: true,
      capture: true,
    },
  )
  setTimeout(() => document.removeEventListener('click', swallow, { capture: true }), 50)
}

const nowhere: Point = { x: 0, y: 0 }

function edgeStep({ x, y }: Point, view: DOMRect): Point {
  const along = (value: number, from: number, to: number) =>
    value < from || value > to
      ? 0
      : value - from < EDGE_PX
        ? -SCROLL_PX
        : to - value < EDGE_PX
          ? SCROLL_PX
          : 0
  if (x < view.left || x > view.right || y < view.top || y > view.bottom) return nowhere
  return { x: along(x, view.left, view.right), y: along(y, view.top, view.bottom) }
}
