import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { anOrderDraft } from '../../support/drafts.ts'
import { checkOut } from '#tests/support/fitting.ts'
import { renderWithCore, type CoreRender } from '../../support/render-app.tsx'
import { register } from './people-drafts.ts'
import { show, Shown } from './shown-person.tsx'

/** Somebody who was handed a left below-knee prosthesis today, on the screen. */
async function showWearer() {
  const bench = await renderWithCore(<Shown />)
  const patient = await register(bench.core)
  const { orders } = await bench.core.owner.orders.create({ patientId: patient.id, drafts: [anOrderDraft()] })
  let order = orders[0]!
  for (const to of ['measured', 'fabricating', 'assembled', 'trial_fit', 'finishing'] as const) {
    order = await bench.core.owner.orders.advance({ id: order.id, version: order.version, to, reason: '' })
  }
  const checked = await checkOut(bench.core.owner, order)
  order = await bench.core.owner.orders.advance({
    id: order.id,
    version: checked.order.version,
    to: 'delivered',
    reason: '',
  })
  await show(bench, patient.id)
  return { bench, patient, order }
}

/** Asks for the same device again; the dialog that comes first. */
async function askForAnother(bench: CoreRender): Promise<HTMLElement> {
  const devices = screen.getByRole('region', { name: 'Devices' })
  await bench.user.click(within(devices).getByRole('button', { name: 'Add a device' }))
  await bench.user.type(within(devices).getByRole('combobox', { name: 'Device' }), 'below-knee{Enter}')
  await bench.user.click(within(devices).getByRole('radio', { name: 'left' }))
  await bench.user.click(within(devices).getByRole('button', { name: 'Save the devices' }))
  return screen.findByRole('dialog', { name: 'Look at the old device first' })
}

test('looks at the old device before a new one, and mends it instead', async () => {
  const { bench, patient, order } = await showWearer()
  const dialog = await askForAnother(bench)
  expect(dialog.textContent).toContain(order.number)
  await bench.user.click(within(dialog).getByRole('button', { name: 'Order a new one' }))
  expect(dialog.textContent).toContain('Please say why a new one is needed')
  await bench.user.click(within(dialog).getByRole('button', { name: 'Take it in for repair instead' }))
  await waitFor(async () => {
    const { orders } = await bench.core.owner.patients.get({ id: patient.id })
    expect(orders.map(({ orderType, state }) => [orderType, state])).toEqual([
      ['new', 'in_repair'],
      ['repair', 'in_repair'],
    ])
  })
})

test('keeps what was said of the old device while a number of it cannot be taken', async () => {
  const { bench, patient } = await showWearer()
  const dialog = await askForAnother(bench)
  const why = within(dialog).getByRole<HTMLInputElement>('textbox', { name: 'Why a new one?' })
  await bench.user.type(why, 'The limb has shrunk')
  const hours = within(dialog).getByRole('textbox', { name: /hours/i })
  await bench.user.type(hours, '30{Enter}')
  expect(document.activeElement).toBe(hours)
  expect(hours.getAttribute('aria-invalid')).toBe('true')
  expect(why.value).toBe('The limb has shrunk')
  expect((await bench.core.owner.patients.get({ id: patient.id })).orders).toHaveLength(1)
  await bench.user.clear(hours)
  await bench.user.type(hours, '8{Enter}')
  await waitFor(async () =>
    expect((await bench.core.owner.patients.get({ id: patient.id })).orders).toHaveLength(2),
  )
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add a device' })),
  )
})

test('orders a new one with the reason and what was seen of the old one', async () => {
  const { bench, patient, order } = await showWearer()
  const dialog = await askForAnother(bench)
  await bench.user.click(within(dialog).getByRole('checkbox', { name: 'Socket too tight' }))
  await bench.user.type(
    within(dialog).getByRole('textbox', { name: 'Why a new one?' }),
    'The limb has shrunk',
  )
  await bench.user.click(within(dialog).getByRole('button', { name: 'Take a photo' }))
  const photo = await screen.findByRole('dialog', { name: 'Photo' })
  await bench.user.click(await within(photo).findByRole('button', { name: 'Ask now' }))
  const agrees = await within(photo).findByRole('radio', { name: 'Agrees' })
  await bench.user.click(agrees)
  await bench.user.click(within(photo).getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(within(photo).queryByRole('button', { name: 'Ask now' })).toBeNull())
  const { standings } = await bench.core.owner.consents.of({ patientId: patient.id })
  expect(standings.find(({ purpose }) => purpose === 'photo')).toMatchObject({ decision: 'given' })
  expect((await bench.core.owner.patients.get({ id: patient.id })).orders).toHaveLength(1)
  await bench.user.click(within(photo).getByRole('button', { name: 'Cancel' }))
  await bench.user.click(within(dialog).getByRole('checkbox', { name: 'Socket too tight' }))
  await bench.user.click(within(dialog).getByRole('checkbox', { name: 'Socket too loose' }))
  await bench.user.click(within(dialog).getByRole('button', { name: 'Order a new one' }))
  await waitFor(async () => {
    const { orders } = await bench.core.owner.patients.get({ id: patient.id })
    expect(orders[1]).toMatchObject({
      orderType: 'replacement',
      previousOrderId: order.id,
      intervalReason: 'The limb has shrunk',
    })
  })
  const [line] = await bench.core.owner.orders.lifeLines({ patientId: patient.id })
  expect(line?.oldDevices[0]?.problems).toEqual(['socket_loose'])
})
