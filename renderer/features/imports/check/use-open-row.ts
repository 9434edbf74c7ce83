import { useQuery } from '@tanstack/react-query'
import type { PreviewRow } from '#contract/imports.ts'
import { useClient } from '../../../api/ApiProvider.tsx'
import { readLine } from './read-line.ts'
import type { HeldRows } from './use-held-rows.ts'

interface OpenRowQuestion {
  sheetId: string
  line: number | null
  blank: number
  version: number
}

/** The row whose details are open, also when the list does not show it, and the lines beside it in the list. */
export function useOpenRow(rows: HeldRows, { sheetId, line, blank, version }: OpenRowQuestion) {
  const client = useClient()
  const index = line === null ? null : rows.indexOf(line)
  const held = index === null ? undefined : rows.at(index)
  const apart = useQuery({
    queryKey: ['import rows', sheetId, 'line', line, version],
    queryFn: () => readLine(client, { sheetId, line: line ?? 2, blank }),
    enabled: line !== null && rows.isKnown && !held,
    placeholderData: (before) => before,
  })
  const lineAt = (at: number) => rows.at(at)?.line ?? null
  const row: PreviewRow | null =
    line === null ? null : (held ?? (apart.data?.line === line ? apart.data : null))
  return {
    row,
    next: index === null ? null : lineAt(index + 1),
    previous: index === null || index === 0 ? null : lineAt(index - 1),
  }
}
