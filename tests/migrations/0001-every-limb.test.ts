import { expect, test } from 'vitest'
import { checkIntegrity, migrate, readMigrations } from '#db/migrate.ts'
import { openDatabase, toReader } from '#db/open.ts'
import { listOrdersOf } from '#db/orders.ts'
import { MIGRATIONS } from '#tests/support/open-core.ts'

const steps = readMigrations(MIGRATIONS)
const before = steps.slice(0, 1)

/** A file of the first version with a person, four orders and a visit, as that version wrote them. */
function oldFile() {
  const raw = openDatabase({ file: ':memory:' })
  migrate(raw, before, () => {})
  raw.exec(`
    insert into camps values ('c', 'Camp', '', '', '2026-11-23', '2026-11-26', 480, 1020, '[]', '[]', 'Asia/Tehran', 'gregorian', '["en"]', null, 0, 1);
    insert into settings (id, value, version) values ('current_camp', '"c"', 1);
  `)
  const columns = raw.prepare(`select name, "notnull" as needed, type from pragma_table_info('patients')`).all() as {
    name: string
    needed: number
    type: string
  }[]
  const given: Record<string, unknown> = { id: 'p', camp_id: 'c', number: 'P22-2222', row_number: 1, version: 1 }
  const needed = columns.filter(({ name, needed: is }) => is || name in given)
  raw
    .prepare(
      `insert into patients (${needed.map(({ name }) => name).join(', ')}) values (${needed.map(() => '?').join(', ')})`,
    )
    .run(...needed.map(({ name, type }) => given[name] ?? (type === 'INTEGER' ? 0 : '[]')))
  const order = (id: string, side: string | null, state: string) =>
    raw
      .prepare(
        `insert into device_orders (id, number, camp_id, patient_id, device_type, side, level, priority, state, note, version)
         values (?, ?, 'c', 'p', 'transtibial', ?, '', 'normal', ?, 'kept', 3)`,
      )
      .run(id, `D-${id}`, side, state)
  order('made', 'left', 'finishing')
  order('held', 'right', 'on_hold')
  order('dropped', null, 'cancelled')
  order('unlogged', 'left', 'prescribed')
  const change = (id: string, at: string, from: string | null, to: string) =>
    raw
      .prepare(
        `insert into changes (operation_id, operation, at, actor_name, place, entity, entity_id, "before", "after", reason)
         values ('o', 'orders.advance', ?, 'me', 'desktop', 'deviceOrders', ?, ?, ?, '')`,
      )
      .run(at, id, from && JSON.stringify({ id, state: from }), JSON.stringify({ id, state: to }))
  change('made', '2026-11-23T06:00:00.000Z', null, 'prescribed')
  change('made', '2026-11-23T09:00:00.000Z', 'prescribed', 'finishing')
  change('made', '2026-11-23T10:00:00.000Z', 'finishing', 'finishing')
  change('held', '2026-11-23T06:00:00.000Z', null, 'measured')
  change('held', '2026-11-23T07:00:00.000Z', 'measured', 'on_hold')
  change('dropped', '2026-11-23T08:00:00.000Z', 'on_hold', 'cancelled')
  raw.exec(`
    insert into appointments (id, camp_id, kind, date, start_minute, duration_minutes, patient_id, order_id, station_id, staff_id, status, pinned, note, override_reason, version)
    values ('a', 'c', 'delivery', '2026-11-24', 600, 30, 'p', 'made', null, null, 'booked', 0, '', '', 1)`)
  return raw
}

test('a file with orders takes the step: every row survives, and new columns stand where the log says', () => {
  const raw = oldFile()
  const count = (table: string) => raw.prepare(`select count(*) from ${table}`).pluck().get()
  const tables = ['camps', 'patients', 'device_orders', 'appointments', 'changes', 'settings']
  const counts = tables.map(count)
  const backups: string[] = []
  expect(migrate(raw, steps, (tag) => backups.push(tag))).toEqual(steps.slice(1).map(({ tag }) => tag))
  expect(backups).toEqual(['0000_foundation'])
  expect(tables.map(count)).toEqual(counts)
  expect(() => checkIntegrity(raw)).not.toThrow()
  expect(raw.pragma('foreign_keys', { simple: true })).toBe(1)

  const orders = new Map(listOrdersOf(toReader(raw), ['p']).map((order) => [order.id, order]))
  expect(orders.get('made')).toMatchObject({
    state: 'finishing',
    note: 'kept',
    version: 3,
    orderType: 'new',
    parts: [],
    limbId: null,
    previousOrderId: null,
    technicianId: null,
    promisedDate: null,
    holdReason: '',
    intervalReason: '',
    stateSince: '2026-11-23T09:00:00.000Z',
    heldFrom: null,
  })
  expect(orders.get('held')).toMatchObject({ heldFrom: 'measured', stateSince: '2026-11-23T07:00:00.000Z' })
  expect(orders.get('dropped')).toMatchObject({ heldFrom: 'prescribed', side: null })
  expect(orders.get('unlogged')).toMatchObject({ stateSince: '1970-01-01T00:00:00.000Z', heldFrom: null })
  expect(raw.prepare('select order_id from appointments').pluck().get()).toBe('made')
})

test('an order of a limb that is not there is refused by the table', () => {
  const raw = oldFile()
  migrate(raw, steps, () => {})
  expect(() => raw.exec(`update device_orders set limb_id = 'nobody' where id = 'made'`)).toThrow(/FOREIGN KEY/)
})
