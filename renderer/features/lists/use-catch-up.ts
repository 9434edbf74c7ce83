import { useState } from 'react'
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

/** The rows of a printed list in page order, and what was typed in for them so far. */
export function useCatchUp(view: CatchUpView): CatchUp {
  const { rows } = view
  const [at, setAt] = useState(0)
  const [marks, setMarks] = useState<ReadonlyMap<string, PaperMark>>(new Map())
  const [doubts, setDoubts] = useState<ReadonlyMap<string, PaperMark>>(new Map())
  const goTo = (index: number) => setAt(Math.max(0, Math.min(rows.length - 1, index)))
  const markRow = (index: number, mark: PaperMark | null) => {
    const row = rows[index]
    if (!row) return
    const isDoubt = mark !== null && row.now !== mark && !canMark(row, mark)
    const sure = [...doubts].filter(([id]) => id !== row.appointmentId)
    setDoubts(new Map(isDoubt ? [...sure, [row.appointmentId, mark]] : sure))
    if (mark !== null && (isDoubt || row.now === mark)) return goTo(index + 1)
    const others = [...marks].filter(([id]) => id !== row.appointmentId)
    setMarks(new Map(mark === null ? others : [...others, [row.appointmentId, mark]]))
    if (mark !== null) goTo(index + 1)
  }
  return {
    rows,
    at,
    marks,
    doubts,
    goTo,
    markRow,
    mark: (mark) => markRow(at, mark),
    find: (code) => {
      const wanted = toLatinDigits(code).trim().toUpperCase()
      const index = rows.findIndex(({ rowCode }) => rowCode === wanted)
      if (index >= 0) setAt(index)
      return index >= 0 ? index : null
    },
    clear: () => setMarks(new Map()),
  }
}
