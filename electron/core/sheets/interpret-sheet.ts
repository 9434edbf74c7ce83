import { hash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { RowDuplicate } from '#contract/imports.ts'
import { lastSeq } from '#db/changes.ts'
import type { Reader } from '#db/handles.ts'
import { countPatients, listFactsByKeys, listFingerprints, listPatientsByIds } from '#db/patients.ts'
import { listOrdersOf } from '#db/orders.ts'
import { findDuplicates } from '#domain/imports/find-duplicates.ts'
import { interpretRow } from '#domain/imports/interpret-row.ts'
import { fingerprintRow } from '#domain/imports/row-fingerprint.ts'
import { blockingKeys, type PeopleMatch } from '#domain/people/match-people.ts'
import { addsOrders, addsToPatient } from '#domain/people/merge-patient.ts'
import { createPersonIndex, type FoundPerson, type PersonIndex } from '#domain/people/person-index.ts'
import type { Patient } from '#domain/people/patient.ts'
import { toPersonKey } from '#domain/people/person-key.ts'
import { detectDateOrder } from '#domain/time/parse-date.ts'
import { correctedCells, type OpenSheet, type SheetRow } from './open-sheet.ts'

/** Rows between two breaths, so that a long sheet never blocks a window. */
const CHUNK = 400

/** Reads every row anew under the present columns and corrections, and compares it with the sheet and the file. */
export async function interpretSheet(open: OpenSheet, db: Reader): Promise<void> {
  const seq = lastSeq(db)
  open.dateOrder = dateOrderOf(open)
  open.rows = await readRows(open)
  await findRepeats(open, db)
  for (const row of open.rows) row.proposal = proposalOf(open, row, db)
  open.comparedAtSeq = seq
}

function dateOrderOf({ mapping, sheet }: OpenSheet) {
  const columns = mapping.flatMap(({ field }, index) =>
    field === 'birth' || field === 'amputated' ? [index] : [],
  )
  return detectDateOrder(columns.flatMap((column) => sheet.rows.map((row) => row[column] ?? '')))
}

async function readRows(open: OpenSheet): Promise<SheetRow[]> {
  const { sheet, mapping, today, dateOrder, answers } = open
  const rows: SheetRow[] = []
  for (const [index, original] of sheet.rows.entries()) {
    if (index % CHUNK === CHUNK - 1) await setImmediate()
    const line = index + 2
    const cells = correctedCells(original, answers.get(line))
    const { patient, orders, problems, blank, refused } = interpretRow(
      cells,
      mapping,
      { today, dateOrder },
      original,
    )
    const fingerprint = blank ? '' : hash('sha256', fingerprintRow(cells, mapping)).slice(0, 32)
    rows.push({
      line,
      cells,
      patient,
      orders,
      problems,
      blank,
      refused,
      fingerprint,
      key: toPersonKey(patient),
      duplicates: [],
      proposal: 'add',
    })
  }
  return rows
}

/** Likely the same person: registered people first, then earlier lines of the sheet. */
async function findRepeats({ rows }: OpenSheet, db: Reader): Promise<void> {
  const people = rows.filter(({ blank, refused }) => !blank && !refused)
  if (countPatients(db, null) > 0) {
    const known = listFingerprints(
      db,
      people.map(({ fingerprint }) => fingerprint),
    )
    await findRegistered(db, people, known)
  }
  const inSheet = findDuplicates(people)
  const byLine = new Map(people.map((row) => [row.line, row]))
  for (const { line, ofLine, verdict, score, evidence } of inSheet) {
    byLine.get(line)?.duplicates.push({ kind: 'line', line: ofLine, verdict, score, evidence })
  }
  markIdenticalLines(people)
  for (const row of people) row.duplicates.sort(bySureness)
}

/** So many likely people are shown beside a row. */
const SHOWN = 5

/** Gives each row whom it may repeat among the registered: who came from the very same row before, then the most alike. */
async function findRegistered(
  db: Reader,
  people: SheetRow[],
  fromSameRow: ReadonlyMap<string, string>,
): Promise<void> {
  const index = await indexRegistered(db, people)
  const found = new Map<SheetRow, FoundPerson<string>[]>()
  for (const [at, row] of people.entries()) {
    if (at % CHUNK === CHUNK - 1) await setImmediate()
    const alike = index
      .find(row.key)
      .sort((a, b) => Number(b.verdict === 'same') - Number(a.verdict === 'same') || b.score - a.score)
      .slice(0, SHOWN)
    const same = fromSameRow.get(row.fingerprint)
    const others = alike.filter(({ mark }) => mark !== same)
    const best = same === undefined ? others : [{ mark: same, ...cameFromSameRow }, ...others]
    if (best.length > 0) found.set(row, best)
  }
  const ids = new Set([...found.values()].flatMap((best) => best.map(({ mark }) => mark)))
  const patients = new Map(listPatientsByIds(db, [...ids]).map((patient) => [patient.id, patient]))
  for (const [row, best] of found) row.duplicates = best.flatMap((one) => toDuplicate(one, patients))
}

const cameFromSameRow = { verdict: 'same', score: 99, evidence: ['name_equal'] } satisfies PeopleMatch

function toDuplicate(
  { mark, verdict, score, evidence }: FoundPerson<string>,
  patients: ReadonlyMap<string, Patient>,
): RowDuplicate[] {
  const patient = patients.get(mark)
  return patient && verdict !== 'no' ? [{ kind: 'patient', patient, verdict, score, evidence }] : []
}

/** Registered people, by their ids, who share a duplicate key with anybody of the sheet. */
async function indexRegistered(db: Reader, people: SheetRow[]): Promise<PersonIndex<string>> {
  const keys = new Set(people.flatMap(({ key }) => blockingKeys(key)))
  const index = createPersonIndex<string>(keys)
  for (const [at, person] of listFactsByKeys(db, [...keys]).entries()) {
    if (at % CHUNK === CHUNK - 1) await setImmediate()
    index.add(person.id, toPersonKey(person))
  }
  return index
}

/** Two rows that say exactly the same are one person, however little they say. */
function markIdenticalLines(people: SheetRow[]): void {
  const first = new Map<string, number>()
  for (const row of people) {
    const earlier = first.get(row.fingerprint)
    if (earlier === undefined) first.set(row.fingerprint, row.line)
    else if (!row.duplicates.some((duplicate) => duplicate.verdict === 'same')) {
      row.duplicates.unshift({ kind: 'line', line: earlier, ...cameFromSameRow })
    }
  }
}

function bySureness(a: RowDuplicate, b: RowDuplicate): number {
  const rank = (duplicate: RowDuplicate) =>
    (duplicate.verdict === 'same' ? 0 : 2) + (duplicate.kind === 'patient' ? 0 : 1)
  return rank(a) - rank(b) || b.score - a.score
}

/** The same person once more is left out, or merged where the row tells something new. Everybody else is added. */
function proposalOf(open: OpenSheet, row: SheetRow, db: Reader): SheetRow['proposal'] {
  const [best] = row.duplicates
  if (row.blank || row.refused) return 'skip'
  if (best?.verdict !== 'same') return 'add'
  if (best.kind === 'patient') return tellsMore(row, best.patient, listOrdersOf(db, [best.patient.id]))
  const original = open.rows[best.line - 2]
  return original ? tellsMore(row, original.patient, original.orders) : 'add'
}

function tellsMore(
  row: SheetRow,
  known: Parameters<typeof addsToPatient>[0],
  orders: Parameters<typeof addsOrders>[0],
): SheetRow['proposal'] {
  return addsToPatient(known, row.patient) || addsOrders(orders, row.orders) ? 'merge' : 'skip'
}
