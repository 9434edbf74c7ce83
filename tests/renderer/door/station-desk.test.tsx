import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { DoorScreen } from '#renderer/features/door/DoorScreen.tsx'
import { scanPersonTarget } from '#renderer/shared/order-in-hand.ts'
import { runShortcut } from '#renderer/shared/shortcuts.ts'
import { renderWithCore, type CoreRender } from '../../support/render-app.tsx'

async function viewOf({ core, client }: CoreRender) {
  const { camp, today } = await client.camps.setup()
  if (!camp) throw new Error('no camp')
  return core.owner.door.view({ campId: camp.id, date: today })
}

/** The desk of the registration, with three people in its line who have no record yet. */
async function openDesk() {
  const rendered = await renderWithCore(<DoorScreen />, { address: '/?tab=station' })
  const { core, client, user } = rendered
  const { camp, today } = await client.camps.setup()
  for (let i = 0; i < 3; i += 1) {
    const input = { campId: camp!.id, date: today, patientId: null, priority: null, note: '' }
    await core.owner.door.issue({ ...input, stationKind: 'registration' })
  }
  const station = (await viewOf(rendered)).stations.find(({ kind }) => kind === 'registration')!
  await user.click(await screen.findByRole('combobox', { name: 'Which station is this?' }))
  await user.click(await screen.findByRole('option', { name: station.name }))
  return { rendered, user, station }
}

describe('my station', () => {
  it('calls the next, begins, and finishes and calls in one press', async () => {
    const { rendered, user, station } = await openDesk()
    await user.click(await screen.findByRole('button', { name: 'Call the next' }))
    await user.click(await screen.findByRole('button', { name: /^Begin: / }))
    await user.click(await screen.findByRole('button', { name: 'Finished, call the next' }))
    await screen.findByRole('button', { name: /^Begin: / })
    const { tokens } = await viewOf(rendered)
    const called = tokens.filter(({ token }) => token.state === 'called' && token.stationId === station.id)
    expect(called).toHaveLength(1)
    expect(tokens.some(({ token }) => token.stays.some((stay) => stay.stationId === station.id))).toBe(true)
  })

  it('holds the call of a place of several still when somebody else calls to it, until it is full', async () => {
    const { rendered, station } = await openDesk()
    const { id, version, campId, ...draft } = station
    await rendered.core.owner.stations.update({ id, version, draft: { ...draft, capacity: 2 } })
    const desk = screen.getByRole('region', { name: 'My station' })
    const buttons = () => within(desk).getAllByRole('button')
    expect(await within(desk).findByRole('button', { name: 'Call the next' })).toBe(buttons()[0])
    const { date } = (await viewOf(rendered)).tokens[0]!.token
    const callFromElsewhere = () =>
      rendered.core.owner.door.callNext({ campId, date, stationId: id, finish: null })
    await callFromElsewhere()
    await within(desk).findByRole('button', { name: /^Begin: / })
    expect(buttons()[0]).toHaveProperty('textContent', 'Call the next')
    await callFromElsewhere()
    await waitFor(() => expect(buttons()[0]).toHaveProperty('textContent', 'This place is full'))
    expect(buttons()[0]).toHaveProperty('disabled', true)
  })

  it('is worked by keys alone, and one undo takes a call back', async () => {
    const { rendered, user, station } = await openDesk()
    act(() => void runShortcut('door.station.call'))
    await screen.findByRole('button', { name: /^Begin: / })
    act(() => void runShortcut('door.station.begin'))
    await screen.findByRole('button', { name: /^Finished: / })
    await waitFor(() => expect(screen.getAllByRole('button', { name: 'Undo' })).toHaveLength(1))
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(async () => {
      const { tokens } = await viewOf(rendered)
      const here = tokens.filter(({ token }) => token.stationId === station.id)
      expect(here.map(({ token }) => token.state)).toEqual(['called'])
    })
  })
})

describe('the gate', () => {
  it('says before anything is pressed that a closed camp gives out no numbers', async () => {
    const rendered = await renderWithCore(<DoorScreen />)
    const { core, client } = rendered
    const { camp } = await client.camps.setup()
    await screen.findByRole('region', { name: 'At the gate' })
    await core.owner.closeout.close({ id: camp!.id, version: camp!.version, note: 'over' })
    expect(await screen.findByRole('note')).toHaveProperty(
      'textContent',
      expect.stringContaining('no numbers are given out'),
    )
    expect(screen.queryByRole('region', { name: 'At the gate' })).toBeNull()
  })

  it('answers a lost number with the number itself, and gives one to who was noted as arrived elsewhere', async () => {
    const rendered = await renderWithCore(<DoorScreen />)
    const { core, client, user } = rendered
    const { camp, today } = await client.camps.setup()
    const { next } = await core.owner.today.view({ campId: camp!.id, date: today })
    const { appointment, patient } = next[0]!
    const { id, version } = appointment
    await core.owner.appointments.setStatus({ id, version, status: 'arrived', reason: '' })
    const without = await screen.findByRole('region', { name: 'Here without a number' })
    await user.click(within(without).getByRole('button', { name: /^Give a number to/ }))
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Here without a number' })).toBeNull())

    const { token } = (await viewOf(rendered)).tokens.find(
      (one) => one.token.patientId === patient.id && one.token.state === 'waiting',
    )!
    await user.type(screen.getByRole('combobox', { name: 'Who' }), patient.number)
    await user.click((await screen.findAllByRole('option'))[0]!)
    expect(await screen.findByRole('alert')).toHaveProperty(
      'textContent',
      expect.stringContaining(`already holds number ${token.number}`),
    )
  })

  it('gives a number to whose card is scanned', async () => {
    const rendered = await renderWithCore(<DoorScreen />)
    const { core, client } = rendered
    const { camp, today } = await client.camps.setup()
    const { next } = await core.owner.today.view({ campId: camp!.id, date: today })
    const gate = await screen.findByRole('region', { name: 'At the gate' })
    act(() => scanPersonTarget()!(next[0]!.patient))
    expect(await within(gate).findByRole('status')).toHaveProperty(
      'textContent',
      expect.stringContaining(next[0]!.patient.givenNameLatin),
    )
  })

  it('asks why somebody leaves, and keeps the reason in sight', async () => {
    const rendered = await renderWithCore(<DoorScreen />)
    const { user } = rendered
    const { tokens } = await viewOf(rendered)
    const { token } = tokens.find((one) => one.token.state === 'waiting')!
    await user.click(await screen.findByRole('button', { name: `More for number ${token.number}` }))
    await user.click(await screen.findByRole('menuitem', { name: 'Leaves the line…' }))
    await user.click(await screen.findByRole('button', { name: 'Sent to a doctor or hospital' }))
    const gone = await screen.findByRole('region', { name: 'Finished or gone home' })
    expect(await within(gone).findByText(/Sent to a doctor or hospital/)).toBeTruthy()
  })
})

