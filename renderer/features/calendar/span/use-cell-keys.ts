import { useDirection } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import type { DayAppointment } from '#contract/appointments.ts'
import type { SpanCell } from './span-rows.ts'

export interface CellMove {
  item: DayAppointment
  to: SpanCell
}

export interface CellKeysOptions {
  rowIds: readonly string[]
  days: readonly string[]
  itemAt: (target: EventTarget) => DayAppointment | null
  cellOf: (item: DayAppointment) => SpanCell
  canMove: (item: DayAppointment) => boolean
  onDrop: (item: DayAppointment, to: SpanCell) => void
  onToggle: (item: DayAppointment) => void
}

const shift = <T>(list: readonly T[], from: T, by: number): T => {
  const index = Math.max(0, Math.min(list.length - 1, list.indexOf(from) + by))
  return list[index] ?? from
}

/** The keyboard's twin of dragging: M takes hold of the visit that has the focus, arrows choose the cell, Enter drops, Esc lets go. */
export function useCellKeys(options: CellKeysOptions) {
  const { dir } = useDirection()
  const [move, setMove] = useState<CellMove | null>(null)
  const ahead = dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const back = dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft'

  const whileMoving = (event: KeyboardEvent, { item, to }: CellMove): boolean => {
    const days = event.key === ahead ? 1 : event.key === back ? -1 : 0
    const rows = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.key === 'Escape') setMove(null)
    else if (event.key === 'Enter') {
      setMove(null)
      options.onDrop(item, to)
    } else if (days !== 0 || rows !== 0) {
      setMove({
        item,
        to: {
          date: shift(options.days, to.date, days),
          rowId: shift(options.rowIds, to.rowId, rows),
        },
      })
    } else return false
    return true
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (move) {
      if (!whileMoving(event, move)) return
    } else {
      const item = options.itemAt(event.target)
      if (!item) return
      if (event.code === 'KeyM' && options.canMove(item)) setMove({ item, to: options.cellOf(item) })
      else if (event.code === 'KeyX') options.onToggle(item)
      else return
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return { move, onKeyDown }
}
