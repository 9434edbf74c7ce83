import { expect, test } from 'vitest'
import { searchPatients } from '#db/patients.ts'
import { migrate, readMigrations } from '#db/migrate.ts'
import { openDatabase, toReader } from '#db/open.ts'
import { MIGRATIONS } from '#tests/support/open-core.ts'
import { insertBare } from './insert-bare.ts'

const steps = readMigrations(MIGRATIONS)

test('whoever is in a file of the step before is found by name as before, and by a village in the other script', () => {
  const raw = openDatabase({ file: ':memory:' })
  migrate(raw, steps.slice(0, 4), () => {})
  insertBare(raw, 'camps', { id: 'c', first_date: '2026-11-23', last_date: '2026-11-26', calendar: 'gregorian', kind: 'camp', opens_minute: 480, closes_minute: 1020 })
  const names = { given_name_latin: 'Amir', family_name_latin: '', father_name_latin: '', given_name_persian: 'امیر', family_name_persian: '', father_name_persian: '' }
  insertBare(raw, 'patients', { ...names, id: 'p', camp_id: 'c', number: 'P22-2222', row_number: 7, province: 'Razavi Khorasan', village: 'سرخس' })
  raw.exec(`insert into patient_search (rowid, terms) values (7, 'amir امیر p222222 سرخس')`)

  migrate(raw, steps, () => {})

  const found = (text: string) =>
    searchPatients(toReader(raw), { text, campId: null, groupId: null, onlyFlagged: false, sort: 'name', language: 'en', offset: 0, limit: 5 }).rows.map(({ id }) => id)
  expect(['amir', 'امیر', 'P22-2222', 'سرخس', 'Sarakhs', 'خراسان', 'khorasan'].map(found)).toEqual(Array(7).fill(['p']))
  expect(found('Zaranj')).toEqual([])
})
