import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from 'react'
import type { DayAppointment } from '#contract/appointments.ts'
import { LONG_PRESS_MS, swallowClick, THRESHOLD_PX } from '../grid/pointer.ts'
import type { SpanCell } from './span-rows.ts'

/** What is being dragged and the cell below it. */
export interface CellDrag {
  item: DayAppointment
  over: SpanCell | null
  x: number
  y: number
}

function cellAt(x: number, y: number): SpanCell | null {
  const cell = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-cell-date]')
  const { cellDate, cellRow } = cell?.dataset ?? {}
  return cellDate && cellRow ? { date: cellDate, rowId: cellRow } : null
}

/** Drags a chip from cell to cell; a finger carries it after a long press, else it scrolls. Esc puts it back. */
export function useCellPointer(onDrop: (item: DayAppointment, to: SpanCell) => void) {
  const [drag, setDrag] = useState<CellDrag | null>(null)
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])

  const grab = (item: DayAppointment, press: ReactPointerEvent) => {
    if (press.button !== 0) return
    const isTouch = press.pointerType === 'touch'
    stop.current?.abort()
    const listening = new AbortController()
    stop.current = listening
    const { signal } = listening
    let isDragging = false
    const start = () => {
      isDragging = true
      setDrag({ item, over: null, x: press.clientX, y: press.clientY })
    }
    const timer = isTouch ? setTimeout(start, LONG_PRESS_MS) : null
    const end = () => {
      if (timer) clearTimeout(timer)
      listening.abort()
      setDrag(null)
    }
    document.addEventListener(
      'pointermove',
      ({ clientX: x, clientY: y }) => {
        const isFar = Math.hypot(x - press.clientX, y - press.clientY) > THRESHOLD_PX
        if (isFar && isTouch && !isDragging) return end()
        isDragging ||= isFar
        if (isDragging) setDrag({ item, over: cellAt(x, y), x, y })
      },
      { signal },
    )
    document.addEventListener(
      'pointerup',
      ({ clientX, clientY }) => {
        const to = isDragging ? cellAt(clientX, clientY) : null
        end()
        if (!isDragging) return
        swallowClick()
        if (to) onDrop(item, to)
      },
      { signal },
    )
    document.addEventListener('pointercancel', end, { signal })
    document.addEventListener('touchmove', (event) => isDragging && event.preventDefault(), {
      signal,
      passive: false,
    })
    document.addEventListener('contextmenu', (event) => isTouch && event.preventDefault(), { signal })
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || !isDragging) return
        event.stopPropagation()
        end()
      },
      { signal, capture: true },
    )
  }
  return { drag, grab }
}
