import { useQueryClient } from '@tanstack/react-query'
import type { SheetSummary } from '#contract/imports.ts'
import { useApi } from '../../api/ApiProvider.tsx'

/** To answer nothing is to ask for the summary of an open sheet. */
export const askSummary = (sheetId: string) => ({ sheetId, answers: [] })

/** Keeps the summary that a call has brought where everybody who shows the sheet reads it. */
export function useKeepSummary(): (summary: SheetSummary) => void {
  const api = useApi()
  const queryClient = useQueryClient()
  return (summary) => {
    const input = askSummary(summary.sheetId)
    queryClient.setQueryData(api.imports.answer.queryKey({ input }), summary)
  }
}
