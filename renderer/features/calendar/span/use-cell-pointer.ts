import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from 'react'
import type { DayAppointment } from '#contract/appointments.ts'
import type { SpanCell } from './use-span-move.ts'

const THRESHOLD_PX = 5

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

/** Drags a chip from cell to cell with mouse or pen; Esc puts it back. Touch scrolls, and moves by the panel or the keys. */
export function useCellPointer(onDrop: (item: DayAppointment, to: SpanCell) => void) {
  const [drag, setDrag] = useState<CellDrag | null>(null)
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])

  const grab = (item: DayAppointment, press: ReactPointerEvent) => {
    if (press.button !== 0 || press.pointerType === 'touch') return
    stop.current?.abort()
    const listening = new AbortController()
    stop.current = listening
    const { signal } = listening
    let isDragging = false
    const end = () => {
      listening.abort()
      setDrag(null)
    }
    document.addEventListener(
      'pointermove',
      ({ clientX: x, clientY: y }) => {
        isDragging ||= Math.hypot(x - press.clientX, y - press.clientY) > THRESHOLD_PX
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
        document.addEventListener('click', (event) => event.stopPropagation(), { capture: true, once: true })
        if (to) onDrop(item, to)
      },
      { signal },
    )
    document.addEventListener('pointercancel', end, { signal })
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
