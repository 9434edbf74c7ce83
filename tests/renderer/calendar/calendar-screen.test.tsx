import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { DayAppointment } from '#contract/appointments.ts'
import { CalendarScreen } from '#renderer/features/calendar/CalendarScreen.tsx'
import { Planning } from '#renderer/features/calendar/fill-day/Planning.tsx'
import type { Client } from '#renderer/api/connect.ts'
import { anOrderDraft, aPerson } from '#tests/support/drafts.ts'
import { renderWithCore, type CoreRender } from '../../support/render-app.tsx'

const day = '2026-11-25'
const address = `/calendar?date=${day}`

const blocks = () => [...document.querySelectorAll<HTMLElement>('button[data-event-id]')]
const blockOf = (id: string) => document.querySelector<HTMLElement>(`button[data-event-id="${id}"]`)
const trayCards = () => [...document.querySelectorAll<HTMLElement>('[data-tray-index]')]

async function readDay(client: Client, date = day) {
  const { camp } = await client.camps.setup()
  if (!camp) throw new Error('no camp')
  return client.appointments.day({ campId: camp.id, date })
}

async function openCalendar(setup: Parameters<typeof renderWithCore>[1] = {}): Promise<CoreRender> {
  const rendered = await renderWithCore(<CalendarScreen />, { address, ...setup })
  await waitFor(() => expect(blocks().length).toBeGreaterThan(0))
  await waitFor(() => expect(trayCards().length).toBeGreaterThan(0))
  return rendered
}

async function firstBooked(client: Client) {
  const { appointments } = await readDay(client)
  const found = appointments.find(({ appointment }) => appointment.status === 'booked')
  if (!found) throw new Error('nothing is booked')
  return found
}

/** The visits of a station where a second one begins after the first, in order. */
function rowOfTwo(visits: DayAppointment[]): DayAppointment[] {
  const rows = [...Map.groupBy(visits, ({ appointment }) => appointment.stationId).values()]
  const row = rows
    .map((row) => row.toSorted((a, b) => a.appointment.startMinute - b.appointment.startMinute))
    .find(([a, b]) => a && b && a.appointment.startMinute < b.appointment.startMinute)
  if (!row) throw new Error('no station has two visits')
  return row
}

const toast = (text: RegExp) => screen.findByText(text)

