import { birthBounds } from '#domain/people/birth.ts'
import { blockingKeys } from '#domain/people/match-people.ts'
import { nameSkeleton } from '#domain/people/name-sound.ts'
import { personOrderKey } from '#domain/people/name-order.ts'
import { normaliseText, wordsOf } from '#domain/people/normalise-name.ts'
import { toPersonKey } from '#domain/people/person-key.ts'
import { nameFields, type Patient } from '#domain/people/patient.ts'
import { provinceName } from '#domain/people/provinces.ts'
import { toLatinDigits } from '#domain/time/digits.ts'
import type { Writer } from './handles.ts'
import { prepared } from './records.ts'

export const derivedPatientKeys = [
  'sortName',
  'sortNamePersian',
  'birthFrom',
  'birthTo',
  'flagCount',
  'registeredAt',
]

/** Columns that follow from the record: sorting, age filter, flags. The id is a UUIDv7, so it holds the instant of registration. */
export function derivePatientColumns(patient: Patient): Record<string, unknown> {
  const bounds = patient.birth ? birthBounds(patient.birth) : null
  const millis = Number.parseInt(patient.id.replaceAll('-', '').slice(0, 12), 16)
  return {
    sortName: personOrderKey(patient, 'en'),
    sortNamePersian: personOrderKey(patient, 'fa'),
    birthFrom: bounds?.from ?? null,
    birthTo: bounds?.to ?? null,
    flagCount: patient.flags.length,
    registeredAt: new Date(Number.isFinite(millis) ? millis : 0).toISOString(),
  }
}

/** Prefix that keeps sound-alike tokens apart from words in the full-text index. */
export const SOUND_PREFIX = 'zq'

/** Token for a name's sound, safe for the full-text tokenizer. Empty when the name has no sound. */
export function soundToken(word: string): string {
  const skeleton = nameSkeleton(word).replaceAll(/[^a-z0-9]/g, '')
  return skeleton ? SOUND_PREFIX + skeleton : ''
}

/** The parts of a patient by which people are searched for. */
export const searchedParts = [
  'number',
  ...nameFields,
  'phones',
  'province',
  'village',
] as const satisfies readonly (keyof Patient)[]
type SearchedParts = Pick<Patient, (typeof searchedParts)[number]>

/** A province in both languages, since it is stored in English; a village as it is written and by its sound: it has one script. */
function placeTerms({ province, village }: SearchedParts): string[] {
  const written = [village, province, provinceName(province, 'fa')].map(normaliseText)
  return [...new Set([...written, ...wordsOf(village).map(soundToken)])]
}

/** What the full-text index holds of a person: all that a search may find them by, in the form that it sees. */
export function searchTerms(patient: SearchedParts): string {
  const names = nameFields
    .map((field) => normaliseText(patient[field]))
    .filter(Boolean)
    .join(' ')
  const sounds = names.split(' ').map(soundToken)
  const phones = patient.phones.flatMap(({ e164, asTyped }) => {
    const digits = toLatinDigits(e164 ?? asTyped).replaceAll(/\D/g, '')
    const national = digits.replace(/^98/, '')
    return [digits, national, `0${national}`, digits.slice(-7), digits.slice(-4)]
  })
  const number = patient.number.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  return [names, ...sounds, ...phones, number, ...placeTerms(patient)].filter(Boolean).join(' ')
}

const rowOf = (tx: Writer, id: string): unknown =>
  prepared(tx, 'select row_number from patients where id = ?').pluck().get(id)

export function unindexPatient(tx: Writer, id: string): void {
  const row = rowOf(tx, id)
  prepared(tx, 'delete from patient_search where rowid = ?').run(row)
  prepared(tx, 'delete from patient_keys where patient_row = ?').run(row)
}

/** One statement a key: one for many rows would open a savepoint, at which the full-text index writes out all that it holds. */
export function indexPatient(tx: Writer, patient: Patient): void {
  const row = rowOf(tx, patient.id)
  prepared(tx, 'insert into patient_search (rowid, terms) values (?, ?)').run(row, searchTerms(patient))
  const insertKey = prepared(tx, 'insert into patient_keys (key, patient_row) values (?, ?)')
  for (const key of blockingKeys(toPersonKey(patient))) insertKey.run(key, row)
}
