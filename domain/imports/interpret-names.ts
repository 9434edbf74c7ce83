import { normaliseText } from '../people/normalise-name.ts'
import type { Sex } from '../staff/staff-member.ts'
import { findCell, notice, type RowDesk } from './row-desk.ts'
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
const unknownFathers = new Set(['unknown', 'not known', 'نامعلوم', 'نا معلوم', 'نامشخص'].map(foldWord))

function fatherOf(desk: RowDesk): string {
  const text = withoutTitle((findCell(desk, 'father_name')?.text ?? '').replace(relation, ''))
  return unknownFathers.has(foldWord(text)) ? '' : text
}

/** `Rezaei, Karim`: with a comma the family name stands first. */
const familyFirst = /^([^,،]+)[,،]\s*([^,،]+)$/

interface SplitName {
  given: string
  family: string
}

function splitName(text: string): Record<'latin' | 'persian', SplitName> {
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

/** Whether a line is none of a person: the sum beneath a sheet, or its header once more on a new page. */
function isNobody({ cells }: RowDesk): boolean {
  const [first] = cells
  if (first && totals.has(foldWord(first.text.replace(/[\d\u06f0-\u06f9\u0660-\u0669]/g, '')))) return true
  const repeated = cells.filter(({ text, header }) => normaliseText(text) === normaliseText(header))
  return repeated.length > 1 && repeated.some(({ field }) => field === 'name' || field === 'given_name')
}

/** Fills the names of a row, Latin and Persian apart. False when there is no name at all. */
export function interpretNames(desk: RowDesk): boolean {
  if (isNobody(desk)) return false
  const { patient } = desk
  const given = splitScripts(withoutTitle(findCell(desk, 'given_name')?.text ?? ''))
  const familyCell = findCell(desk, 'family_name')
  const family = splitScripts(familyCell?.text ?? '')
  const father = splitScripts(fatherOf(desk))
  const split = splitName(withoutTitle(findCell(desk, 'name')?.text ?? ''))
  patient.givenNameLatin = given.latin || split.latin.given
  patient.givenNamePersian = given.persian || split.persian.given
  patient.familyNameLatin = family.latin || split.latin.family
  patient.familyNamePersian = family.persian || split.persian.family
  patient.fatherNameLatin = father.latin
  patient.fatherNamePersian = father.persian
  if (patient.givenNameLatin || patient.givenNamePersian) return true
  if (!familyCell || !(family.latin || family.persian)) return false
  patient.givenNameLatin = family.latin
  patient.givenNamePersian = family.persian
  patient.familyNameLatin = ''
  patient.familyNamePersian = ''
  notice(desk, familyCell, 'family_as_given')
  return true
}
