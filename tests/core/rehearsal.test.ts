import { expect, test } from 'vitest'
import { openRehearsal } from '#tests/support/open-rehearsal.ts'

const openStatuses = ['booked', 'arrived', 'in_progress']

test('nobody holds two open visits for one step of one order outside a series', async () => {
  const core = await openRehearsal()
  const steps: string[] = []
  for (const camp of await core.owner.camps.list()) {
    const { appointments } = await core.owner.appointments.range({
      campId: camp.id,
      from: '2026-11-01',
      to: '2026-12-15',
    })
    for (const { appointment } of appointments) {
      const { orderId, kind, status, seriesId } = appointment
      if (seriesId === null && openStatuses.includes(status)) steps.push(`${orderId} ${kind}`)
    }
  }
  expect(steps.length).toBeGreaterThan(30)
  expect(steps.filter((step, index) => steps.indexOf(step) !== index)).toEqual([])
  expect(core.findBreaches()).toEqual([])
})

test('the permanent clinic has people of its own, with visits behind and before them', async () => {
  const core = await openRehearsal()
  const clinic = (await core.owner.camps.list()).find(({ kind }) => kind === 'clinic')!
  const { appointments } = await core.owner.appointments.range({
    campId: clinic.id,
    from: '2026-11-01',
    to: '2026-12-15',
  })
  const on = (holds: (date: string) => boolean, status: string) =>
    appointments.filter(({ appointment }) => holds(appointment.date) && appointment.status === status)
  expect(on((date) => date < '2026-11-24', 'done').length).toBeGreaterThan(10)
  expect(on((date) => date < '2026-11-24', 'booked')).toEqual([])
  expect(on((date) => date > '2026-11-24', 'booked').length).toBeGreaterThan(5)
  const page = await core.owner.appointments.day({ campId: clinic.id, date: '2026-11-24' })
  expect(page.appointments.length).toBeGreaterThan(2)
})
