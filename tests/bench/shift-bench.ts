import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { createCore } from '#core/create-core.ts'
import { operate } from '#core/operate.ts'
import { checkBooking, type DayContext } from '#domain/scheduling/check-booking.ts'
import { aCamp, aVisit } from '#tests/support/drafts.ts'
import { MIGRATIONS, quietLog } from '#tests/support/open-core.ts'
import { median, p95, sample, type Result } from './measure.ts'
import { addPeople } from './people.ts'

const DAY = '2026-11-25'

/** What the core does with many visits of a day: the rules for one, and a move of 200 at once. */
export async function benchShift(): Promise<Result[]> {
  const dir = mkdtempSync(join(tmpdir(), 'qadam-bench-'))
  const core = createCore({
    dataDir: dir,
    migrationsDir: MIGRATIONS,
    version: 'bench',
    clock: () => new Date('2026-11-24T04:40:00Z'),
    log: quietLog,
  })
  try {
    const context = core.connectOwner('Bench')
    const client = createRouterClient(core.router, { context })
    const camp = await client.camps.create(aCamp({ breaks: [] }))
    addPeople(core, camp.id, 400)
    const { raw } = core.state.db
    const people = raw.prepare('select id from patients order by id').pluck().all() as string[]
    // The few plaster tables of the template are for its few stations.
    const machines = raw.prepare('select id from machines').pluck().all() as string[]
    operate(context, { name: 'appointments.fillDay', campId: camp.id }, (journal) => {
      for (const id of machines) journal.remove('machines', id)
      for (let row = 0; row < 20; row += 1) {
        const stationId = core.state.newId()
        journal.create('stations', {
          ...{ id: stationId, campId: camp.id, name: `Bench ${row}`, namePersian: '', kind: 'casting' },
          ...{ capacity: 1, womenOnly: false, position: 20 + row, active: true },
        })
        for (let slot = 0; slot < 10; slot += 1) {
          const patientId = people[row * 10 + slot] ?? ''
          const when = { date: DAY, startMinute: 480 + slot * 50, durationMinutes: 25 }
          journal.create('appointments', {
            ...aVisit({ patientId, stationId, orderId: null, ...when }),
            ...{
              id: core.state.newId(),
              campId: camp.id,
              status: 'booked',
              seriesId: null,
              overrideReason: '',
            },
          })
        }
      }
      return {}
    })
    const readDay = () => client.appointments.day({ campId: camp.id, date: DAY })
    const visits = async () =>
      (await readDay()).appointments.map(({ appointment: { id, version } }) => ({ id, version }))
    let sign = 1
    const shift = async () => {
      const change = { toDate: null, toStationId: null, toStaffId: null, spread: false }
      const { lines } = await client.appointments.moveMany({
        ...{ campId: camp.id, visits: await visits(), apply: true, reason: '' },
        change: { ...change, shiftMinutes: 20 * sign },
      })
      if (lines.some(({ draft }) => draft === null)) throw new Error('a visit found no place')
      sign = -sign
    }
    const shifted = await sample(8, shift, 2)
    const update = raw.prepare('update appointments set start_minute = start_minute + 0 where id = ?')
    const ids = (await visits()).map(({ id }) => id)
    const bare = await sample(20, () => raw.transaction(() => ids.forEach((id) => update.run(id)))(), 3)

    const day = await readDay()
    const [first] = day.appointments
    if (!first) throw new Error('the day is empty')
    const { appointment, patient, order } = first
    const appointments = day.appointments.map((item) => item.appointment)
    const board: DayContext = { ...day, appointments, patient, order }
    const checks = await sample(2000, (index) =>
      checkBooking({ ...appointment, startMinute: 480 + ((index * 5) % 500) }, board),
    )
    const scans = await sample(2000, (index) => {
      const start = 480 + ((index * 5) % 500)
      return appointments.filter(
        (visit) =>
          visit.stationId === appointment.stationId &&
          visit.startMinute < start + 25 &&
          start < visit.startMinute + visit.durationMinutes,
      )
    })
    return [
      {
        ...{ name: 'every rule for one place, 200 visits', unit: 'ms', aim: '< 0.2 ms' },
        ...{ ours: median(checks), p95: p95(checks), bare: median(scans), bareIs: 'overlap scan alone' },
      },
      {
        ...{ name: 'move 200 visits with every rule and the log', unit: 'ms', aim: '< 1000 ms' },
        ...{ ours: median(shifted), p95: p95(shifted), bare: median(bare), bareIs: '200 updates' },
      },
    ]
  } finally {
    core.close()
    rmSync(dir, { recursive: true, force: true })
  }
}