describe('CalendarScreen', () => {
  it('shows every visit of the day as a block that says who, when, what for and how it stands', async () => {
    const { client } = await openCalendar()
    const { appointments } = await readDay(client)
    expect(blocks()).toHaveLength(appointments.length)
    const { appointment, patient } = appointments[0]!
    const label = blockOf(appointment.id)?.getAttribute('title') ?? ''
    expect(label).toContain(patient.givenNameLatin)
    expect(label).toContain(patient.number)
    expect(label).toContain('Booked')
    expect(label).toMatch(/^\d\d:\d\d–\u2060\d\d:\d\d/)
  })

  it('has technicians as rows when the address says so, and the switch changes the address', async () => {
    const { user, address: where } = await openCalendar({ address: `${address}&by=staff` })
    expect(screen.getByText('Kavita Joshi', { selector: 'bdi' })).toBeTruthy()
    await user.click(screen.getByRole('combobox', { name: 'Rows' }))
    await user.click(await screen.findByRole('option', { name: 'By station' }))
    expect(await screen.findByText('Fitting 1', { selector: 'bdi' })).toBeTruthy()
    expect(where()).not.toContain('by=')
  })

  it('narrows by what the menu of filters says, and hands the same filter to the printed list', async () => {
    const { user, client, address: where } = await openCalendar({ address: `${address}&view=list` })
    await user.click(screen.getByRole('button', { name: 'Filter' }))
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Visit' }), 'Trial fitting')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'Booked')
    expect(where()).toContain('stage=trial_fitting')
    const { appointments } = await readDay(client)
    const count = appointments.filter(
      ({ appointment: { kind, status } }) => kind === 'trial_fitting' && status === 'booked',
    ).length
    expect(screen.getByText(`${count} visits`)).toBeTruthy()
    const link = screen.getByRole('link', { name: 'Print this list', hidden: true })
    expect(link.getAttribute('href')).toMatch(/only=trial_fitting.*status=booked/)
    await user.click(screen.getByRole('button', { name: /Take away the filter “Booked”/, hidden: true }))
    expect(where()).not.toContain('only=')
  })

  it('steps from day to day within the camp', async () => {
    const { user, address: where } = await openCalendar()
    await user.click(screen.getByRole('button', { name: 'Day after' }))
    await waitFor(() => expect(where()).toContain('2026-11-26'))
    expect(screen.getByRole('button', { name: 'Day after' })).toHaveProperty('disabled', true)
    await user.click(screen.getByRole('button', { name: 'Today' }))
    await waitFor(() => expect(where()).toContain('2026-11-24'))
  })

  it('walks from block to block by the arrows and keeps one of them in the tab order', async () => {
    const { user, client } = await openCalendar()
    expect(blocks().filter((block) => block.tabIndex === 0)).toHaveLength(1)
    const { appointments } = await readDay(client)
    const [first] = rowOfTwo(appointments).map(({ appointment }) => blockOf(appointment.id))
    first?.focus()
    await user.keyboard('{ArrowRight}')
    const focused = appointments.find(
      ({ appointment }) => appointment.id === document.activeElement?.getAttribute('data-event-id'),
    )
    const start = appointments.find(
      ({ appointment }) => appointment.id === first?.getAttribute('data-event-id'),
    )
    expect(focused?.appointment.stationId).toBe(start?.appointment.stationId)
    expect(focused?.appointment.id).not.toBe(start?.appointment.id)
    expect((document.activeElement as HTMLElement).tabIndex).toBe(0)
  })

  it('opens a visit beside the grid, and Esc leads back to it', async () => {
    const { user, client, address: where } = await openCalendar()
    const { appointment, patient } = await firstBooked(client)
    blockOf(appointment.id)?.focus()
    await user.keyboard('{Enter}')
    const panel = await screen.findByRole('complementary', { name: 'Visit' })
    expect(panel.textContent).toContain(patient.number)
    expect(where()).toContain(appointment.id)
    await user.keyboard('{Escape}')
    await waitFor(() => expect(document.activeElement).toBe(blockOf(appointment.id)))
    expect(where()).not.toContain(appointment.id)
  })

  it('takes the next step with one press, and the toast takes it back', async () => {
    const { user, client } = await openCalendar()
    const { appointment } = await firstBooked(client)
    await user.click(blockOf(appointment.id)!)
    await user.click(await screen.findByRole('button', { name: 'Arrived' }))
    await toast(/: Arrived$/)
    await waitFor(() => expect(blockOf(appointment.id)?.dataset['status']).toBe('arrived'))
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(blockOf(appointment.id)?.dataset['status']).toBe('booked'))
  })

  it('cancels only with a reason; the visit leaves the grid and stays in the list', async () => {
    const { user, client, core } = await openCalendar()
    const { appointment } = await firstBooked(client)
    await user.click(blockOf(appointment.id)!)
    await user.click(await screen.findByRole('button', { name: 'Cancel the visit' }))
    const reason = screen.getByRole('textbox', { name: /Why is the visit cancelled/ })
    await user.click(screen.getByRole('button', { name: 'Cancel the visit' }))
    expect(screen.getByText('Please say why')).toBeTruthy()
    await user.type(reason, 'Went home')
    await user.click(screen.getByRole('button', { name: 'Cancel the visit' }))
    await waitFor(() => expect(blockOf(appointment.id)).toBeNull())
    const [last] = await core.owner.changes.history({ entity: 'appointments', id: appointment.id })
    expect(last?.reason).toBe('Went home')
    await user.click(screen.getByRole('combobox', { name: 'View' }))
    await user.click(await screen.findByRole('option', { name: 'Day as a list' }))
    expect(await screen.findByRole('table')).toBeTruthy()
    expect(blockOf(appointment.id)).not.toBeNull()
  })

  it('offers no booking to whoever may not book', async () => {
    await openCalendar({ role: 'viewer' })
    expect(screen.queryByRole('button', { name: 'Book a visit' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Fill the day' })).toBeNull()
    expect(blocks().some((block) => block.dataset['movable'])).toBe(false)
  })

  it('shows what another person changes', async () => {
    const { client, another } = await openCalendar()
    const { appointment } = await firstBooked(client)
    const theirs = await another('technician')
    await theirs.appointments.setStatus({
      id: appointment.id,
      version: appointment.version,
      status: 'arrived',
      reason: '',
    })
    await waitFor(() => expect(blockOf(appointment.id)?.dataset['status']).toBe('arrived'))
  })
})

describe('moving by keys', () => {
  it('says where it would go and why not, and books with Enter', async () => {
    const { user, client } = await openCalendar()
    const { appointments, stations } = await readDay(client)
    const delivery = stations.find(({ kind }) => kind === 'delivery')!
    const last = appointments
      .filter(({ appointment }) => appointment.stationId === delivery.id)
      .toSorted((a, b) => b.appointment.startMinute - a.appointment.startMinute)[0]!
    blockOf(last.appointment.id)?.focus()
    await user.keyboard('m')
    expect(await screen.findByTestId('move-hint')).toBeTruthy()
    await user.keyboard('{ArrowUp}')
    const spoken = () =>
      screen
        .getAllByRole('status')
        .map(({ textContent }) => textContent)
        .join(' ')
    expect(spoken()).toContain('is for')
    await user.keyboard('{ArrowDown}')
    let later = 0
    while (!spoken().includes('Free.') && later < 8) {
      await user.keyboard('{Control>}{ArrowRight}{/Control}')
      later += 1
    }
    expect(spoken()).toContain('Free.')
    await user.keyboard('{Enter}')
    await waitFor(async () => {
      const moved = (await readDay(client)).appointments.find(
        ({ appointment }) => appointment.id === last.appointment.id,
      )
      expect(moved?.appointment.startMinute).toBe(last.appointment.startMinute + later * 30)
    })
    await waitFor(() => expect(document.activeElement).toBe(blockOf(last.appointment.id)))
  })

  it('gives up with Esc', async () => {
    const { user, client } = await openCalendar()
    const { appointment } = await firstBooked(client)
    blockOf(appointment.id)?.focus()
    await user.keyboard('m{ArrowDown}{Escape}')
    expect(screen.queryByTestId('move-hint')).toBeNull()
    expect((await firstBooked(client)).appointment).toEqual(appointment)
  })

  it('puts a refused move back, says why and offers the nearest free slot', async () => {
    const { user, client } = await openCalendar()
    const { appointments } = await readDay(client)
    const [a, b] = appointments
      .filter(({ appointment }) => appointment.kind === 'trial_fitting')
      .toSorted((x, y) => x.appointment.startMinute - y.appointment.startMinute)
    const target = b!.appointment.startMinute === a!.appointment.startMinute ? a! : b!
    blockOf(target.appointment.id)?.focus()
    await user.keyboard(
      'm{Control>}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{/Control}{Enter}',
    )
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('was not moved')
    expect(alert.textContent).toContain('There is a break from 12:30 to 13:30.')
    await user.click(within(alert).getByRole('button', { name: /^Nearest free/ }))
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
    await waitFor(async () => {
      const moved = (await readDay(client)).appointments.find(
        ({ appointment }) => appointment.id === target.appointment.id,
      )
      expect(moved?.appointment.startMinute).not.toBe(target.appointment.startMinute)
    })
  })
})

describe('who waits, while somebody points at them', () => {
  it('moves nobody: who was booked elsewhere is marked, and goes when the pointer leaves', async () => {
    const { user, client } = await openCalendar()
    const names = () => trayCards().map((card) => card.querySelector('bdi')?.textContent)
    await user.hover(trayCards()[3]!)
    const before = names()
    const { camp } = await readDay(client)
    const { entries } = await client.appointments.tray({
      campId: camp.id,
      date: day,
      text: '',
      offset: 0,
      limit: 1,
    })
    const { patient, order, kind, durationMinutes } = entries[0]!
    const [slot] = await client.appointments.propose({
      ...{ campId: camp.id, patientId: patient.id, orderId: order?.id ?? null, kind, durationMinutes },
      ...{ date: day, fromMinute: 0, stationId: null, staffId: null, limit: 1 },
    })
    const { id: _id, ...draft } = slot!
    await client.appointments.book({ draft: { ...draft, pinned: false, note: '' }, overrideReason: '' })
    await waitFor(() => expect(trayCards()[0]!.getAttribute('aria-disabled')).toBe('true'))
    expect(trayCards()[0]!.textContent).toContain('No longer waits for a visit')
    expect(names()).toEqual(before)
    await user.click(trayCards()[0]!)
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.unhover(trayCards()[3]!)
    await waitFor(() => expect(names()[0]).toBe(before[1]))
  })
})

describe('Fill the day', () => {
  it('shows the plan by station and who is left, books all at once, and one undo takes all back', async () => {
    const { user, client } = await openCalendar()
    const before = (await readDay(client)).appointments.length
    await user.click(screen.getByRole('button', { name: 'Fill the day' }))
    const dialog = await screen.findByRole('dialog')
    const apply = await within(dialog).findByRole('button', { name: /^Book \d+ visits$/ })
    const planned = Number(/\d+/.exec(apply.textContent ?? '')?.[0])
    expect((await readDay(client)).appointments).toHaveLength(before)
    expect(within(dialog).getAllByRole('row')).toHaveLength(planned)
    expect(
      within(dialog).getByRole('heading', { name: /^No time is free at a suitable station/ }),
    ).toBeTruthy()
    await user.click(apply)
    await toast(/visits were booked/)
    expect((await readDay(client)).appointments).toHaveLength(before + planned)
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(async () => expect((await readDay(client)).appointments).toHaveLength(before))
  })

  it('reads a hundred of those who are left, and the next ones when they are asked for', async () => {
    const { user, client } = await openCalendar()
    const { camp } = await readDay(client)
    for (let nth = 0; nth < 110; nth += 1) {
      const draft = aPerson({ givenNameLatin: `Late ${nth}` })
      await client.patients.create({ campId: camp.id, draft, orders: [anOrderDraft()] })
    }
    await user.click(screen.getByRole('button', { name: 'Day after' }))
    await user.click(await screen.findByRole('button', { name: 'Fill the day' }))
    const dialog = await screen.findByRole('dialog')
    const heading = await within(dialog).findByRole('heading', { name: /^No new castings on the last day/ })
    const section = heading.closest('section')!
    const all = Number(/(\d+) visits$/.exec(heading.textContent ?? '')?.[1])
    expect(all).toBeGreaterThan(110)
    expect(within(section).getAllByRole('listitem')).toHaveLength(100)
    await user.click(within(section).getByRole('button', { name: `Show ${all - 100} more` }))
    await waitFor(() => expect(within(section).getAllByRole('listitem')).toHaveLength(all))
    expect(within(section).queryByRole('button', { name: /more$/ })).toBeNull()
  })
})

it('says what it does while the plan of a full hall is made, with a way out', async () => {
  let stopped = 0
  const { user } = await renderWithCore(<Planning onStop={() => (stopped += 1)} />)
  expect(screen.getByText('Looking for a place for everybody who waits. Nothing is booked yet.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(stopped).toBe(1)
})

describe('the list of the day', () => {
  it('keeps a row that passes the filter no more where it is, with what it says now, while the pointer is there', async () => {
    const { user } = await renderWithCore(<CalendarScreen />, {
      address: `/calendar?view=list&only=booked&date=${day}`,
    })
    const first = async () => (await screen.findAllByRole('row'))[1]!
    const text = (await first()).querySelector('bdi')!.textContent
    await user.click(within(await first()).getByRole('button', { name: 'Arrived' }))
    await waitFor(async () =>
      expect(within(await first()).getByRole('button', { name: 'Start' })).toBeTruthy(),
    )
    expect(within(await first()).getByText('Arrived', { selector: 'span' })).toBeTruthy()
    expect((await first()).querySelector('bdi')!.textContent).toBe(text)
    await user.unhover(await first())
    await waitFor(async () => expect((await first()).querySelector('bdi')!.textContent).not.toBe(text))
  })

  it('opens the rows behind a number', async () => {
    const { client } = await renderWithCore(<CalendarScreen />, { address: '/calendar?view=list&only=done' })
    const { appointments } = await readDay(client, '2026-11-24')
    const done = appointments.filter(({ appointment }) => appointment.status === 'done')
    expect(await screen.findByText(`${done.length} visits`)).toBeTruthy()
    expect(screen.getAllByRole('row')).toHaveLength(done.length + 1)
  })
})
