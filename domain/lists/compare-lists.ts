import type { DailyListRow, PrintedField, SectionBy } from './daily-list.ts'

/** What every list says of a visit; a difference in one of these is worth a new sheet. Status and row code are not. */
const always = [
  'patientNumber',
  'givenName',
  'fatherName',
  'sex',
  'age',
  'ageIsEstimate',
  'group',
  'deviceType',
  'side',
  'kind',
  'startMinute',
  'durationMinutes',
  'station',
  'staff',
  'needs',
  'remark',
] as const satisfies readonly PrintedField[]

const homes: readonly PrintedField[] = ['province', 'village']

/** What a list that is cut so says of a visit: where somebody comes from only where it is cut by that. */
function printedFields(sectionBy: SectionBy): readonly PrintedField[] {
  return sectionBy === 'village' || sectionBy === 'province' ? [...always, ...homes] : always
}

const plain = ({ change: _change, was: _was, ...row }: DailyListRow): DailyListRow => row

/**
 * What has changed since an earlier list, as rows marked new, changed (with what read differently there) or struck (as it stood there);
 * rows that read as they did are left out. Both lists are of the same scope and language; `sectionBy` is how the new one is cut.
 */
export function compareLists(
  before: readonly DailyListRow[],
  now: readonly DailyListRow[],
  sectionBy: SectionBy,
): DailyListRow[] {
  const fields = printedFields(sectionBy)
  const earlier = new Map(before.map((row) => [row.appointmentId, row]))
  const present = new Set(now.map(({ appointmentId }) => appointmentId))
  const marked = now.flatMap((row): DailyListRow[] => {
    const old = earlier.get(row.appointmentId)
    if (!old) return [{ ...row, change: 'new' }]
    const changed = fields.filter((field) => JSON.stringify(old[field]) !== JSON.stringify(row[field]))
    if (changed.length === 0) return []
    const said = Object.fromEntries(changed.map((field) => [field, old[field]]))
    return [{ ...row, change: 'changed', was: { ...said, rowCode: old.rowCode } }]
  })
  const struck = before
    .filter(({ appointmentId }) => !present.has(appointmentId))
    .map((row): DailyListRow => ({ ...plain(row), change: 'struck', was: { rowCode: row.rowCode } }))
  return [...marked, ...struck]
}
