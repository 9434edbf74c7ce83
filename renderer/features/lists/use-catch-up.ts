import { useCallback, useState } from 'react'
import type { CatchUpRow, CatchUpView } from '#contract/lists.ts'
import { canChangeStatus } from '#domain/scheduling/visit-status.ts'
import { toLatinDigits } from '#domain/time/digits.ts'

/** What can be ticked on paper. */
export const paperMarks = ['done', 'no_show', 'arrived'] as const
export type PaperMark = (typeof paperMarks)[number]

export interface CatchUp {
  rows: readonly CatchUpRow[]
  at: number
  marks: ReadonlyMap<string, PaperMark>
  /** Rows whose tick does not fit how the visit stands, by id; somebody has to look at them. */
  doubts: ReadonlyMap<string, PaperMark>
  goTo: (index: number) => void
  /**
   * Marks the row at hand and goes on to the next, always, so that screen and paper stay beside each other: a row that stands so already is
   * passed over, one that cannot be marked so is kept in `doubts`.
   */
  mark: (mark: PaperMark | null) => void
  /** Marks that row, with a press on it. */
  markRow: (index: number, mark: PaperMark | null) => void
  /** Goes to the row with that code, however its digits are typed, and says which it is; null where there is none. */
  find: (code: string) => number | null
  clear: () => void
}

/** Whether the row's visit may still be marked so. */
export function canMark({ now }: CatchUpRow, mark: PaperMark): boolean {
  return now !== null && canChangeStatus(now, mark)
}

interface Ticks {
  at: number
  marks: ReadonlyMap<string, PaperMark>
  doubts: ReadonlyMap<string, PaperMark>
}

const nothing: Ticks = { at: 0, marks: new Map(), doubts: new Map() }

const without = (ticks: ReadonlyMap<string, PaperMark>, id: string) =>
  [...ticks].filter(([other]) => other !== id)

const goTo =
  (rows: readonly CatchUpRow[], index: number) =>
  (ticks: Ticks): Ticks => ({ ...ticks, at: Math.max(0, Math.min(rows.length - 1, index)) })

const setMark =
  (rows: readonly CatchUpRow[], index: number, mark: PaperMark | null) =>
  (ticks: Ticks): Ticks => {
    const row = rows[index]
    if (!row) return ticks
    const id = row.appointmentId
    const isDoubt = mark !== null && row.now !== mark && !canMark(row, mark)
    const sure = without(ticks.doubts, id)
    const next = {
      ...ticks,
      doubts: new Map(isDoubt ? [...sure, [id, mark]] : sure),
      marks:
        mark !== null && (isDoubt || row.now === mark)
          ? ticks.marks
          : new Map(mark === null ? without(ticks.marks, id) : [...without(ticks.marks, id), [id, mark]]),
    }
    return mark === null ? next : goTo(rows, index + 1)(next)
  }

/** The rows of a printed list in page order, and what was typed in for them so far. */
export function useCatchUp({ rows }: CatchUpView): CatchUp {
  const [ticks, setTicks] = useState(nothing)
  return {
    ...ticks,
    rows,
    goTo: useCallback((index) => setTicks(goTo(rows, index)), [rows]),
    markRow: useCallback((index, mark) => setTicks(setMark(rows, index, mark)), [rows]),
    mark: (mark) => setTicks((now) => setMark(rows, now.at, mark)(now)),
    find: (code) => {
      const wanted = toLatinDigits(code).trim().toUpperCase()
      const index = rows.findIndex(({ rowCode }) => rowCode === wanted)
      if (index >= 0) setTicks(goTo(rows, index))
      return index >= 0 ? index : null
    },
    clear: () => setTicks((now) => ({ ...now, marks: new Map() })),
  }
}
