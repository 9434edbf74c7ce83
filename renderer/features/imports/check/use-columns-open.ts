import { useState } from 'react'
import type { SheetSummary } from '#contract/imports.ts'
import { isAnyUnsure } from './ColumnStrip.tsx'

const ofSheet = (summary: SheetSummary) => ({
  sheetName: summary.sheetName,
  wasUnsure: isAnyUnsure(summary),
  toggled: null as boolean | null,
})

/** Whether the columns of a sheet are shown: when they should be looked at, until somebody opens or closes them. */
export function useColumnsOpen(summary: SheetSummary): { isOpen: boolean; toggle: () => void } {
  const [state, setState] = useState(() => ofSheet(summary))
  const now = state.sheetName === summary.sheetName ? state : ofSheet(summary)
  if (now !== state) setState(now)
  const isOpen = now.toggled ?? (now.wasUnsure || !summary.hasNameColumn)
  return { isOpen, toggle: () => setState({ ...now, toggled: !isOpen }) }
}
