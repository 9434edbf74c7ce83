import type { Language } from '#domain/camps/camp.ts'
import type { Patient } from '#domain/people/patient.ts'
import { personFacts, type PersonFacts } from '#domain/people/person-key.ts'
import { normaliseText } from '#domain/people/normalise-name.ts'
import { toLatinDigits } from '#domain/time/digits.ts'
import { entities } from './entities.ts'
import type { Reader } from './handles.ts'
import { soundToken } from './patient-index.ts'
import { prepared } from './records.ts'

export interface PatientQuery {
  /** What was typed; words, number or phone in any script. Empty lists everybody. */
  text: string
  campId: string | null
  /** Everybody but those of the camp. */
  isElsewhere?: boolean | undefined
  groupId: string | null
  onlyFlagged: boolean
  sort: 'name' | 'newest' | 'match'
  /** Whose alphabet names are ordered by. */
  language: Language
  offset: number
  limit: number
}

export interface PatientPage {
  rows: Patient[]
  /** Matches in all, counted up to `countedTo`. */
  total: number
  isCounted: boolean
}

/** Above this many matches a search only says "more than". */
const COUNT_CAP = 1000

/**
 * Turns typed text into a full-text query: every word must be found, as the beginning of a name, place, number or phone
 * in either script, or as a name that sounds alike. Null when nothing searchable was typed.
 */
export function toMatchQuery(text: string): string | null {
  const latin = normaliseText(toLatinDigits(text)).replaceAll(/(\d)[\s-]+(?=\d)/g, '$1')
  const words = latin.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  if (words.length === 0) return null
  return words
    .map((word) => {
      const sound = /\d/.test(word) || word.length < 3 ? '' : soundToken(word)
      return sound.length > 4
        ? `("${word}"* OR "${sound}"*)`
        : sound
          ? `("${word}"* OR "${sound}")`
          : `"${word}"*`
    })
    .join(' AND ')
}

/** One page of patients with the number of all matches (capped for searches). */
export function searchPatients(db: Reader, query: PatientQuery): PatientPage {
  const match = toMatchQuery(numberAsOneWord(query.text))
  const filters: string[] = []
  const args: unknown[] = []
  if (query.campId) {
    filters.push(query.isElsewhere ? 'camp_id <> ?' : 'camp_id = ?')
    args.push(query.campId)
  }
  if (query.groupId) {
    filters.push('group_id = ?')
    args.push(query.groupId)
  }
  if (query.onlyFlagged) filters.push('flag_count > 0')
  return match === null ? listAll(db, query, filters, args) : listMatches(db, query, match, filters, args)
}

/** `P-7K4 2` typed as a patient number is one word in the index. */
function numberAsOneWord(text: string): string {
  return /\d/.test(text) &&
    /^[\p{L}\p{N}]{1,4}([\s-]+[\p{L}\p{N}]{1,5}){1,2}$/u.test(text.trim()) &&
    /-/.test(text)
    ? text.replaceAll(/[\s-]/g, '')
    : text
}

function listAll(db: Reader, query: PatientQuery, filters: string[], args: unknown[]): PatientPage {
  const where = filters.length ? `where ${filters.join(' and ')}` : ''
  const rows = prepared(
    db,
    `select * from patients ${where} order by ${orderOf(query)} limit ? offset ?`,
  ).all(...args, query.limit, query.offset)
  const total = prepared(db, `select count(*) as n from patients ${where}`).get(...args) as { n: number }
  return { rows: toPatients(rows), total: total.n, isCounted: true }
}

function listMatches(
  db: Reader,
  query: PatientQuery,
  match: string,
  filters: string[],
  args: unknown[],
): PatientPage {
  const sql =
    filters.length === 0
      ? 'select rowid from patient_search where patient_search match ? limit ?'
      : `select s.rowid from patient_search s join patients p on p.row_number = s.rowid
         where patient_search match ? and ${filters.join(' and ')} limit ?`
  const ids = prepared(db, sql)
    .pluck()
    .all(match, ...args, COUNT_CAP + 1) as number[]
  const found = ids.slice(0, COUNT_CAP)
  return {
    rows: query.sort === 'match' ? nearestFirst(db, query, found) : inOrder(db, query, found),
    total: Math.min(ids.length, COUNT_CAP),
    isCounted: ids.length <= COUNT_CAP,
  }
}

const orderOf = ({ sort, language }: PatientQuery) =>
  sort === 'newest' ? 'registered_at desc, id desc' : `${nameColumns[language]}, id`

/** The column by which names stand in the alphabet of a language. */
export const nameColumns: Record<Language, string> = { en: 'sort_name', fa: 'sort_name_persian' }

