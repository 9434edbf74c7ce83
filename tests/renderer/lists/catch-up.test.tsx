import { act, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CatchUpScreen } from '#renderer/features/lists/CatchUpScreen.tsx'
import { renderWithCore } from '../../support/render-app.tsx'

test('a typed row code leads to its own row, what stands so already is passed over, and keys enter all', async () => {
  const rendered = await renderWithCore(<CatchUpScreen />)
  const { core, client, user } = rendered
  const { camp, today: date } = await client.camps.setup()
  const campId = camp!.id
  const list = await core.owner.lists.issue({
    ...{ campId, date, scope: { kind: 'camp' }, sectionBy: 'none', language: 'en' },
  })
  const rows = list.sections.flatMap((section) => section.rows)
  const open = rows.filter(({ status }) => status === 'booked')
  const [first, second] = [open[3]!, open[5]!]

  const table = await screen.findByRole('table', { name: 'Rows in page order' })
  const field = screen.getByRole('textbox', { name: 'Row code' })
  await user.type(field, `${first.rowCode}{Enter}`)
  await user.keyboard('d')
  await user.type(field, `${second.rowCode}{Enter}`)
  await user.keyboard('n')
  const marked = [...table.querySelectorAll('button[aria-pressed="true"]')].map(
    (button) => button.closest('tr')!.textContent,
  )
  expect(marked).toEqual([
    expect.stringContaining(first.patientNumber),
    expect.stringContaining(second.patientNumber),
  ])

  const done = rows.find(({ status }) => status === 'done')!
  await user.type(field, `${done.rowCode}{Enter}`)
  await user.keyboard('d')
  expect(document.activeElement?.textContent).not.toContain(done.patientNumber)
  const held = document.activeElement?.textContent
  await user.type(field, `${done.rowCode}{Enter}`)
  await user.keyboard('n')
  expect(document.activeElement?.textContent).toBe(held)
  expect(screen.getByRole('alert').textContent).toContain(`row ${done.rowCode}.`)
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByText(/2 rows were entered/)
})

test('a key a row is enough, and what was typed is still there after a step aside', async () => {
  const rendered = await renderWithCore(<CatchUpScreen />)
  const { core, client, user, router } = rendered
  const { camp, today: date } = await client.camps.setup()
  const request = { campId: camp!.id, date, scope: { kind: 'camp' }, language: 'en' } as const
  await core.owner.lists.issue({ ...request, sectionBy: 'none', only: 'delivery' })
  await core.owner.lists.issue({ ...request, sectionBy: 'none' })
  const [whole, deliveries] = await core.owner.lists.printed({ campId: request.campId, date })
  const open = (id: string) => act(() => router.navigate({ to: '/', search: { list: id } as never }))
  const progress = () => screen.getAllByRole('status').map(({ textContent }) => textContent)
  await open(deliveries!.id)
  const rows = (await core.owner.lists.catchUp({ listId: deliveries!.id })).rows
  const booked = rows.filter(({ now }) => now === 'booked').length
  const told = `${booked} of ${rows.length} rows marked`
  await waitFor(() => expect(progress()).toContain(`0 of ${rows.length} rows marked`))
  await user.keyboard('d'.repeat(rows.length))
  await waitFor(() => expect(progress()).toContain(told))
  await open(whole!.id)
  await waitFor(() => expect(progress()).not.toContain(told))
  await open(deliveries!.id)
  await waitFor(() => expect(progress()).toContain(told))
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(progress()).toContain(`0 of ${rows.length} rows marked`))
  await open(whole!.id)
  await open(deliveries!.id)
  await waitFor(() => expect(progress()).toContain(`0 of ${rows.length} rows marked`))
})

test('a row that is refused keeps its tick with the reason, and nothing is said to be entered', async () => {
  const rendered = await renderWithCore(<CatchUpScreen />)
  const { core, client, user } = rendered
  const { camp, today: date } = await client.camps.setup()
  const campId = camp!.id
  const { appointments } = await core.owner.appointments.day({ campId, date })
  const trials = appointments
    .map(({ appointment }) => appointment)
    .filter(({ kind, status }) => kind === 'trial_fitting' && status === 'booked')
  const absent = trials[0]!
  const later = trials.filter(({ startMinute }) => startMinute === trials.at(-1)!.startMinute)
  const { id, version } = absent
  await core.owner.appointments.setStatus({ id, version, status: 'no_show', reason: '' })
  const takesItsPlace = {
    shiftMinutes: absent.startMinute - later[0]!.startMinute,
    toDate: null,
    toStationId: absent.stationId,
    toStaffId: absent.staffId,
    spread: false,
  }
  const { lines } = await core.owner.appointments.moveMany({
    campId,
    visits: later.map((visit) => ({ id: visit.id, version: visit.version })),
    change: takesItsPlace,
    apply: true,
    reason: '',
  })
  expect(lines.some(({ draft }) => draft !== null)).toBe(true)
  const list = await core.owner.lists.issue({
    ...{ campId, date, scope: { kind: 'camp' }, sectionBy: 'none', language: 'en' },
  })
  const row = list.sections.flatMap((section) => section.rows).find((one) => one.appointmentId === id)!

  await screen.findByRole('table', { name: 'Rows in page order' })
  await user.type(screen.getByRole('textbox', { name: 'Row code' }), `${row.rowCode}{Enter}`)
  await user.keyboard('a')
  await user.dblClick(screen.getByRole('button', { name: 'Enter 1 row' }))
  expect((await screen.findByRole('alert')).textContent).toContain('given to somebody else')
  expect(screen.getByRole('button', { name: 'Enter 1 row' })).toBeTruthy()
  expect(screen.queryByText(/rows? (was|were) entered/)).toBeNull()
  expect(document.activeElement?.tagName).toBe('TR')
})
