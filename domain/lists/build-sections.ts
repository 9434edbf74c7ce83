import { compareNames } from '../people/compare-names.ts'
import type { DailyListRow, DailyListSection, SectionBy } from './daily-list.ts'

/** What a row stands under; a village with its province before it, so that namesakes stay apart and neighbours together. */
function headingOf(row: DailyListRow, sectionBy: SectionBy): string {
  if (sectionBy === 'none') return ''
  if (sectionBy === 'village') return [row.province, row.village].filter(Boolean).join(' · ')
  return row[sectionBy]
}

/**
 * Cuts rows into the sections of a list, stations in the camp's own order, all else by name, rows without one last,
 * each by time; and gives every row its code: section letter and running number, without a letter in a single section.
 */
export function buildSections(
  rows: readonly DailyListRow[],
  sectionBy: SectionBy,
  stationOrder: readonly string[],
): DailyListSection[] {
  const byKey = Map.groupBy(rows, (row) => headingOf(row, sectionBy))
  const headings = [...byKey.keys()].sort((a, b) => compareHeadings(a, b, stationOrder))
  return headings.map((heading, section) => ({
    heading,
    rows: [...(byKey.get(heading) ?? [])]
      .sort((a, b) => a.startMinute - b.startMinute || a.patientNumber.localeCompare(b.patientNumber))
      .map((row, index) => ({
        ...row,
        rowCode: `${headings.length > 1 ? sectionLetter(section) : ''}${index + 1}`,
      })),
  }))
}

function compareHeadings(a: string, b: string, stationOrder: readonly string[]): number {
  const rank = (heading: string) => {
    if (heading === '') return Number.MAX_SAFE_INTEGER
    const position = stationOrder.indexOf(heading)
    return position < 0 ? stationOrder.length : position
  }
  return rank(a) - rank(b) || compareNames(a, b)
}

/** A, B … Z without I and O (read as digits), then AA, AB … */
function sectionLetter(index: number): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
  const rest = Math.floor(index / letters.length)
  return (rest > 0 ? sectionLetter(rest - 1) : '') + letters.charAt(index % letters.length)
}
