import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { CalendarScreen } from '#renderer/features/calendar/CalendarScreen.tsx'
import { renderWithCore } from '#tests/support/render-app.tsx'

const TODAY = '2026-11-24'

/** The rehearsal after somebody with visits has fallen ill and their people were left where they are. */
async function openList() {
  const bench = await renderWithCore(<CalendarScreen />, {
    role: 'coordinator',
    address: '/calendar?view=unsettled',
  })
  const { core } = bench
  const camp = (await core.owner.camps.list())[0]!
  const { appointments, staff } = await core.owner.appointments.day({ campId: camp.id, date: TODAY })
  const toCome = appointments.filter(
    ({ appointment: { status, startMinute } }) => status === 'booked' && startMinute >= 780,
  )
  const ill = staff.find(
    ({ id }) => toCome.filter(({ appointment }) => appointment.staffId === id).length > 1,
  )!
  const theirs = toCome.filter(({ appointment }) => appointment.staffId === ill.id)
  await core.owner.campPlan.saveAbsence({
    id: null,
    version: null,
    campId: camp.id,
    draft: {
      staffId: ill.id,
      fromDate: TODAY,
      fromMinute: 720,
      untilDate: TODAY,
      untilMinute: 1440,
      reason: 'fever',
    },
    visits: { do: 'leave', reason: 'to be called' },
  })
  return { ...bench, camp, ill, theirs }
}

it('lists whoever lost their person with the reason and a place, and one press moves all of them', async () => {
  const { user, core, camp, ill, theirs } = await openList()
  const list = await screen.findByRole('region', { name: /do(es)? not hold any more/ })
  const rows = () =>
    [...list.querySelectorAll('[data-unsettled]')].map((row) => row.getAttribute('data-unsettled'))
  expect(new Set(rows())).toEqual(new Set(theirs.map(({ appointment }) => appointment.id)))
  expect(within(list).getAllByText(/fever/)).toHaveLength(theirs.length)

  const offered = within(list).getAllByRole('button', { name: /^Move there/ }).length
  expect(offered).toBeGreaterThan(0)
  await user.click(screen.getByRole('button', { name: /as listed$/ }))
  const visits = async () => (await core.owner.appointments.unsettled({ campId: camp.id })).length
  await waitFor(async () => expect(await visits()).toBe(theirs.length - offered))
  expect(core.findBreaches()).toEqual([])
  expect((await core.owner.campPlan.countUnsettled({ campId: camp.id })).count).toBe(theirs.length - offered)
  // Who keeps the hour with somebody else need not be called.
  const { lines } = await core.owner.appointments.moved({ campId: camp.id, sinceSeq: null })
  for (const { was, appointment } of lines) expect(was.startMinute).not.toBe(appointment.startMinute)
  expect(ill.active).toBe(true)
})

it('puts who was moved one by one on the same call list, once', async () => {
  const { core, camp, theirs } = await openList()
  const toDay = (date: string) => ({
    ...{ shiftMinutes: 0, toDate: date, toStationId: null, toStaffId: null },
    ...{ spread: true, anyPlace: true },
  })
  for (const count of [1, 2]) {
    const { id } = theirs[count - 1]!.appointment
    const { lines } = await core.owner.appointments.moved({ campId: camp.id, sinceSeq: null })
    expect(lines).toHaveLength(count - 1)
    const unsettled = await core.owner.appointments.unsettled({ campId: camp.id })
    const { version } = unsettled.find(({ appointment }) => appointment.id === id)!.appointment
    const change = toDay('2026-11-25')
    const visits = [{ id, version }]
    await core.owner.appointments.moveMany({ campId: camp.id, visits, change, apply: true, reason: '' })
    await screen.findByRole('button', { name: `Save the call list (${count} moved)` })
  }
  const { lines, seq } = await core.owner.appointments.moved({ campId: camp.id, sinceSeq: null })
  expect(lines.map(({ was }) => was.date)).toEqual([TODAY, TODAY])
  expect(lines.map(({ appointment }) => appointment.date)).toEqual(['2026-11-25', '2026-11-25'])
  expect((await core.owner.appointments.moved({ campId: camp.id, sinceSeq: seq })).lines).toEqual([])
})
