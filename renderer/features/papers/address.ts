import { languages, type Language } from '#domain/camps/camp.ts'
import {
  getPaper,
  paperSizeNames,
  type PaperName,
  type PaperSizeName,
  type PaperSubjectKind,
} from '#domain/papers/paper.ts'
import { isLocalDate } from '#domain/time/local-date.ts'

/** Of whom a paper is shown and how, as it stands in the address. */
export interface PaperAddress {
  people: string[]
  orders: string[]
  tokens: string[]
  date: string | null
  /** Language of the paper; null is the screen's. */
  lang: Language | null
  /** Null is the paper's usual size. */
  size: PaperSizeName | null
}

const idPattern = /^[0-9a-f-]{36}$/
const readIds = (value: unknown): string[] =>
  typeof value === 'string' ? value.split(',').filter((id) => idPattern.test(id)) : []

/** Reads the address; what does not fit is left out. */
export function parsePaperAddress(raw: Record<string, unknown>): PaperAddress {
  const { date } = raw
  return {
    people: readIds(raw['people']),
    orders: readIds(raw['orders']),
    tokens: readIds(raw['tokens']),
    date: typeof date === 'string' && isLocalDate(date) ? date : null,
    lang: languages.find((known) => known === raw['lang']) ?? null,
    size: paperSizeNames.find((known) => known === raw['size']) ?? null,
  }
}

/** The kind of subject that an address names for a paper: what it tells, else what the paper can do without being told. */
export function subjectKindOf(
  paper: PaperName,
  { people, orders, tokens }: PaperAddress,
): Exclude<PaperSubjectKind, 'calls'> | null {
  const { accepts } = getPaper(paper)
  const can = (kind: PaperSubjectKind) => accepts.includes(kind)
  if (people.length > 0 && can('people')) return 'people'
  if (orders.length > 0 && can('orders')) return 'orders'
  if (tokens.length > 0 && can('tokens')) return 'tokens'
  return (['day', 'camp', 'blank'] as const).find(can) ?? null
}
