import { normaliseText } from '../people/normalise-name.ts'
import type { Sex } from '../staff/staff-member.ts'
import type { ImportField } from './column.ts'
import { readAge } from './read-age.ts'
import type { RowRefusal } from './row.ts'
import { findCell, noteCell, notice, type Cell, type RowDesk } from './row-desk.ts'
import { splitScripts, splitWholeName } from './split-name.ts'
import { foldWord } from './word-lookup.ts'

/** Forms of address, which are no part of a name. */
const titles: readonly (readonly [title: RegExp, sex: Sex])[] = [
  [/^(?:mr|mister)(?:\.\s*|\s+)(?=\p{L})/iu, 'male'],
  [/^(?:mrs|ms|miss)(?:\.\s*|\s+)(?=\p{L})/iu, 'female'],
  [/^(?:جناب\s+)?آقای\s+(?=\p{L})/u, 'male'],
  [/^(?:سرکار\s+)?خانم\s+(?=\p{L})/u, 'female'],
]

const titleOf = (text: string) => titles.find(([title]) => title.test(text))

function withoutTitle(text: string): string {
  const [title] = titleOf(text) ?? []
  return title ? text.replace(title, '') : text
}

/** The sex that the form of address before a name tells; null without one. */
export function sexOfTitle(desk: RowDesk): Sex | null {
  const cell = findCell(desk, 'name') ?? findCell(desk, 'given_name')
  return titleOf(cell?.text ?? '')?.[1] ?? null
}

/** What stands before a father's name: son, daughter or wife of. */
const relation = /^(?:[sdw]\s*[/.]\s*o\b\.?|son of|daughter of|wife of|ولد|بنت|زوجه)[\s:]*/i
/** A name with the father's after it: "Karim s/o Ghulam Ali", «کریم ولد غلام». */
const withFather =
  /^(.*?\p{L}.*?)\s+(?:[sd]\s*[/.]\s*o\b\.?|son of|daughter of|ولد|بنت|فرزند)[\s:]+(\p{L}.*)$/iu

const unknownFathers = new Set(['unknown', 'not known', 'نامعلوم', 'نا معلوم', 'نامشخص'].map(foldWord))

function fatherOf(written: string): string {
  const text = withoutTitle(written.replace(relation, ''))
  return unknownFathers.has(foldWord(text)) ? '' : text
}

/** A number among names, which is none: "Ali 2". */
const number = /(?<![\p{L}\p{N}])\p{N}+(?![\p{L}\p{N}])/u

type Scripts<T> = Record<'latin' | 'persian', T>

/** The cells of a name; a father who is told beside a whole name stands as in a column of his own. */
function cellsOf({ cells }: RowDesk, field: ImportField): Cell[] {
  const own = cells.filter((cell) => cell.field === field)
  const part = field === 'name' ? 1 : 2
  const whole = cells.flatMap((cell) => {
    const text = cell.field === 'name' ? withFather.exec(cell.text)?.[part] : undefined
    return text === undefined ? [] : [{ ...cell, text }]
  })
  if (field === 'name') return own.map((cell) => whole.find(({ column }) => column === cell.column) ?? cell)
  return field === 'father_name' ? [...own, ...whole] : own
}

/** What the columns of a name tell, each script from the first that tells it; what is told twice stays in the notes. */
function gather<T>(
  desk: RowDesk,
  field: ImportField,
  read: (text: string) => Scripts<T>,
  isTold: (part: T) => boolean,
): Partial<Scripts<T>> {
  const found: Partial<Scripts<T>> = {}
  for (const cell of cellsOf(desk, field)) {
    if (number.test(cell.text)) noteCell(desk, cell)
    const told = read(cell.text)
    for (const script of ['latin', 'persian'] as const) {
      if (!isTold(told[script])) continue
      if (found[script] === undefined) found[script] = told[script]
      else noteCell(desk, cell)
    }
  }
  return found
}

const textsOf = (desk: RowDesk, field: ImportField, tidy: (text: string) => string) =>
  gather(desk, field, (text) => splitScripts(tidy(text)), Boolean)

