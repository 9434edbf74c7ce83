import { useSessionStorage } from '@mantine/hooks'
import { useCallback, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import type { CatchUpRow, CatchUpView } from '#contract/lists.ts'
import { canChangeStatus } from '#domain/scheduling/visit-status.ts'
import { toLatinDigits } from '#domain/time/digits.ts'
import { useSessionState } from '../../shared/CampContext.tsx'
import { readDraft } from '../../shared/draft-store.ts'
import { useFormat } from '../../shared/format.ts'
import { useKept } from '../../shared/use-kept.ts'
import { useTranslation } from '../../shared/use-translation.ts'

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
  /** Forgets the marks of the other rows: they were entered. */
  keepOnly: (ids: readonly string[]) => void
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

const tickList = z.array(z.tuple([z.string(), z.enum(paperMarks)]))
const keptTicks = z.object({ at: z.number().int(), marks: tickList, doubts: tickList })
type KeptTicks = z.infer<typeof keptTicks>

/** What was typed before the screen was left, without what cannot be entered any more; nothing typed: the row that was at hand. */
function restored(rows: readonly CatchUpRow[], kept: KeptTicks | undefined, place: number): Ticks {
  if (!kept) return goTo(rows, place)(nothing)
  const byId = new Map(rows.map((row) => [row.appointmentId, row]))
  const marks = kept.marks.filter(([id, mark]) => {
    const row = byId.get(id)
    return row !== undefined && canMark(row, mark)
  })
  const doubts = kept.doubts.filter(([id]) => byId.has(id))
  return goTo(rows, kept.at)({ at: 0, marks: new Map(marks), doubts: new Map(doubts) })
}

/** Ticks that survive a step aside, a lock and another power cut, until they are entered. */
function useKeptTicks({ rows, list, date }: CatchUpView) {
  const { t } = useTranslation()
  const format = useFormat()
  const staffId = useSessionState().staff?.id ?? ''
  const key = `lists.paper.${staffId}.${list.id}`
  const title = t('lists.fromPaper.draft', { number: format.number(list.number) })
  const store = useKept<KeptTicks>(key, key, title, `/lists/catch-up?date=${date}&list=${list.id}`)
  const [place, setPlace] = useSessionStorage({
    key: `qadam.${key}`,
    defaultValue: 0,
    getInitialValueInEffect: false,
  })
  const [ticks, setTicks] = useState(() => restored(rows, readDraft(key, keptTicks)?.values, place))
  const written = useRef(ticks)
  useEffect(() => {
    if (written.current === ticks) return
    written.current = ticks
    const { at, marks, doubts } = ticks
    setPlace(at)
    if (marks.size === 0) store.forget()
    else store.keep({ at, marks: [...marks], doubts: [...doubts] })
  })
  return [ticks, setTicks] as const
}

/** The rows of a printed list in page order, and what was typed in for them so far. */
export function useCatchUp(view: CatchUpView): CatchUp {
  const { rows } = view
  const [ticks, setTicks] = useKeptTicks(view)
  return {
    ...ticks,
    rows,
    goTo: useCallback((index) => setTicks(goTo(rows, index)), [rows, setTicks]),
    markRow: useCallback((index, mark) => setTicks(setMark(rows, index, mark)), [rows, setTicks]),
    mark: (mark) => setTicks((now) => setMark(rows, now.at, mark)(now)),
    find: (code) => {
      const wanted = toLatinDigits(code).trim().toUpperCase()
      const index = rows.findIndex(({ rowCode }) => rowCode === wanted)
      if (index >= 0) setTicks(goTo(rows, index))
      return index >= 0 ? index : null
    },
    keepOnly: (ids) =>
      setTicks((now) => ({ ...now, marks: new Map([...now.marks].filter(([id]) => ids.includes(id))) })),
  }
}
