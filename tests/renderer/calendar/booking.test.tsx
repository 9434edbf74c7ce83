import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { CalendarScreen } from '#renderer/features/calendar/CalendarScreen.tsx'
import type { Client } from '#renderer/api/connect.ts'
import { renderWithCore, type CoreRender } from '../../support/render-app.tsx'

const day = '2026-11-25'

async function setUp(client: Client) {
  const { camp } = await client.camps.setup()
  if (!camp) throw new Error('no camp')
  const tray = await client.appointments.tray({ campId: camp.id, date: day, text: '', offset: 0, limit: 200 })
  const view = await client.appointments.day({ campId: camp.id, date: day })
  return { camp, tray, view }
}

const cards = () => [...document.querySelectorAll<HTMLElement>('[data-tray-index]')]
const dialog = () => screen.findByRole('dialog')
const field = (name: string | RegExp) => screen.getByRole('textbox', { name })

async function openCalendar() {
  const rendered = await renderWithCore(<CalendarScreen />, { address: `/calendar?date=${day}` })
  await waitFor(() => expect(cards().length).toBeGreaterThan(0))
  return rendered
}

const goTo = (router: CoreRender['router'], search: Record<string, unknown>) =>
  act(() =>
    router.navigate({ to: '/$' as never, params: { _splat: 'calendar' } as never, search: search as never }),
  )

describe('the booking dialog', () => {
  it('proposes the next free slot for the next step and books it from the keyboard alone', async () => {
    const { user, client } = await openCalendar()
    const { tray, view } = await setUp(client)
    cards()[0]?.focus()
    await user.keyboard('{ArrowDown}')
    await waitFor(() => expect(document.activeElement).toBe(cards()[1]))
    await user.keyboard('{Enter}')
    await dialog()
    const chip = await screen.findByRole('button', { pressed: true })
    await waitFor(() => expect(document.activeElement).toBe(chip))
    await screen.findByText('Free: nothing stands in the way.')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const after = await setUp(client)
    expect(after.view.appointments).toHaveLength(view.appointments.length + 1)
    expect(after.tray.total).toBe(tray.total - 1)
    const entry = tray.entries[1]!
    const booked = after.view.appointments.find(({ appointment }) => appointment.orderId === entry.order?.id)
    expect(booked?.appointment).toMatchObject({
      kind: entry.kind,
      durationMinutes: entry.durationMinutes,
      status: 'booked',
    })
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('data-event-id')).toBe(booked?.appointment.id),
    )
  })

  it('opens for the person whom the address names and leaves the address when it is closed', async () => {
    const { user, client, address, router } = await openCalendar()
    const { tray } = await setUp(client)
    const { patient, order } = tray.entries[3]!
    await goTo(router, { date: day, book: patient.id, order: order?.id })
    expect(await screen.findByText(new RegExp(`^Book ${patient.givenNameLatin}`))).toBeTruthy()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(address()).not.toContain('book='))
  })

  it('begins with a search when nobody is given', async () => {
    const { user, client } = await openCalendar()
    const { tray } = await setUp(client)
    const { patient } = tray.entries[0]!
    await user.click(screen.getByRole('button', { name: 'Book a visit' }))
    const search = await screen.findByRole('combobox', { name: /^Who/ })
    await user.type(search, patient.number)
    await screen.findByRole('option', { name: new RegExp(patient.number) })
    await user.keyboard('{Enter}')
    expect(await screen.findByText(new RegExp(`^Book ${patient.givenNameLatin}`))).toBeTruthy()
  })

  it('tells a clash in words and books in spite of it only with a reason', async () => {
    const { user, client } = await openCalendar()
    const { tray } = await setUp(client)
    cards()[0]?.focus()
    await user.keyboard('b')
    await screen.findByText('Free: nothing stands in the way.')
    await user.clear(field('Time'))
    await user.type(field('Time'), '12:45')
    expect(await screen.findByText('There is a break from 12:30 to 13:30.')).toBeTruthy()
    const anyway = await screen.findByRole('button', { name: 'Book anyway' })
    await user.click(anyway)
    expect(await screen.findByText('Please say why')).toBeTruthy()
    await user.type(field(/^Why book all the same/), 'The bus leaves early')
    await user.click(anyway)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const { view } = await setUp(client)
    const booked = view.appointments.find(
      ({ appointment }) => appointment.orderId === tray.entries[0]?.order?.id,
    )
    expect(booked?.appointment).toMatchObject({ startMinute: 765, overrideReason: 'The bus leaves early' })
  })

  it('never books a person into two places at once', async () => {
    const { user, client, router } = await openCalendar()
    const { view } = await setUp(client)
    const { appointment, patient } = view.appointments[0]!
    await goTo(router, { date: day, book: patient.id })
    const box = await dialog()
    const time = await within(box).findByRole('textbox', { name: 'Time' })
    await user.clear(time)
    await user.type(
      time,
      `${Math.floor(appointment.startMinute / 60)}:${String(appointment.startMinute % 60).padStart(2, '0')}`,
    )
    const date = within(box).getByRole('textbox', { name: 'Date' })
    await user.clear(date)
    await user.type(date, day)
    expect(await within(box).findByText(/The person has another visit from/)).toBeTruthy()
    expect(within(box).getByRole('button', { name: /^Book/ })).toHaveProperty('disabled', true)
    expect(within(box).queryByRole('textbox', { name: /^Why/ })).toBeNull()
  })

  it('changes a visit with the same dialog, in whose way the visit itself does not stand', async () => {
    const { user, client } = await openCalendar()
    const { view } = await setUp(client)
    const { appointment } = view.appointments.find(
      ({ appointment: visit }) => visit.kind === 'trial_fitting',
    )!
    document.querySelector<HTMLElement>(`button[data-event-id="${appointment.id}"]`)?.focus()
    await user.keyboard('b')
    await dialog()
    await screen.findByText('Free: nothing stands in the way.')
    await user.type(field('Note'), 'Bring the old shoe')
    await user.click(screen.getByRole('button', { name: 'Save the change' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const after = await setUp(client)
    const changed = after.view.appointments.find(({ appointment: visit }) => visit.id === appointment.id)
    expect(changed?.appointment).toMatchObject({
      note: 'Bring the old shoe',
      startMinute: appointment.startMinute,
    })
  })
})

describe('the tray', () => {
  it('finds by name, says how many wait, and that nobody fits', async () => {
    const { user, client } = await openCalendar()
    const { tray } = await setUp(client)
    const region = screen.getByRole('region', { name: 'Waiting for a visit' })
    expect(within(region).getByText(`${tray.people} people`)).toBeTruthy()
    const search = within(region).getByRole('textbox', { name: 'Name, number, village' })
    await user.type(search, tray.entries[0]!.patient.number)
    await waitFor(() => expect(within(region).queryByText(`${tray.people} people`)).toBeNull())
    await user.clear(search)
    await user.type(search, 'Nosuchname')
    expect(await within(region).findByText('Nobody here by that name')).toBeTruthy()
  })
})
