import { useCallback } from 'react'
import { useSearchState } from '../../shared/search-state.ts'
import { parseImportAddress, type ImportAddress } from './address.ts'

/** Where the import stands; changing it replaces the address and leaves what is usual out of it. */
export function useImportAddress(): readonly [ImportAddress, (change: Partial<ImportAddress>) => void] {
  const [address, set] = useSearchState(parseImportAddress)
  const change = useCallback(
    (parts: Partial<ImportAddress>) => {
      const { sheet, show, line, done } = { ...address, ...parts }
      set({
        sheet: sheet ?? undefined,
        show: show === 'all' ? undefined : show,
        line: line ?? undefined,
        done: done ?? undefined,
      })
    },
    [address, set],
  )
  return [address, change]
}
