import type { DailyListLayout } from './list-layout.ts'
import type { MeasuredList, MeasuredTable } from './paginate.ts'

const heightOf = (element: Element | null) => element?.getBoundingClientRect().height ?? 0

/** Reads the heights of a list that stands in one flow in `paper`, in CSS pixels. */
export function measureList(paper: Element, { tables }: DailyListLayout): MeasuredList {
  const parts = [...paper.querySelectorAll('[data-part]')]
  const gapBefore = (part: Element) => {
    const before = parts[parts.indexOf(part) - 1]
    return before ? part.getBoundingClientRect().top - before.getBoundingClientRect().bottom : 0
  }
  const measured = parts.filter((part): part is HTMLTableElement => part instanceof HTMLTableElement)
  const totals = parts.find((part) => part.matches('[data-part="totals"]')) ?? null
  return {
    masthead: heightOf(parts[0] ?? null),
    tables: measured.map((table, index): MeasuredTable => {
      const { startsPage = false, keepsTogether = false } = tables[index] ?? {}
      return {
        gap: gapBefore(table),
        head: heightOf(table.tHead),
        rows: [...(table.tBodies[0]?.rows ?? [])].map(heightOf),
        startsPage,
        keepsTogether,
      }
    }),
    totals: { gap: totals ? gapBefore(totals) : 0, height: heightOf(totals) },
  }
}
