import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { formatMinutes } from '#domain/time/format-date.ts'
import { CampScreen } from '#renderer/features/camp/CampScreen.tsx'
import { renderWithCore } from '#tests/support/render-app.tsx'

const open = (tab: string, role: 'manager' | 'coordinator' | 'viewer' = 'manager') =>
  renderWithCore(<CampScreen />, { role, address: `/camp?tab=${tab}` })

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })

async function retype(user: Awaited<ReturnType<typeof open>>['user'], name: string, text: string) {
  await user.clear(field(name))
  await user.type(field(name), text)
}

async function campOf({ core }: Awaited<ReturnType<typeof open>>) {
  return (await core.owner.camps.list())[0]!
}

test('a manager changes hours and a closed day, and the toast undoes it', async () => {
  const bench = await open('details')
  const { user } = bench
  await retype(user, 'Opens', '730')
  await user.click(screen.getByRole('checkbox', { name: /Wed 4 Azar/ }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  const touched = await screen.findByRole('dialog', { name: /would lose/ })
  await user.click(within(touched).getByRole('button', { name: 'Save and move' }))
  await screen.findByText('The camp was saved.')
  expect(await campOf(bench)).toMatchObject({ opensMinute: 450, closedDates: ['2026-11-25'] })
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(async () => expect(await campOf(bench)).toMatchObject({ opensMinute: 480, closedDates: [] }))
  await waitFor(() => expect(field('Opens').value).toBe('08:00'))
})

test('problems stand beside their fields and nothing is saved', async () => {
  const bench = await open('details')
  await retype(bench.user, 'Closes', '07:00')
  await retype(bench.user, 'People a day', 'many')
  await bench.user.click(screen.getByRole('button', { name: 'Save' }))
  expect(screen.getByText('Closes before it opens')).toBeTruthy()
  expect(screen.getByText('A whole number: 1 or more')).toBeTruthy()
  expect((await campOf(bench)).closesMinute).toBe(1020)
})

test('when somebody else changed the camp meanwhile both versions are shown, and the choice is saved', async () => {
  const bench = await open('details')
  const { user } = bench
  await retype(user, 'Place', 'Hall of mine')
  await retype(user, 'Opens', '07:00')
  const other = await bench.another('manager')
  const { isRehearsal: _, ...camp } = await campOf(bench)
  await other.camps.update({ ...camp, place: 'Hall of theirs', dailyCapacity: 90 })
  await user.click(screen.getByRole('button', { name: 'Save' }))

  const dialog = await screen.findByRole('dialog', { name: 'Changed in the meantime' })
  expect(within(dialog).getByText(/Sunita Rao changed this record/)).toBeTruthy()
  const save = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Save what is chosen' })
  expect(save.disabled).toBe(true)
  expect(within(dialog).getByRole<HTMLInputElement>('radio', { name: /: saved now, 90$/ }).checked).toBe(true)
  expect(within(dialog).getByRole<HTMLInputElement>('radio', { name: /: mine, 07:00$/ }).checked).toBe(true)
  await user.click(within(dialog).getByRole('radio', { name: /: mine, Hall of mine$/ }))
  await user.click(save)
  await screen.findByText('The camp was saved.')
  expect(await campOf(bench)).toMatchObject({ place: 'Hall of mine', dailyCapacity: 90, opensMinute: 420 })
})

test('going back from the choice leaves everything typed', async () => {
  const bench = await open('details')
  await retype(bench.user, 'Place', 'Hall of mine')
  const { isRehearsal: _, ...camp } = await campOf(bench)
  await (await bench.another('manager')).camps.update({ ...camp, place: 'Hall of theirs' })
  await bench.user.click(screen.getByRole('button', { name: 'Save' }))
  const dialog = await screen.findByRole('dialog')
  await bench.user.click(within(dialog).getByRole('button', { name: 'Back' }))
  expect(field('Place').value).toBe('Hall of mine')
  expect((await campOf(bench)).place).toBe('Hall of theirs')
})

test("another's change shows at once while nothing is typed", async () => {
  const bench = await open('details')
  const { isRehearsal: _, ...camp } = await campOf(bench)
  await (await bench.another('manager')).camps.update({ ...camp, place: 'Hall of theirs' })
  await waitFor(() => expect(field('Place').value).toBe('Hall of theirs'))
})

test('a viewer reads the camp and finds nothing to change', async () => {
  await open('details', 'viewer')
  expect(screen.getByText('Only a manager can change this.')).toBeTruthy()
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.getByText(`${formatMinutes(750, 810, 'en')} Lunch and prayer / ناهار و نماز`)).toBeTruthy()
})

test('a station is added, and its panel keeps what was typed when it is closed in between', async () => {
  const bench = await open('stations')
  const { user } = bench
  await user.click(await screen.findByRole('button', { name: 'Add a station' }))
  await user.type(field('Name'), 'Fitting 3')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(bench.address()).not.toContain('edit=')
  await user.click(screen.getByRole('button', { name: 'Add a station' }))
  expect(field('Name').value).toBe('Fitting 3')
  await retype(user, 'People at once', '۲')
  await user.click(screen.getByRole('switch', { name: 'Women only' }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText('Fitting 3 was saved.')
  const stations = await bench.core.owner.stations.list({ campId: (await campOf(bench)).id })
  expect(stations.find(({ name }) => name === 'Fitting 3')).toMatchObject({
    capacity: 2,
    womenOnly: true,
    kind: 'fitting',
    active: true,
  })
  expect(await screen.findByRole('button', { name: 'Fitting 3' })).toBeTruthy()
})

test('a station that was changed meanwhile is not overwritten', async () => {
  const bench = await open('stations')
  const { user, core } = bench
  await user.click(await screen.findByRole('button', { name: 'Delivery' }))
  await retype(user, 'Name', 'Hand-over')
  const stations = await core.owner.stations.list({ campId: (await campOf(bench)).id })
  const { id, version, campId: _, ...draft } = stations.find(({ name }) => name === 'Delivery')!
  await (await bench.another('manager')).stations.update({ id, version, draft: { ...draft, capacity: 7 } })
  await user.click(screen.getByRole('button', { name: 'Save' }))
  const dialog = await screen.findByRole('dialog', { name: 'Changed in the meantime' })
  await user.click(within(dialog).getByRole('button', { name: 'Save what is chosen' }))
  await screen.findByText('Hand-over was saved.')
  const saved = (await core.owner.stations.list({ campId: (await campOf(bench)).id })).find(
    (row) => row.id === id,
  )
  expect(saved).toMatchObject({ name: 'Hand-over', capacity: 7 })
})

test('a member of staff joins with a PIN and can sign in', async () => {
  const { user, core } = await open('staff')
  await user.click(await screen.findByRole('button', { name: 'Add a member of staff' }))
  await user.type(field('Name in Latin letters'), 'Farid Noori')
  await user.click(screen.getByRole('checkbox', { name: 'Coordinator' }))
  await user.type(screen.getByLabelText('PIN'), '12')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(screen.getByText('4 to 8 digits')).toBeTruthy()
  await user.type(screen.getByLabelText('PIN'), '۳۴۵')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText('Farid Noori was saved.')
  const { client } = core.connectClient()
  const tile = (await client.session.tiles()).find(({ nameLatin }) => nameLatin === 'Farid Noori')!
  expect(tile.roles).toEqual(['technician', 'coordinator'])
  expect((await client.session.signIn({ staffId: tile.id, pin: '12345' })).staff?.id).toBe(tile.id)
})

test('the last manager cannot be made a viewer, and is told why', async () => {
  const { user } = await open('staff')
  await user.click(await screen.findByRole('button', { name: 'Sunita Rao' }))
  await user.click(screen.getByRole('checkbox', { name: 'Manager' }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText(/the last person who may manage the camp/)).toBeTruthy()
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Manager' }).checked).toBe(false)
})

test('a new PIN is set for somebody', async () => {
  const { user, core } = await open('staff')
  await user.click(await screen.findByRole('button', { name: 'Leila Farahani' }))
  await user.type(screen.getByLabelText('New PIN'), '9876')
  await user.click(screen.getByRole('button', { name: 'Set a PIN' }))
  await screen.findByText('The PIN of Leila Farahani was set.')
  const { client } = core.connectClient()
  const tile = (await client.session.tiles()).find(({ nameLatin }) => nameLatin === 'Leila Farahani')!
  expect((await client.session.signIn({ staffId: tile.id, pin: '9876' })).staff?.id).toBe(tile.id)
})

test('a coordinator renames a group but not to a name that exists', async () => {
  const bench = await open('groups', 'coordinator')
  const { user, core } = bench
  await user.click(await screen.findByRole('button', { name: 'Bus 1' }))
  await retype(user, 'Group', 'Bus 2')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('There is one of this name already')).toBeTruthy()
  await retype(user, 'Group', 'Bus from Quchan')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText('Bus from Quchan was saved.')
  const groups = await core.owner.groups.list({ campId: (await campOf(bench)).id })
  expect(groups.map(({ name }) => name)).toContain('Bus from Quchan')
})
