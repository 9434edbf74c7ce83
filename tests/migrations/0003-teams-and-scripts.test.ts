import { expect, test } from 'vitest'
import { checkIntegrity, migrate, readMigrations } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { MIGRATIONS } from '#tests/support/open-core.ts'
import { insertBare } from './insert-bare.ts'

const steps = readMigrations(MIGRATIONS)

test('a file of the step before is searched for duplicates as it was', () => {
  const raw = openDatabase({ file: ':memory:' })
  migrate(raw, steps.slice(0, 3), () => {})
  insertBare(raw, 'camps', { id: 'c', first_date: '2026-11-23', last_date: '2026-11-26', calendar: 'gregorian', kind: 'camp', opens_minute: 480, closes_minute: 1020 })
  insertBare(raw, 'patients', { id: 'p', camp_id: 'c', number: 'P22-2222', row_number: 7 })
  insertBare(raw, 'patients', { id: 'q', camp_id: 'c', number: 'P22-2223', row_number: 9 })
  insertBare(raw, 'patient_keys', { key: 'w:amr|bhrz', patient_id: 'p' })
  insertBare(raw, 'patient_keys', { key: 'p:+98912', patient_id: 'p' })
  insertBare(raw, 'patient_keys', { key: 'p:+98912', patient_id: 'q' })

  migrate(raw, steps.slice(0, 4), () => {})

  expect(() => checkIntegrity(raw)).not.toThrow()
  expect(raw.prepare('select key, patient_row from patient_keys order by key, patient_row').raw().all()).toEqual([
    ['p:+98912', 7],
    ['p:+98912', 9],
    ['w:amr|bhrz', 7],
  ])
  raw.exec(`delete from patients where id = 'p'`)
  expect(raw.prepare('select patient_row from patient_keys').pluck().all()).toEqual([9])
})
