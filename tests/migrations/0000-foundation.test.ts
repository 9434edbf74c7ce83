import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { appliedMigrations, migrate, readMigrations } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { MIGRATIONS } from '#tests/support/open-core.ts'

const migrated = () => {
  const raw = openDatabase({ file: ':memory:' })
  migrate(raw, readMigrations(MIGRATIONS), () => {})
  return raw
}

test('the journal lists every step once, in the order of its stamps', () => {
  const { entries } = JSON.parse(readFileSync(join(MIGRATIONS, 'meta', '_journal.json'), 'utf8')) as {
    entries: { idx: number; when: number; tag: string }[]
  }
  expect(entries.map(({ idx }) => idx)).toEqual(entries.map((_, index) => index))
  const stamps = entries.map(({ when }) => when)
  expect([...stamps].sort((a, b) => a - b)).toEqual(stamps)
})

test('an empty file takes every step, and a second opening takes none', () => {
  const raw = migrated()
  expect(appliedMigrations(raw)).toEqual(readMigrations(MIGRATIONS).map(({ tag }) => tag))
  expect(migrate(raw, readMigrations(MIGRATIONS), () => {})).toEqual([])
})

test('every table of ours is strict', () => {
  const loose = migrated()
    .prepare(
      `select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0
       and name not like 'sqlite_%' and name not like 'patient_search%'`,
    )
    .pluck()
    .all()
  expect(loose).toEqual([])
})

test('the change log can be neither changed nor emptied', () => {
  const raw = migrated()
  raw.exec(
    `insert into changes (operation_id, operation, at, actor_name, place, entity, entity_id, reason)
     values ('o', 'x', 'now', 'me', 'desktop', 'patients', 'p', '')`,
  )
  expect(() => raw.exec(`update changes set actor_name = 'you'`)).toThrow(/append-only/)
  expect(() => raw.exec('delete from changes')).toThrow(/append-only/)
})

test('nonsense is refused by the tables themselves', () => {
  const raw = migrated()
  const camp = (first: string, last: string, opens: number, closes: number) => () =>
    raw
      .prepare(
        `insert into camps (id, name, place, province, first_date, last_date, opens_minute, closes_minute, breaks, closed_dates,
           time_zone, calendar, languages, daily_capacity, is_rehearsal, version)
         values ('c', 'C', '', '', ?, ?, ?, ?, '[]', '[]', 'Asia/Tehran', 'gregorian', '["en"]', null, 0, 1)`,
      )
      .run(first, last, opens, closes)
  expect(camp('2026-11-25', '2026-11-24', 480, 1020)).toThrow(/camps_dates/)
  expect(camp('2026-11-24', '2026-11-25', 1020, 480)).toThrow(/camps_hours/)
  camp('2026-11-24', '2026-11-25', 480, 1020)()
  expect(() =>
    raw.exec(
      `insert into device_orders (id, number, camp_id, patient_id, device_type, side, level, priority, state, note, version)
       values ('o', 'D', 'c', 'nobody', 'transtibial', 'left', '', 'normal', 'prescribed', '', 1)`,
    ),
  ).toThrow(/FOREIGN KEY/)
})
