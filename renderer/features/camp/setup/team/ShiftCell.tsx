import { useRef, useState } from 'react'
import type { DayShift } from '#domain/staff/week-shifts.ts'
import { useTranslation } from '../../../../shared/use-translation.ts'
import classes from '../setup.module.css'
import { parseShift, type ShiftChoice } from './shift-text.ts'
import type { ShiftCells } from './use-shift-cells.ts'
import { useShiftWords } from './use-shift-words.ts'

interface ShiftCellProps {
  line: number
  day: number
  shift: DayShift
  isAway: boolean
  /** "Maryam Hosseini, Tue 24 Nov" */
  name: string
  cells: ShiftCells
  onTyped: (choice: ShiftChoice) => void
}

const toneOf = (shift: DayShift, isAway: boolean) => {
  if (isAway) return 'away'
  if (shift === 'camp') return 'camp'
  return shift.length === 0 ? 'off' : 'own'
}

/** The hours of one person on one day: chosen by a press, typed over, or set for many from the bar above. */
export function ShiftCell({ line, day, shift, isAway, name, cells, onTyped }: ShiftCellProps) {
  const words = useShiftWords()
  const isHere = cells.at.line === line && cells.at.day === day
  const text = words(shift, isAway)
  return (
    <td
      role="gridcell"
      className={classes.shift}
      aria-selected={cells.isChosen(line, day)}
      data-tone={toneOf(shift, isAway)}
      onPointerEnter={(event) => {
        if (event.buttons === 1 && event.pointerType === 'mouse') cells.draw(line, day)
      }}
    >
      {isHere && cells.typing !== null ? (
        <HoursInput name={name} first={cells.typing} cells={cells} onTyped={onTyped} />
      ) : (
        <button
          type="button"
          data-cell={`${line}-${day}`}
          tabIndex={isHere ? 0 : -1}
          aria-label={`${name}: ${text}`}
          onFocus={() => cells.arrive(line, day)}
          onPointerDown={(event) => cells.press(line, day, event.shiftKey)}
          onDoubleClick={() => cells.startTyping('')}
          onKeyDown={cells.onKeyDown}
        >
          {text}
        </button>
      )}
    </td>
  )
}

interface HoursInputProps extends Pick<ShiftCellProps, 'name' | 'cells' | 'onTyped'> {
  first: string
}

function HoursInput({ name, first, cells, onTyped }: HoursInputProps) {
  const { t } = useTranslation()
  const [text, setText] = useState(first)
  const isDone = useRef(false)
  const choice = parseShift(text)
  const finish = (goDown: boolean) => {
    if (isDone.current || choice === null) return
    isDone.current = true
    onTyped(choice)
    cells.stopTyping(goDown)
  }
  return (
    <input
      autoFocus
      dir="ltr"
      inputMode="text"
      aria-label={t('camp.setup.hoursOf', { name })}
      aria-invalid={choice === null}
      title={choice === null ? t('camp.setup.unreadable') : undefined}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => (choice === null ? cells.stopTyping(false) : finish(false))}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault()
          finish(true)
        } else if (event.key === 'Escape') {
          event.stopPropagation()
          isDone.current = true
          cells.stopTyping(false)
        }
      }}
    />
  )
}
