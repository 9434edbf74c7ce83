import { addDays } from '#domain/time/local-date.ts'
import { createRouterClient } from '@orpc/server'
import type { FollowUpFilter } from '#contract/follow-ups.ts'
import { createCore, type Core } from '#core/create-core.ts'
import { operate } from '#core/operate.ts'
import { planFollowUpsOf } from '#core/services/follow-up-steps.ts'
import { entities } from '#db/entities.ts'
import { aCamp } from '#tests/support/drafts.ts'
import { MIGRATIONS, quietLog } from '#tests/support/open-core.ts'
import { median, p95, sample, type Result } from './measure.ts'
import { addPeople } from './people.ts'

const everything: FollowUpFilter = {
  campId: null,
  status: 'due',
  dueUntil: '2027-12-31',
  village: null,
  afterMonths: 3,
  deviceType: null,
  level: null,
  technicianId: null,
  used: null,
  patientId: null,
}

/** A page of the call list among the follow-ups of 20,000 deliveries, the report over them, and a timeline of 500 entries. */
export async function benchRehab(): Promise<Result[]> {
  const core = createCore({
    dataDir: ':memory:',
    migrationsDir: MIGRATIONS,
    version: 'bench',
    clock: () => new Date(),
    log: quietLog,
  })
  const client = createRouterClient(core.router, { context: core.connectOwner('Bench') })
  const camp = await client.camps.create(aCamp())
  addPeople(core, camp.id, 20_000)
  deliverAll(core)
  const patientId = writeLongLife(core)
  const { raw } = core.state.db
  const plainPage = raw.prepare(
    `select * from follow_ups f join patients p on p.id = f.patient_id join device_orders o on o.id = f.order_id
     where f.status = 'due' and f.due_date <= '2027-12-31' and f.after_months = 3
     group by p.id order by p.province, p.village, p.sort_name, p.id limit 100 offset ?`,
  )
  const plainVillages = raw.prepare(
    `select p.province, p.village, count(*) from follow_ups f join patients p on p.id = f.patient_id
     where f.status = 'due' and f.due_date <= '2027-12-31' and f.after_months = 3 group by p.province, p.village`,
  )
  const bareLife = raw.prepare('select * from outcomes where patient_id = ?')
  const line = (name: string, times: number[], bare: number[], bareIs: string, aim: string): Result => ({
    name,
    unit: 'ms',
    ours: median(times),
    p95: p95(times),
    bare: median(bare),
    bareIs,
    aim,
  })
  return [
    line(
      'call list, a page of 20,000 deliveries',
      await sample(40, (index) =>
        client.followUps.list({ filter: everything, offset: index * 100, limit: 100 }),
      ),
      await sample(40, (index) => plainPage.all(index * 100)),
      'the page in one plain SQL statement',
      'median < 50 ms',
    ),
    line(
      'call list, its villages',
      // Another day each time: the places of the same question are remembered.
      await sample(40, (index) =>
        client.followUps.villages({ filter: { ...everything, dueUntil: addDays('2027-12-31', -index) } }),
      ),
      await sample(40, () => plainVillages.all()),
      'the same in plain SQL',
      'median < 50 ms',
    ),
    line(
      'call list of one village',
      await sample(40, () =>
        client.followUps.list({ filter: { ...everything, village: 'Khaf' }, offset: 0, limit: 100 }),
      ),
      await sample(40, () => plainPage.all(0)),
      'the page in one plain SQL statement',
      'median < 50 ms',
    ),
    line(
      'report "still used" over 20,000 deliveries',
      await sample(20, () => client.followUps.report({ campId: null, afterMonths: 3, by: 'device' })),
      await sample(20, () => raw.prepare('select count(*) from follow_ups where after_months = 3').get()),
      'count of them',
      '',
    ),
    line(
      'timeline with 500 entries',
      await sample(100, () => client.timeline.get({ patientId })),
      await sample(100, () => bareLife.all(patientId)),
      'its results alone',
      'p95 < 50 ms',
    ),
  ]
}

/** Plans the follow-ups of every order, as if each had just been delivered. */
function deliverAll(core: Core): void {
  const context = core.connectOwner('Bench')
  const rows = core.state.db.raw.prepare('select * from device_orders limit 20000').all() as Record<
    string,
    unknown
  >[]
  for (let from = 0; from < rows.length; from += 2000) {
    operate(context, { name: 'deliveries.record' }, (journal) => {
      for (const row of rows.slice(from, from + 2000))
        planFollowUpsOf(journal, context, entities.deviceOrders.fromRow(row))
      return {}
    })
  }
}

/** Gives one person 500 results. */
function writeLongLife(core: Core): string {
  const context = core.connectOwner('Bench')
  const patient = core.state.db.raw.prepare('select id, camp_id from patients limit 1').get() as {
    id: string
    camp_id: string
  }
  operate(context, { name: 'rehab.log' }, (journal) => {
    for (let index = 0; index < 500; index += 1) {
      journal.create('outcomes', {
        id: core.state.newId(),
        campId: patient.camp_id,
        patientId: patient.id,
        orderId: null,
        sessionId: null,
        instrument: 'tug',
        instrumentVersion: 1,
        date: `20${10 + (index % 17)}-0${1 + (index % 9)}-1${index % 10}`,
        staffId: null,
        aid: 'none',
        trials: [10 + (index % 20)],
        answers: {},
        score: 10 + (index % 20),
        isComplete: true,
        note: '',
        struckReason: '',
      })
    }
    return {}
  })
  return patient.id
}
