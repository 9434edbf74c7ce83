import { normaliseText } from '../people/normalise-name.ts'
import type { ColumnMapping } from './column.ts'
import { isBlankCell } from './recognise-values.ts'

/**
 * A text that is equal for two rows that say the same: normalised cells with their field or header, without the running
 * number and empty cells, in an order that does not depend on the sheet's. Used to leave out rows already taken in.
 */
export function fingerprintRow(cells: readonly string[], mapping: readonly ColumnMapping[]): string {
  const parts = cells.flatMap((cell, column) => {
    const { field, header } = mapping[column] ?? { field: 'ignore' as const, header: '' }
    if (field === 'row_number' || isBlankCell(cell)) return []
    const label = field === 'ignore' ? `ignore ${normaliseText(header)}` : field
    return [`${label}=${normaliseText(cell)}`]
  })
  return parts.sort().join('\u001f')
}
