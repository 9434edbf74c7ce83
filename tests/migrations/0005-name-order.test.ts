import { expect, test } from 'vitest'
import { listPatientsByIds, searchPatients } from '#db/patients.ts'
import { migrate, readMigrations } from '#db/migrate.ts'
import { openDatabase, toReader } from '#db/open.ts'
import { MIGRATIONS } from '#tests/support/open-core.ts'
import { blockingKeys } from '#domain/people/match-people.ts'
import { toPersonKey } from '#domain/people/person-key.ts'
import { insertBare } from './insert-bare.ts'

const steps = readMigrations(MIGRATIONS)

test('whoever is in a file of the step before stands where either alphabet has them, and is found by keys made anew', () => {
  const raw = openDatabase({ file: ':memory:' })
  migrate(raw, steps.slice(0, 5), () => {})
  insertBare(raw, 'camps', { id: 'c', first_date: '2026-11-23', last_date: '2026-11-26', calendar: 'gregorian', kind: 'camp', opens_minute: 480, closes_minute: 1020 })
  const phones = JSON.stringify([{ e164: '+989121234567', asTyped: '09121234567', owner: 'self' }])
  const names = { family_name_latin: '', father_name_latin: '', family_name_persian: '', father_name_persian: '' }
  const people = [
    ['یاسر', 'Yaser'],
    ['پرویز', ''],
    ['', 'Ahmad'],
    ['وحید', 'Wahid'],
  ] as const
  people.forEach(([given_name_persian, given_name_latin], at) =>
    insertBare(raw, 'patients', { ...names, phones, given_name_persian, given_name_latin, id: `p${at}`, camp_id: 'c', number: `P22-222${at}`, row_number: at, sort_name: given_name_latin || given_name_persian }),
  )

  raw.exec(`insert into patient_keys (key, patient_row) values ('of before', 1)`)

  migrate(raw, steps, () => {})

  const reader = toReader(raw)
  const keysOf = raw.prepare('select key from patient_keys where patient_row = ? order by key').pluck()
  for (const [row, patient] of listPatientsByIds(reader, ['p0', 'p1', 'p2', 'p3']).map((one) => [Number(one.id.slice(1)), one] as const))
    expect(keysOf.all(row)).toEqual(blockingKeys(toPersonKey(patient)).toSorted())
  expect(keysOf.all(1)).toContain('p:+989121234567')
  const listed = (language: 'en' | 'fa') =>
    searchPatients(reader, { text: '', campId: 'c', groupId: null, onlyFlagged: false, sort: 'name', language, offset: 0, limit: 5 }).rows.map(
      ({ givenNamePersian, givenNameLatin }) => givenNamePersian || givenNameLatin,
    )
  expect(listed('fa')).toEqual(['پرویز', 'وحید', 'یاسر', 'Ahmad'])
  expect(listed('en')).toEqual(['Ahmad', 'وحید', 'یاسر', 'پرویز'])
})