describe('the lines', () => {
  it('keep every card in its place while somebody points at them, and say who went elsewhere', async () => {
    const rendered = await renderWithCore(<DoorScreen />)
    const { core, client, user } = rendered
    const { camp, today } = await client.camps.setup()
    for (let i = 0; i < 3; i += 1) {
      const input = { campId: camp!.id, date: today, patientId: null, priority: null, note: '' }
      await core.owner.door.issue({ ...input, stationKind: 'registration' })
    }
    const line = await screen.findByRole('region', { name: 'Registration' })
    const numbers = () =>
      within(line)
        .getAllByRole('listitem')
        .map((card) => /\d+/.exec(card.textContent ?? '')?.[0])
    await waitFor(() => expect(numbers()).toHaveLength(3))
    const before = numbers()
    const { tokens, stations } = await viewOf(rendered)
    const waiting = tokens.filter(({ token }) => token.stationKind === 'registration')
    const [first, , last] = waiting.map(({ token }) => token)
    const stationId = stations.find(({ kind }) => kind === 'registration')!.id
    const take = { stationId, stationKind: null, reason: '' }

    await user.hover(line)
    await core.owner.door.step({ ...take, id: last!.id, version: last!.version, step: 'call' })
    await within(line).findByRole('button', { name: new RegExp(`^Begin: number ${last!.number}\\b`) })
    await core.owner.door.step({
      ...take,
      id: first!.id,
      version: first!.version,
      step: 'leave',
      reason: 'home',
    })
    await within(line).findByText('No longer here')
    expect(numbers()).toEqual(before)
    expect(within(line).queryByRole('button', { name: `More for number ${first!.number}` })).toBeNull()

    await user.unhover(line)
    await waitFor(() => expect(numbers()).toEqual([before[2], before[1]]))
  })
})

describe('the rest of the day', () => {
  it('shows what moving one place would do, and a manager saves it in one step', async () => {
    const rendered = await renderWithCore(<DoorScreen />, { role: 'manager', address: '/?tab=forecast' })
    const { user } = rendered
    const before = await viewOf(rendered)
    await user.click((await screen.findAllByRole('button', { name: /^One place more: / }))[0]!)
    await screen.findByText('With the changed places (nothing is saved)')
    expect((await viewOf(rendered)).stations).toEqual(before.stations)
    await user.click(await screen.findByRole('button', { name: 'Save these places' }))
    await waitFor(async () => {
      const after = await viewOf(rendered)
      const sum = (view: typeof before) => view.stations.reduce((n, { capacity }) => n + capacity, 0)
      expect(sum(after)).toBe(sum(before) + 1)
    })
  })
})

describe('those who are still to come', () => {
  it('are given a number by one press, singly or by the bus, and stand there again when it is taken back', async () => {
    const { user } = await renderWithCore(<DoorScreen />, { address: '/?tab=expected' })
    const list = await screen.findByRole('region', { name: 'Still to come' })
    const rows = () => within(list).getAllByRole('listitem').length
    // The button that was under the pointer may be gone.
    const leave = async () => {
      await user.hover(list)
      await user.unhover(list)
    }
    const before = rows()
    expect(within(list).getByRole('region', { name: 'Later today' })).toBeTruthy()
    await user.click(within(list).getAllByRole('button', { name: /^Give a number to / })[0]!)
    // The next one does not slip under the finger: the row stays until the pointer leaves.
    await within(list).findByText('No longer on this list')
    expect(rows()).toBe(before)
    await leave()
    await waitFor(() => expect(rows()).toBe(before - 1))
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(rows()).toBe(before))

    await user.click(within(list).getByText('By group'))
    const bus = (await within(list).findAllByRole('button', { name: /: give \d+ numbers$/ }))[0]!
    const many = Number(/give (\d+)/.exec(bus.getAttribute('aria-label') ?? '')?.[1])
    await user.click(bus)
    await leave()
    await waitFor(() => expect(rows()).toBe(before - many))
    expect(await screen.findByRole('button', { name: `Print ${many} slips` })).toBeTruthy()
  })
})
