import { isWithinOneEdit } from '../people/edit-distance.ts'
import { normaliseText } from '../people/normalise-name.ts'
import { recogniseDevices } from './recognise-values.ts'
import {
  importFields,
  repeatableFields,
  scriptFields,
  type ColumnMapping,
  type ImportField,
} from './column.ts'
import { headerWords } from './header-words.ts'

interface Guess {
  field: ImportField
  confidence: number
}

const shortestFuzzy = 5

const scriptWords =
  /(?:^|[\s(/,-])(?:(?:in|به)\s+)?(english|latin|persian|farsi|dari|انگلیسی|لاتین|فارسی|دری)(?=$|[\s)/,-])/g
const latinScripts: readonly string[] = ['english', 'latin', 'انگلیسی', 'لاتین']

/** The script of what stands below a header: named in it, else its own. */
function scriptOf(header: string): 'latin' | 'persian' {
  const [found] = normaliseText(header).matchAll(scriptWords)
  const named = found?.[1]
  if (named !== undefined) return latinScripts.includes(named) ? 'latin' : 'persian'
  return /[\u0600-\u06ff]/.test(header) ? 'persian' : 'latin'
}

/** Whether two columns of one field may stand beside each other: names in two scripts may. */
export function areTwoScripts(field: ImportField, header: string, other: string): boolean {
  return scriptFields.includes(field) && scriptOf(header) !== scriptOf(other)
}

function fold(header: string): string {
  const written = normaliseText(header)
  const plain = written.replace(scriptWords, ' ')
  return (/\p{L}/u.test(plain) ? plain : written).replace(/\([^)]*\)/g, ' ').replace(/[^\p{L}\p{N}#]+/gu, '')
}

const byHeader = new Map<string, ImportField>()
for (const field of importFields) {
  for (const word of headerWords[field] ?? []) byHeader.set(fold(word), field)
}

/** Words that tell a field from inside a longer header, longest first. */
const inside = [...byHeader].filter(([word]) => word.length >= 6).sort((a, b) => b[0].length - a[0].length)

/** A column of its own for one device, to be ticked. */
function isDeviceColumn(header: string): boolean {
  const { devices, unknown } = recogniseDevices(header)
  return devices.length === 1 && unknown.length === 0
}

function guess(header: string): Guess {
  const folded = fold(header)
  const known = byHeader.get(folded)
  if (known) return { field: known, confidence: 1 }
  if (folded.length < shortestFuzzy && !isDeviceColumn(header)) return { field: 'ignore', confidence: 0 }
  const near = [...byHeader].filter(([word]) => word.length >= shortestFuzzy && isWithinOneEdit(word, folded))
  const nearFields = new Set(near.map(([, field]) => field))
  if (nearFields.size === 1 && near[0]) return { field: near[0][1], confidence: 0.8 }
  const part = inside.find(([word]) => folded.includes(word))
  if (part) return { field: part[1], confidence: 0.6 }
  return isDeviceColumn(header) ? { field: 'device', confidence: 0.6 } : { field: 'ignore', confidence: 0 }
}

const anywhere = () => true

/** A plain "Name" is the given name where the sheet has a column for the family name and none for a given name in its script. */
function settleName(columns: ColumnMapping[]): ColumnMapping[] {
  const has = (wanted: ImportField, isFitting: (header: string) => boolean) =>
    columns.some(({ field, header }) => field === wanted && isFitting(header))
  return columns.map((column) => {
    const isOfScript = (header: string) => scriptOf(header) === scriptOf(column.header)
    const isGiven =
      has('family_name', isOfScript) || (has('family_name', anywhere) && !has('given_name', anywhere))
    if (column.field !== 'name' || !isGiven || has('given_name', isOfScript)) return column
    return { ...column, field: 'given_name' }
  })
}

/**
 * Which field each header names, in English or Persian, tolerant of case, punctuation, letter shapes and one wrong letter.
 * A field is given to one column only, the surest and then the first, a name to one in each script; the others and unknown
 * headers become `ignore`.
 */
export function recogniseHeaders(headers: readonly string[]): ColumnMapping[] {
  const guesses = headers.map((header) => ({ header, ...guess(header) }))
  const order = guesses.map((_, index) => index)
  order.sort((a, b) => (guesses[b]?.confidence ?? 0) - (guesses[a]?.confidence ?? 0) || a - b)
  const taken = new Map<ImportField, string[]>()
  const lost = new Set<number>()
  for (const index of order) {
    const { field, header } = guesses[index] ?? { field: 'ignore' as const, header: '' }
    const others = taken.get(field) ?? []
    if (repeatableFields.includes(field)) continue
    if (others.every((other) => areTwoScripts(field, header, other))) taken.set(field, [...others, header])
    else lost.add(index)
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
