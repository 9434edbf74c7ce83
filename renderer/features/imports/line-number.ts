import { createContext, useCallback, useContext } from 'react'
import { useFormat } from '../../shared/format.ts'

/** Lines of the file above the header of the sheet that is looked at. */
export const LinesAbove = createContext(0)

/** Writes the number of a line as it stands in the file, where people look for it. */
export function useLineNumber(): (line: number) => string {
  const above = useContext(LinesAbove)
  const { digits } = useFormat()
  return useCallback((line) => digits(String(line + above)), [digits, above])
}
