import type { PreviewRow } from '#contract/imports.ts'
import type { Client } from '../../../api/connect.ts'

const MOST = 1000

/** One row by its line. Blank lines are not listed, so it stands between `line - 2 - blank` and `line - 2`. Null when blank. */
export async function readLine(
  client: Client,
  { sheetId, line, blank }: { sheetId: string; line: number; blank: number },
): Promise<PreviewRow | null> {
  const last = line - 2
  for (let offset = Math.max(0, last - blank); offset <= last; offset += MOST) {
    const limit = Math.min(MOST, last - offset + 1)
    const { rows } = await client.imports.rows({ sheetId, filter: 'all', offset, limit })
    const found = rows.find((row) => row.line === line)
    if (found) return found
  }
  return null
}
