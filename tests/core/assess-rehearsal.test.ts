import { describe, expect, test } from 'vitest'
import { openRehearsal } from '#tests/support/open-rehearsal.ts'

describe('the rehearsal', () => {
  test('shows every decision, recalls in every state, consents and Short Sets', async () => {
    const rehearsal = await openRehearsal()
    const all = (sql: string) => rehearsal.state.db.raw.prepare(sql).pluck().all()
    expect(new Set(all('select decision from assessments'))).toEqual(
      new Set(['fit_now', 'wait', 'refer', 'not_suitable']),
    )
    expect(new Set(all('select status from recalls'))).toEqual(new Set(['open', 'dropped']))
    expect(new Set(all('select decision from consents'))).toEqual(new Set(['given', 'refused']))
    expect(all('select count(*) from functioning')[0]).toBeGreaterThan(80)
    expect(rehearsal.findBreaches()).toEqual([])
  })

  test('says its groups and sponsors in both scripts', async () => {
    const rehearsal = await openRehearsal()
    const all = (sql: string) => rehearsal.state.db.raw.prepare(sql).all()
    expect(all(`select id from travel_groups where name_persian = ''`)).toEqual([])
    expect(all(`select id from camps where kind = 'camp' and sponsor_persian = ''`)).toEqual([])
  })

  test.each([
    [
      'limb',
      `update limbs set level = 'transradial' where id = (select id from limbs where region = 'lower' limit 1)`,
    ],
    [
      'limb',
      `update device_orders set limb_id = (select l.id from limbs l where l.patient_id <> device_orders.patient_id limit 1) where id = (select id from device_orders where limb_id is not null limit 1)`,
    ],
    [
      'assessment',
      `update assessments set "values" = '{"wings":"two"}' where id = (select id from assessments limit 1)`,
    ],
    ['assessment', `update assessments set earliest_date = null where decision = 'wait'`],
    ['assessment', `delete from recalls`],
    ['consent', `update patients set consent = 'refused' where consent = 'given'`],
    [
      'functioning',
      `update functioning set answers = json_set(answers, '$.seeing', 9) where id = (select id from functioning limit 1)`,
    ],
  ])('the check finds a broken %s', async (kind, sql) => {
    const rehearsal = await openRehearsal()
    rehearsal.state.db.raw.exec(sql)
    expect(rehearsal.findBreaches().map((breach) => breach.kind)).toContain(kind)
  })
})
