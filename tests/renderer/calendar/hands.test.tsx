import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { CalendarScreen } from '#renderer/features/calendar/CalendarScreen.tsx'
import type { Client } from '#renderer/api/connect.ts'
import { undoLog } from '#renderer/api/undo-log.ts'
import { renderWithCore } from '../../support/render-app.tsx'

const date = '2026-11-25'

const blockOf = (id: string) => document.querySelector<HTMLElement>(`button[data-event-id="${id}"]`)

async function readDay(client: Client) {
  const { camp } = await client.camps.setup()
  return (await client.appointments.day({ campId: camp!.id, date })).appointments
}

let person = 0

async function openCalendar(address = `/calendar?date=${date}`) {
  person += 1
  undoLog.belongsTo(`somebody ${person}`)
  const rendered = await renderWithCore(<CalendarScreen />, { address })
  const visits = await readDay(rendered.client)
  const item = visits.find(
    ({ appointment }) => appointment.kind === 'trial_fitting' && appointment.status === 'booked',
  )!
  await waitFor(() => expect(blockOf(item.appointment.id)).not.toBeNull())
  const open = () => rendered.user.click(blockOf(item.appointment.id)!)
  const now = async () =>
    (await readDay(rendered.client)).find(({ appointment }) => appointment.id === item.appointment.id)
      ?.appointment
  return { ...rendered, item, open, now, visits }
}

describe('what a hand does to a visit', () => {
  it('takes several steps back one after another, and does them again', async () => {
    const { user, item, open, now } = await openCalendar()
    await open()
    await user.click(await screen.findByRole('button', { name: 'Fix at this time' }))
    await waitFor(() => expect(blockOf(item.appointment.id)?.title).toContain('Fixed at this time'))
    await user.click(screen.getByRole('button', { name: 'Arrived' }))
    await waitFor(async () => expect(await now()).toMatchObject({ pinned: true, status: 'arrived' }))
    await user.click(await screen.findByRole('button', { name: /^Undo: .*: Arrived$/ }))
    await user.click(await screen.findByRole('button', { name: /^Undo: 1 visit is fixed/ }))
    await waitFor(async () => expect(await now()).toMatchObject({ pinned: false, status: 'booked' }))
    await user.click(await screen.findByRole('button', { name: /^Redo: 1 visit is fixed/ }))
    await waitFor(async () => expect(await now()).toMatchObject({ pinned: true, status: 'booked' }))
  })

  it('says in words when a step cannot be taken back any more, and leads to the one before', async () => {
    const { user, open, now, another } = await openCalendar()
    await open()
    await user.click(await screen.findByRole('button', { name: 'Fix at this time' }))
    const undo = await screen.findByRole('button', { name: /^Undo: 1 visit is fixed/ })
    const { id, version } = (await now())!
    const theirs = await another('technician')
    await theirs.appointments.setStatus({ id, version, status: 'arrived', reason: '' })
    await user.click(undo)
    expect(await screen.findByText(/This cannot be taken back any more: .+ changed it/)).toBeTruthy()
    expect(await screen.findByRole('button', { name: 'Nothing to undo' })).toBeTruthy()
    expect(await now()).toMatchObject({ pinned: true, status: 'arrived' })
  })

  it('leaves a visit that is fixed at its time where it is, and says so when it is carried', async () => {
    const { user, item, open, now } = await openCalendar()
    await open()
    await user.click(await screen.findByRole('button', { name: 'Fix at this time' }))
    await waitFor(() => expect(blockOf(item.appointment.id)?.dataset['movable']).toBeUndefined())
    const before = await now()
    blockOf(item.appointment.id)?.focus()
    await user.keyboard('m')
    expect((await screen.findByRole('alert')).textContent).toContain('fixed at its time')
    await user.keyboard('{ArrowDown}{Enter}')
    expect(await now()).toEqual(before)
  })

  it('splits one visit in two', async () => {
    const { user, client, item, open, visits } = await openCalendar()
    await open()
    await user.click(await screen.findByRole('button', { name: 'Split in two' }))
    const first = await screen.findByRole('textbox', { name: 'Minutes of the first part' })
    await user.clear(first)
    await user.type(first, '3')
    expect(screen.getByText('5 to 40')).toBeTruthy()
    await user.clear(first)
    await user.type(first, '15')
    await user.click(screen.getByRole('button', { name: 'Split' }))
    await waitFor(async () => expect(await readDay(client)).toHaveLength(visits.length + 1))
    const parts = (await readDay(client)).filter(({ patient }) => patient.id === item.patient.id)
    expect(parts.map(({ appointment }) => appointment.durationMinutes).toSorted()).toEqual([15, 30])
  })

  it('copies a visit to the next free time after it', async () => {
    const { user, client, item, open, visits } = await openCalendar()
    await open()
    await user.click(await screen.findByRole('button', { name: 'Copy to a new time' }))
    await screen.findByText('Free: nothing stands in the way.')
    await user.click(screen.getByRole('button', { name: 'Book' }))
    await screen.findByText(/was booked for/)
    const { camp } = await client.camps.setup()
    const range = await client.appointments.range({ campId: camp!.id, from: date, to: camp!.lastDate })
    const copies = range.appointments.filter(
      ({ patient, appointment }) => patient.id === item.patient.id && appointment.id !== item.appointment.id,
    )
    expect(copies).toHaveLength(1)
    expect(copies[0]!.appointment.kind).toBe('trial_fitting')
    expect(visits.length).toBeGreaterThan(0)
  })
})

describe('choosing several', () => {
  it('chooses by X and by Shift with an arrow, fixes them together, and lets go by Esc', async () => {
    const { user, client, item } = await openCalendar()
    blockOf(item.appointment.id)?.focus()
    await user.keyboard('x')
    await screen.findByRole('button', { name: '1 chosen, clear' })
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}')
    await screen.findByRole('button', { name: '2 chosen, clear' })
    expect(document.querySelectorAll('button[data-chosen]')).toHaveLength(2)
    await user.click(screen.getByRole('button', { name: 'Fix 2' }))
    await waitFor(async () =>
      expect((await readDay(client)).filter(({ appointment }) => appointment.pinned)).toHaveLength(2),
    )
    await user.click(await screen.findByRole('button', { name: /^Undo: 2 visits are fixed/ }))
    await waitFor(async () =>
      expect((await readDay(client)).filter(({ appointment }) => appointment.pinned)).toHaveLength(0),
    )
    blockOf(item.appointment.id)?.focus()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(document.querySelector('button[data-chosen]')).toBeNull())
  })

  it('makes those faint that the search leaves out, and colours by stage when the address says so', async () => {
    const { item } = await openCalendar(`/calendar?date=${date}&colour=stage&text=nobody-has-this-name`)
    await waitFor(() => expect(blockOf(item.appointment.id)?.dataset['faint']).toBe('true'))
    expect(document.querySelector('[data-colour=stage]')).not.toBeNull()
    expect(screen.getByText('0 visits')).toBeTruthy()
  })
})
