import { useMemo, useState } from 'react'
import type { SheetSummary } from '#contract/imports.ts'
import type { RowFilter } from '../address.ts'
import { columnsFor, type ShownColumn } from './columns.ts'

/** The columns of the preview. Their order is held as long as `visit` is the same: no mend moves one. */
export function useShownColumns(
  { columns, problemFields }: Pick<SheetSummary, 'columns' | 'problemFields'>,
  filter: RowFilter,
  visit: string,
): ShownColumn[] {
  const [held, setHeld] = useState({ visit, problemFields })
  const now = held.visit === visit ? held : { visit, problemFields }
  if (now !== held) setHeld(now)
  return useMemo(
    () =>
      columnsFor(
        columns.map(({ field }) => field),
        filter,
        now.problemFields,
      ),
    [columns, filter, now.problemFields],
  )
}
