import { beforeEach, describe, expect, test } from 'vitest'
import type { TestCore } from '#tests/support/open-core.ts'
import { openRehearsal } from '#tests/support/open-rehearsal.ts'

describe('the check', () => {
  let core: TestCore
  const run = (sql: string) => core.state.db.raw.exec(sql)
  const kinds = () => core.findBreaches().map(({ kind }) => kind)

  beforeEach(async () => {
    core = await openRehearsal()
    expect(kinds()).toEqual([])
  })

  const oneBooked = `(select id from appointments where status = 'booked' order by date, start_minute, id limit 1)`
  const copyVisit = (columns: string) =>
    `insert into appointments (id, camp_id, kind, date, start_minute, duration_minutes, patient_id, order_id, station_id, staff_id,
       status, pinned, note, override_reason, version)
     select 'copy', camp_id, kind, date, start_minute, duration_minutes, ${columns},
       status, pinned, note, override_reason, version from appointments where id = ${oneBooked}`

  test('finds a person in two places', () => {
    run(copyVisit('patient_id, null, null, null'))
    expect(kinds()).toContain('patient_in_two_places')
  })

  test('finds a technician in two places', () => {
    run(
      copyVisit(
        `(select id from patients where id not in (select patient_id from appointments) limit 1), null, null, staff_id`,
      ),
    )
    expect(kinds()).toContain('staff_in_two_places')
  })

  test('finds a visit in the series of somebody else, and a person who waits twice', () => {
    run(
      `update appointments set series_id = (select id from rehab_series where kind = 'gait_training' limit 1)
       where id = (select id from appointments where kind = 'measurement' limit 1)`,
    )
    run(
      `insert into wait_entries select 'copy', camp_id, patient_id, order_id, kind, duration_minutes, priority, since, notice_minutes,
         need, appointment_id, status, left_reason, version from wait_entries where status = 'waiting' limit 1`,
    )
    run(
      `update wait_entries set status = 'left' where id = (select max(id) from wait_entries where id <> 'copy')`,
    )
    expect(kinds()).toEqual(expect.arrayContaining(['series_visit', 'waits_twice', 'wait_entry']))
  })

  test('finds scores, sessions and follow-ups that the program would not have written', () => {
    const told = () => core.findBreaches().map(({ kind, text }) => `${kind}: ${text}`)
    const first = (table: string, where: string) =>
      `(select id from ${table} where ${where} order by id limit 1)`
    run(`update outcomes set score = score + 1 where id = ${first('outcomes', `instrument = 'tug'`)}`)
    run(`update outcomes set session_id = (select s.id from rehab_sessions s where s.patient_id <> outcomes.patient_id limit 1)
         where id = ${first('outcomes', `instrument = 'walk_2min'`)}`)
    run(`update rehab_sessions set date = '2001-01-01'
         where id = ${first('rehab_sessions', `order_id is not null and attendance <> 'absent'`)}`)
    run('update rehab_sessions set number = 1 where series_id is not null and number = 2')
    run(`update follow_ups set is_used = null where id = ${first('follow_ups', `status = 'done'`)}`)
    run(`update follow_ups set order_id = (select o.id from device_orders o where o.patient_id <> follow_ups.patient_id limit 1)
         where id = ${first('follow_ups', `status = 'due'`)}`)
    for (const start of [
      'outcome_score: ',
      'other_person: outcomes ',
      'other_person: follow_ups ',
      'session_before_trial: ',
      'session_number: ',
      'follow_up_state: ',
    ])
      expect(
        told().some((line) => line.startsWith(start)),
        start,
      ).toBe(true)
  })

  test('finds a station over its capacity', () => {
    run('update stations set capacity = 1')
    expect(kinds()).toContain('station_over_capacity')
  })

  test('finds an order whose state no step led to', () => {
    run(
      `update device_orders set state = 'delivered' where id = (select id from device_orders where state = 'prescribed' limit 1)`,
    )
    expect(kinds()).toContain('order_state')
  })

  test('finds a measurement of another limb than its order’s', () => {
    run(
      `update device_orders set side = case side when 'left' then 'right' else 'left' end
       where id = (select order_id from measurement_sets
         where status = 'complete' and struck_reason = '' and order_id is not null limit 1)`,
    )
    expect(kinds()).toContain('measurement_limb')
  })

  test('finds a record that was changed behind the log', () => {
    run(`update patients set village = 'Elsewhere' where row_number = 1`)
    expect(kinds()).toEqual(['log_mismatch'])
  })

  test('finds a gap in the log, in the middle and at its end', () => {
    run('drop trigger changes_never_deleted')
    run(`delete from changes where seq = 3`)
    expect(kinds()).toContain('change_gap')
    run(`delete from changes where seq = (select max(seq) from changes)`)
    expect(core.findBreaches().filter(({ kind }) => kind === 'change_gap')).toHaveLength(2)
  })

  test('finds a reference to nothing', () => {
    core.state.db.raw.pragma('foreign_keys = off')
    run(
      `delete from travel_groups where id = (select group_id from patients where group_id is not null limit 1)`,
    )
    expect(kinds()).toContain('foreign_key')
  })
})
