import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CampScreen } from '#renderer/features/camp/CampScreen.tsx'
import { renderWithCore } from '#tests/support/render-app.tsx'

const TODAY = '2026-11-24'

async function openStaff(role: 'manager' | 'coordinator' | 'viewer') {
  const bench = await renderWithCore(<CampScreen />, { role, address: '/camp?tab=staff' })
  const camp = (await bench.core.owner.camps.list())[0]!
  const visitsOf = async (staffId: string) =>
    (
      await bench.core.owner.appointments.range({ campId: camp.id, from: TODAY, to: camp.lastDate })
    ).appointments
      .map(({ appointment }) => appointment)
      .filter((visit) => visit.staffId === staffId && visit.date === TODAY && visit.status === 'booked')
  return { ...bench, camp, visitsOf }
}

async function whoIsBusy({ core, visitsOf }: Awaited<ReturnType<typeof openStaff>>) {
  for (const member of await core.owner.staff.list()) {
    if ((await visitsOf(member.id)).length > 1) return member
  }
  throw new Error('nobody of the rehearsal is busy')
}

test('when somebody falls ill their visits are shown, moved with one press and put back with another', async () => {
  const bench = await openStaff('coordinator')
  const { user, core, camp, visitsOf } = bench
  const ill = await whoIsBusy(bench)
  const before = await visitsOf(ill.id)
  await user.click(
    await screen.findByRole('button', { name: `Camp hours Working hours and absence of ${ill.nameLatin}` }),
  )
  await user.click(await screen.findByRole('button', { name: 'Is ill or away…' }))
  await user.click(screen.getByRole('button', { name: 'From now, today' }))
  await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'fever')
  await user.click(screen.getByRole('button', { name: 'Save absence' }))

  const dialog = await screen.findByRole('dialog', { name: /would lose/ })
  const { absences } = await core.owner.campPlan.view({ campId: camp.id })
  expect(absences.filter(({ staffId }) => staffId === ill.id)).toEqual([])
  await user.click(within(dialog).getByRole('button', { name: 'Save and move' }))
  await screen.findByText(`It was noted that ${ill.nameLatin} is away.`)
  const left = await visitsOf(ill.id)
  expect(left.filter(({ startMinute }) => startMinute >= 720)).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(async () =>
    expect((await visitsOf(ill.id)).map(({ id }) => id)).toEqual(before.map(({ id }) => id)),
  )
})

test('what stays for a reason needs the reason', async () => {
  const bench = await openStaff('manager')
  const { user } = bench
  const ill = await whoIsBusy(bench)
  await user.click(
    await screen.findByRole('button', { name: `Camp hours Working hours and absence of ${ill.nameLatin}` }),
  )
  await user.click(await screen.findByRole('button', { name: 'Is ill or away…' }))
  await user.click(screen.getByRole('button', { name: 'Save absence' }))
  const dialog = await screen.findByRole('dialog', { name: /would lose/ })
  await user.click(within(dialog).getByRole('radio', { name: /Leave all/ }))
  await user.click(within(dialog).getByRole('button', { name: 'Save and leave' }))
  expect(within(dialog).getByText('Say why they stay.')).toBeTruthy()
})

test('a viewer reads the hours and changes none', async () => {
  await openStaff('viewer')
  expect((await screen.findAllByText('Camp hours')).length).toBeGreaterThan(1)
  expect(screen.queryByRole('button', { name: /Working hours and absence of/ })).toBeNull()
})

test('a machine is added with the visits that need it', async () => {
  const { user, core } = await renderWithCore(<CampScreen />, {
    role: 'manager',
    address: '/camp?tab=machines&edit=new',
  })
  const campId = (await core.owner.camps.list())[0]!.id
  await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Treadmill')
  await user.click(screen.getByRole('checkbox', { name: 'Follow-up' }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText('Treadmill was saved.')
  const { machines } = await core.owner.campPlan.view({ campId })
  expect(machines.find(({ name }) => name === 'Treadmill')).toMatchObject({ count: 1, kinds: ['follow_up'] })
})
