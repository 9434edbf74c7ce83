import type { ImportField } from '#domain/imports/column.ts'
import type { ProblemCount, SheetSummary } from '#contract/imports.ts'
import type { RowFilter } from '../address.ts'

/** A column of the preview and the fields of the sheet that it shows. */
export interface ShownColumn {
  key: 'name' | 'father' | 'sex' | 'birth' | 'phone' | 'devices' | 'status' | 'place' | 'group' | 'more'
  fields: readonly ImportField[]
  /** Pixels at the usual density; wide enough for a problem and its mends. */
  width: number
}

export const shownColumns: readonly ShownColumn[] = [
  { key: 'name', fields: ['name', 'given_name', 'family_name'], width: 172 },
  { key: 'father', fields: ['father_name'], width: 116 },
  { key: 'sex', fields: ['sex'], width: 116 },
  { key: 'birth', fields: ['birth', 'age'], width: 236 },
  { key: 'phone', fields: ['phone'], width: 132 },
  { key: 'devices', fields: ['device', 'side', 'level', 'priority'], width: 236 },
  { key: 'status', fields: ['status'], width: 148 },
  { key: 'place', fields: ['province', 'village'], width: 124 },
  { key: 'group', fields: ['group'], width: 92 },
  {
    key: 'more',
    fields: ['cause', 'amputated', 'national_code', 'document', 'language', 'needs', 'note', 'ignore'],
    width: 250,
  },
]

/** Pixels that a problem takes in a few lines. */
const ROOM = 172

/**
 * The columns that a sheet with these fields fills; the name always stands first. Where the rows with problems are shown, the columns
 * with most to mend follow it, then those with most that only looks odd, so that a narrow screen shows what is to be done.
 */
export function columnsFor(
  fields: readonly ImportField[],
  filter: RowFilter,
  problemFields: SheetSummary['problemFields'],
): ShownColumn[] {
  const filled = shownColumns.filter(
    (column) => column.key === 'name' || column.fields.some((field) => fields.includes(field)),
  )
  if (filter !== 'problems') return filled
  const roomy = filled.map((column) => ({ ...column, width: Math.max(column.width, ROOM) }))
  const sum = ({ fields: shown }: ShownColumn, what: keyof ProblemCount) =>
    shown.reduce((all, field) => all + (problemFields[field]?.[what] ?? 0), 0)
  const isName = ({ key }: ShownColumn) => Number(key === 'name')
  return roomy.sort(
    (a, b) =>
      isName(b) - isName(a) || sum(b, 'flags') - sum(a, 'flags') || sum(b, 'notices') - sum(a, 'notices'),
  )
}
