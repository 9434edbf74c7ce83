import { useReducer } from 'react'
import type { ShiftChoice } from './shift-text.ts'
import { blankLine, type TeamFrame, type TeamLine, type TypedMember } from './team-lines.ts'

/** A rectangle of the table of shifts, by lines and days. */
export interface Cells {
  fromLine: number
  toLine: number
  fromDay: number
  toDay: number
}

export interface TableState {
  lines: TeamLine[]
  /** What the table was before each step that touched more than one field. */
  past: TeamLine[][]
}

export type TableStep =
  | { do: 'type'; key: string; change: Partial<Pick<TypedMember, 'name' | 'sex' | 'job' | 'pin'>> }
  | { do: 'paste'; key: string; names: readonly string[]; job: string }
  | { do: 'add'; job: string }
  | { do: 'remove'; key: string }
  | { do: 'shift'; cells: Cells; choice: ShiftChoice }
  | { do: 'undo' }
  | { do: 'reset'; lines: TeamLine[] }

const put = (line: TeamLine, day: number, choice: ShiftChoice): TeamLine => {
  const isAway = choice === 'away'
  const shift = choice === 'off' ? [] : choice
  return {
    ...line,
    shifts: shift === 'away' ? line.shifts : line.shifts.with(day, shift),
    away: line.away.with(day, isAway),
  }
}

function putMany(
  lines: TeamLine[],
  { fromLine, toLine, fromDay, toDay }: Cells,
  choice: ShiftChoice,
): TeamLine[] {
  return lines.map((line, index) => {
    if (index < fromLine || index > toLine) return line
    const days = Array.from({ length: toDay - fromDay + 1 }, (_, i) => fromDay + i)
    return days.reduce((changed, day) => put(changed, day, choice), line)
  })
}

/** Names go down from a line, over what is empty or typed there, and on into new lines. */
function fillDown(
  lines: TeamLine[],
  { key, names, job }: Extract<TableStep, { do: 'paste' }>,
  frame: TeamFrame,
) {
  const start = lines.findIndex((line) => line.key === key)
  const filled = lines.map((line, index) => {
    const name = names[index - start]
    return index >= start && name !== undefined ? { ...line, name } : line
  })
  const more = names.slice(Math.max(0, lines.length - start)).map((name) => blankLine(job, frame, name))
  return [...filled, ...more]
}

/** The table after a step; every step that is hard to take back by hand can be undone. */
export const stepTable =
  (frame: TeamFrame) =>
  (state: TableState, step: TableStep): TableState => {
    const { lines, past } = state
    const remember = (changed: TeamLine[]): TableState => ({
      lines: changed,
      past: [...past, lines].slice(-50),
    })
    switch (step.do) {
      case 'type':
        return {
          past,
          lines: lines.map((line) => (line.key === step.key ? { ...line, ...step.change } : line)),
        }
      case 'paste':
        return remember(fillDown(lines, step, frame))
      case 'add':
        return { past, lines: [...lines, blankLine(step.job, frame)] }
      case 'remove':
        return remember(lines.filter(({ key }) => key !== step.key))
      case 'shift':
        return remember(putMany(lines, step.cells, step.choice))
      case 'undo': {
        const before = past.at(-1)
        return before ? { lines: before, past: past.slice(0, -1) } : state
      }
      case 'reset':
        return { lines: step.lines, past: [] }
    }
  }

export function useTeamTable(frame: TeamFrame, lines: TeamLine[]) {
  return useReducer(stepTable(frame), { lines, past: [] })
}
