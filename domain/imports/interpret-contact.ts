import { parseNationalCode } from '../people/national-code.ts'
import type { DocumentType, PhoneOwner } from '../people/patient.ts'
import { parsePhone, type PhoneRefusal } from '../people/phone.ts'
import { normaliseText } from '../people/normalise-name.ts'
import { toLatinDigits } from '../time/digits.ts'
import { recognisePhoneOwner } from './recognise-values.ts'
import { findCell, flag, noteCell, notice, type Cell, type RowDesk } from './row-desk.ts'

/** Cuts a cell into single phone numbers where it holds several, with marks between them or nothing but a space. */
function phoneParts(text: string): string[] {
  const parts = text
    .split(/[/،,;؛|\n]|\s+(?:و|and|or|یا|\p{Pd})\s+/u)
    .map((part) => part.trim())
    .filter(Boolean)
  const isSeveral =
    parts.length > 1 && parts.every((part) => toLatinDigits(part).replace(/\D/g, '').length >= 7)
  return (isSeveral ? parts : [text]).flatMap(cutAtSpace)
}

/** Two whole numbers with a space between them; one number with spaces in it stays whole. */
function cutAtSpace(text: string): string[] {
  const words = text.split(' ')
  if (words.length < 2 || parsePhone(text).ok) return [text]
  for (let at = 1; at < words.length; at += 1) {
    const halves = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
    if (halves.every((half) => parsePhone(half).ok)) return halves
  }
  return [text]
}

function interpretPhone(desk: RowDesk, cell: Cell, part: string): PhoneRefusal | null {
  const words =
    part
      .match(/\p{L}[\p{L}\p{M}\s]*/gu)
      ?.join(' ')
      .trim() ?? ''
  const parsed = parsePhone(part.replace(/[\p{L}\p{M}:]/gu, ' '))
  if (!parsed.ok) return parsed.reason
  const owner: PhoneOwner | null = words === '' ? 'self' : recognisePhoneOwner(words)
  const isKnown = desk.patient.phones.some(({ e164 }) => e164 === parsed.value.e164)
  if (!isKnown) desk.patient.phones.push({ e164: parsed.value.e164, asTyped: part, owner: owner ?? 'other' })
  if (owner !== 'self') noteCell(desk, cell)
  return null
}

/** Fills phones from all phone columns; words beside a number tell whose it is, and stay in the notes. */
export function interpretPhones(desk: RowDesk): void {
  for (const cell of desk.cells.filter(({ field }) => field === 'phone')) {
    const refusals = phoneParts(cell.text).map((part) => interpretPhone(desk, cell, part))
    const reason = refusals.find((refusal) => refusal !== null)
    if (reason) flag(desk, cell, reason)
  }
}

const headerTypes: readonly (readonly [pattern: RegExp, type: DocumentType])[] = [
  [/passport|پاسپورت|گذرنامه/, 'passport'],
  [/tazk|تذکره/, 'tazkira'],
  [/amayesh|امایش/, 'amayesh_card'],
  [/smart|هوشمند/, 'smart_id'],
  [/head ?count|سرشماری/, 'headcount_slip'],
  [/fida|yekta|foreigner|فراگیر|یکتا|اتباع/, 'foreigner_code'],
  [/birth|شناسنامه/, 'birth_certificate'],
]

const statusTypes: Readonly<Record<string, DocumentType>> = {
  amayesh: 'amayesh_card',
  smart_id: 'smart_id',
  passport: 'passport',
  headcount: 'headcount_slip',
}

/** Keeps numbers of documents; their kind is told by the number's own words, the header or the status. Needs the status filled. */
export function interpretDocuments(desk: RowDesk): void {
  for (const cell of desk.cells.filter(({ field }) => field === 'document')) {
    const told = normaliseText(`${cell.text} ${cell.header}`)
    const type = headerTypes.find(([pattern]) => pattern.test(told))?.[1]
    const status = desk.patient.communityStatus ?? ''
    desk.patient.documents.push({
      type: type ?? statusTypes[status] ?? 'other',
      number: cell.text,
      issuer: '',
    })
  }
}

/** Keeps the Iranian national code; one that fails its checksum is kept too, with a flag. */
export function interpretNationalCode(desk: RowDesk): void {
  const cell = findCell(desk, 'national_code')
  if (!cell) return
  const parsed = parseNationalCode(cell.text)
  const digits = toLatinDigits(cell.text).replace(/[\s\p{Pd}]/gu, '')
  if (parsed.ok) {
    desk.patient.documents.push({ type: 'national_code', number: parsed.value, issuer: '' })
  } else if (/^(\d{12}|\d{16})$/.test(digits)) {
    desk.patient.documents.push({ type: 'foreigner_code', number: digits, issuer: '' })
    notice(desk, cell, 'looks_like_foreigner_code')
  } else {
    desk.patient.documents.push({ type: 'national_code', number: cell.text, issuer: '' })
    desk.patient.flags.push({ field: cell.field, value: cell.text, reason: parsed.reason })
    notice(desk, cell, parsed.reason)
  }
}