/** `Rezaei, Karim`: with a comma the family name stands first. */
const familyFirst = /^([^,،]+)[,،]\s*([^,،]+)$/

interface SplitName {
  given: string
  family: string
}

function splitName(text: string): Scripts<SplitName> {
  const [, before, after] = familyFirst.exec(text) ?? []
  if (before === undefined || after === undefined) {
    const whole = splitScripts(text)
    return { latin: splitWholeName(whole.latin), persian: splitWholeName(whole.persian) }
  }
  const [family, given] = [splitScripts(before), splitScripts(withoutTitle(after))]
  return {
    latin: { given: given.latin, family: family.latin },
    persian: { given: given.persian, family: family.persian },
  }
}

const totals = new Set(
  [
    ...['total', 'totals', 'grand total', 'subtotal', 'sum'],
    ...['مجموع', 'مجموع کل', 'جمع', 'جمع کل', 'جمله', 'تعداد کل', 'ټول', 'ټولټال'],
  ].map(foldWord),
)

/** What a line is that tells of no person: the sums beneath a sheet, or its header once more on a new page. */
function refuseLine({ cells }: RowDesk): RowRefusal | null {
  const [first] = cells
  if (first && totals.has(foldWord(first.text.replace(/[\d\u06f0-\u06f9\u0660-\u0669]/g, ''))))
    return 'sum_line'
  const repeated = cells.filter(({ text, header }) => normaliseText(text) === normaliseText(header))
  const isHeader =
    repeated.length > 1 && repeated.some(({ field }) => field === 'name' || field === 'given_name')
  return isHeader ? 'repeated_header' : null
}

/** What somebody has, whose name was left out; nobody adds it up. */
const tellsOfPerson: readonly ImportField[] = [
  'row_number',
  'birth',
  'phone',
  'amputated',
  'national_code',
  'document',
]
const onlyNumber = /^[\p{N}\s.,٬٫]+$/u

/** Whether a line without a name holds nothing but sums. */
function holdsSums({ cells }: RowDesk): boolean {
  const isAge = ({ field, text }: Cell) => field === 'age' && 'years' in readAge(text)
  return cells.every(
    (cell) => onlyNumber.test(cell.text) && !tellsOfPerson.includes(cell.field) && !isAge(cell),
  )
}

/** The given name of a whole one; where a column of its own tells the family name, all that is not that. */
function givenOf(whole: SplitName | undefined, family: string | undefined): string {
  if (!whole) return ''
  const isTold = family === undefined || normaliseText(whole.family) === normaliseText(family)
  return isTold ? whole.given : `${whole.given} ${whole.family}`.trim()
}

/** Fills the names of a row, Latin and Persian apart; tells why where there is no name at all. */
export function interpretNames(desk: RowDesk): RowRefusal | null {
  const line = refuseLine(desk)
  if (line) return line
  const { patient } = desk
  const given = textsOf(desk, 'given_name', withoutTitle)
  const familyCell = findCell(desk, 'family_name')
  const family = textsOf(desk, 'family_name', (text) => text)
  const father = textsOf(desk, 'father_name', fatherOf)
  const split = gather(
    desk,
    'name',
    (text) => splitName(withoutTitle(text)),
    (name) => name.given + name.family !== '',
  )
  patient.givenNameLatin = given.latin ?? givenOf(split.latin, family.latin)
  patient.givenNamePersian = given.persian ?? givenOf(split.persian, family.persian)
  patient.familyNameLatin = family.latin ?? split.latin?.family ?? ''
  patient.familyNamePersian = family.persian ?? split.persian?.family ?? ''
  patient.fatherNameLatin = father.latin ?? ''
  patient.fatherNamePersian = father.persian ?? ''
  if (patient.givenNameLatin || patient.givenNamePersian) return null
  if (!familyCell || !(family.latin ?? family.persian)) return holdsSums(desk) ? 'sum_line' : 'no_name'
  patient.givenNameLatin = family.latin ?? ''
  patient.givenNamePersian = family.persian ?? ''
  patient.familyNameLatin = ''
  patient.familyNamePersian = ''
  notice(desk, familyCell, 'family_as_given')
  return null
}