/** By name or newest first. Sorted by their numbers alone: whole rows are read for the page only. */
function inOrder(db: Reader, query: PatientQuery, found: readonly number[]): Patient[] {
  const page = prepared(
    db,
    `select row_number from patients where row_number in (select value from json_each(?))
     order by ${orderOf(query)} limit ? offset ?`,
  )
    .pluck()
    .all(JSON.stringify(found), query.limit, query.offset) as number[]
  return readRows(db, page)
}

/** Whoever is called as was typed, then whose name begins so, then who was found otherwise; each by name. */
function nearestFirst(db: Reader, query: PatientQuery, found: readonly number[]): Patient[] {
  const { text, limit, offset } = query
  const typed = normaliseText(text)
  const named = prepared(
    db,
    `select row_number, ${nameLike(typed)} from patients where row_number in (select value from json_each(?))
     order by ${orderOf(query)}`,
  )
    .raw()
    .all(JSON.stringify(found)) as [number, string][]
  const groups: [number[], number[], number[]] = [[], [], []]
  for (const [row, name] of named) groups[nearness(normaliseText(name), typed)].push(row)
  return readRows(db, groups.flat().slice(offset, offset + limit))
}

/** The people of these rows, in this order. */
function readRows(db: Reader, page: readonly number[]): Patient[] {
  const rows = prepared(
    db,
    `select patients.* from json_each(?) as wanted join patients on row_number = wanted.value order by wanted.key`,
  ).all(JSON.stringify(page))
  return toPatients(rows)
}

/** The whole name in the script of what was typed. */
const nameLike = (typed: string): string =>
  /[^\x20-\x7e]/.test(typed)
    ? `given_name_persian || ' ' || family_name_persian || ' ' || father_name_persian`
    : 'sort_name'

function nearness(name: string, typed: string): 0 | 1 | 2 {
  if (!name.startsWith(typed)) return 2
  return name.length === typed.length || name[typed.length] === ' ' ? 0 : 1
}

const toPatients = (rows: unknown[]) =>
  rows.map((row) => entities.patients.fromRow(row as Record<string, unknown>))

/** Everybody who shares a duplicate key with the given keys, at most `limit`. */
export function listPatientsByKeys(db: Reader, keys: readonly string[], limit: number): Patient[] {
  const rows = prepared(
    db,
    `select * from patients where row_number in
       (select distinct patient_row from patient_keys where key in (select value from json_each(?)) limit ?)`,
  ).all(JSON.stringify(keys), limit)
  return toPatients(rows)
}

const facts = entities.patients.part(['id', ...personFacts])

/** By what everybody who shares a duplicate key with the given keys is told apart; for comparing many at once. */
export function listFactsByKeys(db: Reader, keys: readonly string[]): (PersonFacts & { id: string })[] {
  const rows = prepared(
    db,
    `select ${facts.columns} from patients where row_number in
       (select patient_row from patient_keys where key in (select value from json_each(?)))`,
  ).all(JSON.stringify(keys))
  return rows.map((row) => facts.fromRow(row as Record<string, unknown>))
}

/** Patients by id, in no particular order; unknown ids are left out. */
export function listPatientsByIds(db: Reader, ids: string[]): Patient[] {
  return toPatients(
    prepared(db, 'select * from patients where id in (select value from json_each(?))').all(
      JSON.stringify(ids),
    ),
  )
}

/** Fingerprints of sheet rows that are already in the file, with the patient that each became. */
export function listFingerprints(db: Reader, fingerprints: string[]): Map<string, string> {
  const rows = prepared(
    db,
    `select import_fingerprint as f, id from patients
     where import_fingerprint <> '' and import_fingerprint in (select value from json_each(?))`,
  ).all(JSON.stringify(fingerprints)) as { f: string; id: string }[]
  return new Map(rows.map(({ f, id }) => [f, id]))
}

/** Whether anybody at all is registered. */
export function countPatients(db: Reader, campId: string | null): number {
  const row = campId
    ? prepared(db, 'select count(*) as n from patients where camp_id = ?').get(campId)
    : prepared(db, 'select count(*) as n from patients').get()
  return (row as { n: number }).n
}

/** People with a value that could not be read and still waits to be mended. */
export function countFlagged(db: Reader, campId: string): number {
  return prepared(db, 'select count(*) from patients where camp_id = ? and flag_count > 0')
    .pluck()
    .get(campId) as number
}

/** People registered between two UTC instants (the second excluded). */
export function countRegisteredBetween(db: Reader, campId: string, from: string, until: string): number {
  return prepared(
    db,
    'select count(*) from patients where camp_id = ? and registered_at >= ? and registered_at < ?',
  )
    .pluck()
    .get(campId, from, until) as number
}
