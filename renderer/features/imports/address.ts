import { rowFilters } from '#contract/imports.ts'

export type RowFilter = (typeof rowFilters)[number]

/** Where an import stands, as it stands in the address: what is typed and decided lives in the core under `sheet`. */
export interface ImportAddress {
  /** The open sheet. */
  sheet: string | null
  show: RowFilter
  /** The line whose details are open. */
  line: number | null
  /** The import that was taken in. */
  done: string | null
}

const idPattern = /^[0-9a-f-]{36}$/

const idOf = (value: unknown): string | null =>
  typeof value === 'string' && idPattern.test(value) ? value : null

/** Reads the address of the screen; what does not fit gets its usual value. */
export function parseImportAddress(raw: Record<string, unknown>): ImportAddress {
  const line = Number(raw['line'])
  return {
    sheet: idOf(raw['sheet']),
    show: rowFilters.find((filter) => filter === raw['show']) ?? 'all',
    line: Number.isInteger(line) && line >= 2 ? line : null,
    done: idOf(raw['done']),
  }
}
