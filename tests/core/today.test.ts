import { expect, test } from 'vitest'
import { openRehearsal } from '#tests/support/open-rehearsal.ts'

test('every number of the home screen equals the rows behind it', async () => {
  const { camp, ...core } = await openRehearsal()
  const request = { campId: camp.id, date: '2026-11-24' }
  const view = await core.owner.today.view(request)
  const { appointments } = await core.owner.appointments.day(request)
  const count = (status: string) =>
    appointments.filter(({ appointment }) => appointment.status === status).length
  expect(view).toMatchObject({ dayNumber: 2, dayCount: 4, nowMinute: 720 })
  expect(view.counts).toMatchObject({
    registered: 160,
    registeredToday: 0,
    booked: count('booked'),
    arrived: count('arrived'),
    inProgress: count('in_progress'),
    done: count('done'),
    noShow: count('no_show'),
  })
  expect(view.waiting).toHaveLength(view.counts.arrived)
  expect(view.late.every(({ appointment }) => appointment.startMinute < 720)).toBe(true)
  expect(view.late.length + view.next.length).toBeLessThanOrEqual(view.counts.booked)
  const tray = await core.owner.appointments.tray({ ...request, text: '', offset: 0, limit: 200 })
  expect(tray.people).toBe(view.counts.unscheduled)
  expect(tray.total).toBeGreaterThan(tray.people)
})
