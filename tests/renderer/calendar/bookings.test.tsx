import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { CalendarScreen } from '#renderer/features/calendar/CalendarScreen.tsx'
import type { Client } from '#renderer/api/connect.ts'
import { renderWithCore } from '../../support/render-app.tsx'

const date = '2026-11-24'

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})

const blockOf = (id: string) => document.querySelector<HTMLElement>(`button[data-event-id="${id}"]`)

async function readDay(client: Client, on = date) {
  const { camp } = await client.camps.setup()
  return (await client.appointments.day({ campId: camp!.id, date: on })).appointments
}

async function openCalendar(address = `/calendar?date=${date}`) {
  const rendered = await renderWithCore(<CalendarScreen />, { address })
  const visits = await readDay(rendered.client)
  await waitFor(() => expect(document.querySelector('button[data-event-id]')).not.toBeNull())
  const { camp } = await rendered.client.camps.setup()
  return { ...rendered, visits, campId: camp!.id }
}

describe('the wait list beside the calendar', () => {
  it('shows who waits in their order, and changes what is said of them by keyboard', async () => {
    const { user, client, campId } = await openCalendar()
    await user.click(await screen.findByText(/^Wait list \(\d+\)$/))
    const list = await screen.findByRole('list', { name: 'Wait list' })
    const cards = () => [...list.querySelectorAll<HTMLElement>('[data-wait]')]
    const lines = await client.waitList.list({ campId })
    expect(cards().map((card) => card.dataset['wait'])).toEqual(lines.map(({ entry }) => entry.id))
    expect(within(cards()[0]!).getByText('Urgent')).toBeTruthy()
    cards()[0]!.focus()
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(cards()[1])
    await user.keyboard('e')
    await user.type(await screen.findByLabelText('Why it matters'), ' and walks far')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(async () => {
      const now = await client.waitList.list({ campId })
      expect(now[1]?.entry.need).toContain('walks far')
    })
  })

  it('offers a slot that somebody else freed to who fits, and books in one press that can be undone', async () => {
    const { user, client, campId, visits, another } = await openCalendar()
    expect(screen.queryByText(/^Free: /)).toBeNull()
    const leaves = visits.findLast(
      ({ appointment, patient }) =>
        appointment.kind === 'measurement' && appointment.status === 'booked' && patient.sex === 'female',
    )!
    const { id, version } = leaves.appointment
    const theirs = await another('technician')
    await theirs.appointments.setStatus({ id, version, status: 'cancelled', reason: 'ill' })
    expect(await screen.findByText(/^Free: .*$/)).toBeTruthy()
    const before = await client.waitList.list({ campId })
    const [book] = await screen.findAllByRole('button', { name: /^Book .+ at \d\d:\d\d$/ })
    await user.click(book!)
    await waitFor(async () => expect(await client.waitList.list({ campId })).toHaveLength(before.length - 1))
    await waitFor(() => expect(screen.queryByText(/^Free: /)).toBeNull())
    await user.click((await screen.findAllByRole('button', { name: 'Undo' })).at(-1)!)
    await waitFor(async () => expect(await client.waitList.list({ campId })).toHaveLength(before.length))
  })
})

describe('a series', () => {
  async function openSeries() {
    const rendered = await openCalendar()
    const item = rendered.visits.find(({ appointment }) => appointment.seriesId !== null)!
    expect(blockOf(item.appointment.id)?.title).toContain('Part of a series')
    await rendered.user.click(blockOf(item.appointment.id)!)
    const id = item.appointment.seriesId!
    const read = async () =>
      (await rendered.client.series.get({ id })).visits.map(({ appointment }) => appointment)
    expect(await screen.findByText(/^Visit 1 of \d of a series$/)).toBeTruthy()
    await rendered.user.click(screen.getByRole('button', { name: 'Change the series…' }))
    return { ...rendered, read }
  }

  it('moves this visit and the later ones once every date was shown, and one undo brings them back', async () => {
    const { user, read } = await openSeries()
    const before = await read()
    const time = await screen.findByRole('textbox', { name: 'Time' })
    await user.clear(time)
    await user.type(time, '15:45')
    const plan = await screen.findByRole('region', { name: 'The visits of this series' })
    expect(within(plan).getAllByRole('checkbox')).toHaveLength(before.length)
    await user.click(within(plan).getAllByRole('checkbox').at(-1)!)
    await user.click(await screen.findByRole('button', { name: `Move ${before.length - 1} visits` }))
    await waitFor(async () => expect((await read())[1]?.startMinute).toBe(945))
    expect((await read()).at(-1)).toEqual(before.at(-1))
    await user.click((await screen.findAllByRole('button', { name: 'Undo' })).at(-1)!)
    await waitFor(async () =>
      expect((await read()).map(({ startMinute }) => startMinute)).toEqual(
        before.map(({ startMinute }) => startMinute),
      ),
    )
  })

  it('is not cancelled without a reason', async () => {
    const { user, read } = await openSeries()
    await user.click(screen.getByText('Cancel', { selector: 'label *, label' }))
    await user.click(await screen.findByRole('button', { name: /^Cancel \d visits$/ }))
    expect(await screen.findByText('Please say why')).toBeTruthy()
    await user.type(screen.getByRole('textbox'), 'Walks well')
    await user.click(screen.getByRole('button', { name: /^Cancel \d visits$/ }))
    await waitFor(async () => expect((await read()).every(({ status }) => status === 'cancelled')).toBe(true))
  })
})
