import type { DailyListRow } from './daily-list.ts'

/** What a visit says on paper; a difference in one of these is worth a new sheet. Status and row code are not. */
const compared = [
  'startMinute',
  'durationMinutes',
  'station',
  'staff',
  'kind',
  'deviceType',
  'side',
  'needs',
  'remark',
] as const satisfies readonly (keyof DailyListRow)[]

const isSame = (a: DailyListRow, b: DailyListRow) =>
  compared.every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]))

const plain = ({ change: _change, was: _was, ...row }: DailyListRow): DailyListRow => row

/**
 * What has changed since an earlier list, as rows marked new, changed (with what stood there before) or struck (as it stood there);
 * rows that are as they were are left out. Both lists are of the same scope and language.
 */
export function compareLists(before: readonly DailyListRow[], now: readonly DailyListRow[]): DailyListRow[] {
  const earlier = new Map(before.map((row) => [row.appointmentId, row]))
  const present = new Set(now.map(({ appointmentId }) => appointmentId))
  const marked = now.flatMap((row): DailyListRow[] => {
    const old = earlier.get(row.appointmentId)
    if (!old) return [{ ...row, change: 'new' }]
    if (isSame(old, row)) return []
    const { startMinute, station, staff, rowCode } = old
    return [{ ...row, change: 'changed', was: { startMinute, station, staff, rowCode } }]
  })
  const struck = before
    .filter(({ appointmentId }) => !present.has(appointmentId))
    .map((row): DailyListRow => {
      const { startMinute, station, staff, rowCode } = row
      return { ...plain(row), change: 'struck', was: { startMinute, station, staff, rowCode } }
    })
  return [...marked, ...struck]
}
