import { useRef, useState, type KeyboardEvent } from 'react'
import type { Cells } from './use-team-table.ts'

interface Cell {
  line: number
  day: number
}

export interface ShiftCells {
  /** The rectangle that is chosen; null while there is none. */
  chosen: Cells | null
  /** The cell that the keyboard reaches, and whether its hours are being typed. */
  at: Cell
  typing: string | null
  isChosen: (line: number, day: number) => boolean
  choose: (cells: Cells) => void
  /** A press on a cell; with Shift it reaches from the first one to it. */
  press: (line: number, day: number, isLonger: boolean) => void
  /** The focus came to a cell by itself. */
  arrive: (line: number, day: number) => void
  /** The pointer was moved over a cell with the button held. */
  draw: (line: number, day: number) => void
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  startTyping: (text: string) => void
  stopTyping: (goDown: boolean) => void
}

interface Options {
  lines: number
  days: number
  isRtl: boolean
  /** Delete and the dash: the camp's hours, nothing. */
  onChoice: (cells: Cells, choice: 'camp' | 'off') => void
  onUndo: () => void
  /** Moves the focus to a cell. */
  focus: (line: number, day: number) => void
}

const arrows: Record<string, [line: number, day: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

const between = (from: Cell, to: Cell): Cells => ({
  fromLine: Math.min(from.line, to.line),
  toLine: Math.max(from.line, to.line),
  fromDay: Math.min(from.day, to.day),
  toDay: Math.max(from.day, to.day),
})

/** Which cells of the table of shifts are chosen, by pointer and by keys, as in a spreadsheet. */
export function useShiftCells({ lines, days, isRtl, onChoice, onUndo, focus }: Options): ShiftCells {
  const [anchor, setAnchor] = useState<Cell>({ line: 0, day: 0 })
  const [end, setEnd] = useState<Cell>({ line: 0, day: 0 })
  const [isOn, setOn] = useState(false)
  const [typing, setTyping] = useState<string | null>(null)
  const isMoving = useRef(false)
  const cells = between(anchor, end)

  const go = (cell: Cell, isLonger: boolean) => {
    const to = {
      line: Math.min(lines - 1, Math.max(0, cell.line)),
      day: Math.min(days - 1, Math.max(0, cell.day)),
    }
    if (!isLonger) setAnchor(to)
    setEnd(to)
    setOn(true)
    isMoving.current = true
    focus(to.line, to.day)
    isMoving.current = false
  }
  const choose = ({ fromLine, fromDay, toLine, toDay }: Cells) => {
    setAnchor({ line: fromLine, day: fromDay })
    setEnd({ line: toLine, day: toDay })
    setOn(true)
  }
  const stopTyping = (goDown: boolean) => {
    setTyping(null)
    if (goDown) go({ line: cells.toLine + 1, day: anchor.day }, false)
    else focus(end.line, end.day)
  }
  const withCommand = (event: KeyboardEvent) => {
    if (event.code === 'KeyA') choose({ fromLine: 0, toLine: lines - 1, fromDay: 0, toDay: days - 1 })
    else if (event.code === 'KeyZ') onUndo()
    else return
    event.preventDefault()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (typing !== null || event.altKey) return
    if (event.ctrlKey || event.metaKey) return withCommand(event)
    const step = arrows[event.key]
    if (step) {
      const side = isRtl ? -step[1] : step[1]
      go({ line: end.line + step[0], day: end.day + side }, event.shiftKey)
    } else if (event.key === 'Delete' || event.key === 'Backspace') onChoice(cells, 'camp')
    else if (/^[-–—]$/.test(event.key)) onChoice(cells, 'off')
    else if (/^\p{Nd}$/u.test(event.key)) setTyping(event.key)
    else if (event.key === 'F2') setTyping('')
    else return
    event.preventDefault()
  }

  return {
    chosen: isOn ? cells : null,
    at: { line: Math.min(end.line, Math.max(0, lines - 1)), day: end.day },
    typing,
    isChosen: (line, day) =>
      isOn && line >= cells.fromLine && line <= cells.toLine && day >= cells.fromDay && day <= cells.toDay,
    choose,
    press: (line, day, isLonger) => go({ line, day }, isLonger),
    arrive: (line, day) => {
      if (isMoving.current || (end.line === line && end.day === day)) return
      setAnchor({ line, day })
      setEnd({ line, day })
    },
    draw: (line, day) => go({ line, day }, true),
    onKeyDown,
    startTyping: setTyping,
    stopTyping,
  }
}
