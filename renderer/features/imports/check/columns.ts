import type { ImportField } from '#domain/imports/column.ts'
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
  { key: 'status', fields: ['status'], width: 132 },
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

/** Where most problems are, next to the name. */
const problemsFirst: readonly ShownColumn['key'][] = ['name', 'birth', 'phone', 'devices', 'more', 'sex']

/** The columns that a sheet with these fields fills; the name always stands first. */
export function columnsFor(fields: readonly ImportField[], filter: RowFilter): ShownColumn[] {
  const filled = shownColumns.filter(
    (column) => column.key === 'name' || column.fields.some((field) => fields.includes(field)),
  )
  if (filter !== 'problems') return filled
  const roomy = filled.map((column) => ({ ...column, width: Math.max(column.width, ROOM) }))
  const first = problemsFirst.flatMap((key) => roomy.filter((column) => column.key === key))
  return [...first, ...roomy.filter((column) => !first.includes(column))]
}
