import type { ReportGroup } from '#contract/follow-ups.ts'
import type { RehabAddress } from '../address.ts'

/** A number of the report. */
export type Counted = 'expected' | 'answered' | 'used' | 'lost'

const narrowing: Record<Counted, Pick<RehabAddress, 'status' | 'used'>> = {
  expected: { status: 'all', used: null },
  answered: { status: 'done', used: null },
  used: { status: 'done', used: 'yes' },
  lost: { status: 'lost', used: null },
}

/**
 * The call list's address that shows exactly what a number of the report counted. `key` is the line's group, null for the line of
 * all; `isAll` tells whether the report was of all camps.
 */
export function rowsBehind(
  { months, by, isAll }: { months: number; by: ReportGroup; isAll: boolean },
  key: string | null,
  counted: Counted,
): Record<string, string | number | null> {
  return {
    tab: 'calls',
    months,
    reported: 'yes',
    ...narrowing[counted],
    camps: by === 'camp' && key !== null ? key : isAll ? 'all' : null,
    ...(key === null ? {} : group(by, key)),
  }
}

function group(by: ReportGroup, key: string): Record<string, string> {
  return by === 'camp' ? {} : { [by]: key }
}

/** The call list's address that shows whom a reason of the report counts. */
export function reasonRowsBehind(
  { months, isAll }: { months: number; isAll: boolean },
  kind: 'unused' | 'lost',
  reason: string,
): Record<string, string | number | null> {
  return {
    tab: 'calls',
    months,
    reported: 'yes',
    camps: isAll ? 'all' : null,
    ...(kind === 'unused' ? { status: 'done', used: 'no', why: reason } : { status: 'lost', lost: reason }),
  }
}
