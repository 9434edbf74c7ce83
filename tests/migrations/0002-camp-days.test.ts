import { expect, test } from 'vitest'
import { entities } from '#db/entities.ts'
import { writeJournaled } from '#db/journal.ts'
import { checkIntegrity, migrate, readMigrations } from '#db/migrate.ts'
import { openDatabase, toReader } from '#db/open.ts'
import { toSnakeCase } from '#db/records.ts'
import type { QueueToken } from '#domain/queue/token.ts'
import { MIGRATIONS } from '#tests/support/open-core.ts'
import { insertBare } from './insert-bare.ts'

const steps = readMigrations(MIGRATIONS)

/** A file of the step before, with a camp, a person, an order, a series with its session and a token at the door. */
function oldFile() {
  const raw = openDatabase({ file: ':memory:' })
  migrate(raw, steps.slice(0, 2), () => {})
  insertBare(raw, 'camps', {
    id: 'c',
    name: 'Camp',
    first_date: '2026-11-23',
    last_date: '2026-11-26',
    opens_minute: 480,
    closes_minute: 1020,
    zone: 'Asia/Tehran',
    calendar: 'gregorian',
    languages: '["en"]',
  })
  insertBare(raw, 'patients', { id: 'p', camp_id: 'c', number: 'P22-2222', row_number: 1 })
  insertBare(raw, 'device_orders', {
    id: 'o',
    number: 'D22-2222',
    camp_id: 'c',
    patient_id: 'p',
    priority: 'normal',
    state: 'prescribed',
  })
  insertBare(raw, 'rehab_series', { id: 's', camp_id: 'c', patient_id: 'p', order_id: 'o', goal: 'Stairs', planned_count: 4, status: 'open' })
  insertBare(raw, 'rehab_sessions', { id: 'e', camp_id: 'c', patient_id: 'p', order_id: 'o', series_id: 's' })
  insertBare(raw, 'queue_tokens', { id: 't', camp_id: 'c', patient_id: 'p', number: 7, state: 'waiting' })
  return raw
}

const head = {
  operationId: 'u',
  operation: 'undo',
  at: '2026-11-24T06:00:00.000Z',
  actorId: null,
  actorName: 'me',
  place: 'desktop',
  campId: 'c',
  reason: '',
  undoOf: null,
}

test('a file of the step before keeps every row, and its series are of gait training', () => {
  const raw = oldFile()
  const backups: string[] = []
  expect(migrate(raw, steps, (tag) => backups.push(tag))).toEqual(steps.slice(2).map(({ tag }) => tag))
  expect(backups).toEqual(['0001_every_limb'])
  expect(() => checkIntegrity(raw)).not.toThrow()
  const db = toReader(raw)
  expect(entities.rehabSeries.find(db, 's')).toMatchObject({
    kind: 'gait_training',
    pattern: null,
    goal: 'Stairs',
    plannedCount: 4,
    orderId: 'o',
  })
  expect(raw.prepare('select series_id from rehab_sessions').pluck().get()).toBe('s')
  expect(entities.queueTokens.find(db, 't')).toMatchObject({ number: 7, leftReason: '', fromPaper: false })
  expect(entities.camps.find(db, 'c')).toMatchObject({
    kind: 'camp',
    sponsor: '',
    partner: '',
    targets: [],
    closedAt: null,
  })
  expect(() => raw.exec(`update rehab_sessions set series_id = 'nothing'`)).toThrow(/FOREIGN KEY/)
})

test('a record that was logged before this step can be put back after it', () => {
  const raw = oldFile()
  const series = {
    ...{ id: 's', campId: 'c', patientId: 'p', orderId: 'o' },
    ...{ goal: 'Bars', plannedCount: 2, status: 'open', version: 1 },
  }
  const row = raw.prepare('select * from queue_tokens').get() as Record<string, unknown>
  const token = Object.fromEntries(
    Object.entries(entities.queueTokens.fromRow(row)).filter(([key]) => toSnakeCase(key) in row),
  ) as unknown as QueueToken
  migrate(raw, steps, () => {})
  const db = toReader(raw)
  writeJournaled(db, head, (journal) => {
    journal.put('rehabSeries', 's', series)
    journal.put('queueTokens', 't', token)
  })
  expect(entities.rehabSeries.find(db, 's')).toMatchObject({ goal: 'Bars', kind: 'gait_training', pattern: null })
  expect(entities.queueTokens.find(db, 't')).toMatchObject({ number: 7, leftReason: '', fromPaper: false })
})
