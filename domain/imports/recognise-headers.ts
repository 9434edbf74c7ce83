import { isWithinOneEdit } from '../people/edit-distance.ts'
import { normaliseText } from '../people/normalise-name.ts'
import { importFields, repeatableFields, type ColumnMapping, type ImportField } from './column.ts'
import { headerWords } from './header-words.ts'

interface Guess {
  field: ImportField
  confidence: number
}

const shortestFuzzy = 5

function fold(header: string): string {
  return normaliseText(header)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}#]+/gu, '')
}

const byHeader = new Map<string, ImportField>()
for (const field of importFields) {
  for (const word of headerWords[field] ?? []) byHeader.set(fold(word), field)
}

/** Words that tell a field from inside a longer header, longest first. */
const inside = [...byHeader].filter(([word]) => word.length >= 6).sort((a, b) => b[0].length - a[0].length)

function guess(header: string): Guess {
  const folded = fold(header)
  const known = byHeader.get(folded)
  if (known) return { field: known, confidence: 1 }
  if (folded.length < shortestFuzzy) return { field: 'ignore', confidence: 0 }
  const near = [...byHeader].filter(([word]) => word.length >= shortestFuzzy && isWithinOneEdit(word, folded))
  const nearFields = new Set(near.map(([, field]) => field))
  if (nearFields.size === 1 && near[0]) return { field: near[0][1], confidence: 0.8 }
  const part = inside.find(([word]) => folded.includes(word))
  return part ? { field: part[1], confidence: 0.6 } : { field: 'ignore', confidence: 0 }
}

/** A plain "Name" is the given name where the sheet has a column for the family name. */
function settleName(columns: ColumnMapping[]): ColumnMapping[] {
  const has = (field: ImportField) => columns.some((column) => column.field === field)
  if (!has('family_name') || has('given_name')) return columns
  return columns.map((column) => (column.field === 'name' ? { ...column, field: 'given_name' } : column))
}

/**
 * Which field each header names, in English or Persian, tolerant of case, punctuation, letter shapes and one wrong letter.
 * A field is given to one column only, the surest and then the first; the others and unknown headers become `ignore`.
 */
export function recogniseHeaders(headers: readonly string[]): ColumnMapping[] {
  const guesses = headers.map((header) => ({ header, ...guess(header) }))
  const order = guesses.map((_, index) => index)
  order.sort((a, b) => (guesses[b]?.confidence ?? 0) - (guesses[a]?.confidence ?? 0) || a - b)
  const taken = new Set<ImportField>()
  const lost = new Set<number>()
  for (const index of order) {
    const field = guesses[index]?.field ?? 'ignore'
    if (taken.has(field) && !repeatableFields.includes(field)) lost.add(index)
    taken.add(field)
  }
  const columns = guesses.map((column, index): ColumnMapping =>
    lost.has(index) ? { header: column.header, field: 'ignore', confidence: 0 } : column,
  )
  return settleName(columns)
}

/** Whether a mapping can make patients: some column holds a name. */
export function hasNameColumn(columns: readonly ColumnMapping[]): boolean {
  return columns.some(({ field }) => field === 'name' || field === 'given_name' || field === 'family_name')
}
