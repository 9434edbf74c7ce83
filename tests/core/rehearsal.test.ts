import { expect, test } from 'vitest'
import { openRehearsal } from '#tests/support/open-rehearsal.ts'

const openStatuses = ['booked', 'arrived', 'in_progress']

test('nobody holds two open visits for one step of one order outside a series', async () => {
  const core = await openRehearsal()
  const steps: string[] = []
  for (const camp of await core.owner.camps.list()) {
    const { appointments } = await core.owner.appointments.range({
      campId: camp.id,
      from: '2026-11-16',
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
