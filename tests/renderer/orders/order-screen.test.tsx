import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderWithCore } from '../../support/render-app.tsx'
import { anOrder, ShownOrder, showOrder } from './show-order.tsx'

describe("an order's page", () => {
  it('shows the number as on the tag, the device with its side, and whose it is', async () => {
    const bench = await renderWithCore(<ShownOrder />, { role: 'technician' })
    const order = await anOrder(bench.core)
    await showOrder(bench, order.id)
    const header = screen.getByRole('heading', { level: 1 }).closest('header')!
    for (const words of [order.number, 'Below-knee prosthesis', 'left', 'Ahmad', 'Prescribed']) {
      expect(header.textContent).toContain(words)
    }
  })

  it('offers to measure first, moves the order on without where somebody says so, and says who did it', async () => {
    const bench = await renderWithCore(<ShownOrder />, { role: 'technician' })
    const order = await anOrder(bench.core)
    await showOrder(bench, order.id)
    const header = within(screen.getByRole('heading', { level: 1 }).closest('header')!)
    expect(header.getByRole('button', { name: 'Measure' })).toBeTruthy()
    await bench.user.click(screen.getByRole('button', { name: 'Cast is taken' }))
    expect(await header.findByRole('button', { name: 'Mould is ready' })).toBeTruthy()
    const steps = screen.getByRole('region', { name: 'Steps' })
    expect(steps.textContent).toContain('Measured')
    expect(steps.textContent).toContain(bench.context.session.principal!.name)
  })

  it('says so where the order is gone', async () => {
    const bench = await renderWithCore(<ShownOrder />)
    await bench.router.navigate({ to: '/', search: { id: '0199a000-0000-7000-8000-000000000000' } as never })
    expect(await screen.findByText('This device order is not there any more')).toBeTruthy()
  })

  it('corrects side and kind in one dialog, which wants a reason for another kind, with one undo', async () => {
    const bench = await renderWithCore(<ShownOrder />, { role: 'coordinator' })
    const { core, user } = bench
    const order = await anOrder(core)
    const stored = async () => (await core.owner.orders.get({ id: order.id })).order
    await showOrder(bench, order.id)
    await user.click(screen.getByRole('button', { name: 'Correct the order' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Correct the order' }))
    await user.click(await dialog.findByRole('radio', { name: 'right' }))
    await user.click(dialog.getByRole('button', { name: 'Correct the kind of order' }))
    await user.click(await dialog.findByRole('radio', { name: 'Remake' }))
    await user.click(dialog.getByRole('button', { name: 'Save' }))
    expect(await dialog.findByText('Needed')).toBeTruthy()
    expect(await stored()).toMatchObject({ side: 'left', orderType: 'new' })
    await user.type(dialog.getByRole('textbox', { name: /Why is it corrected/ }), 'wrong line at the desk')
    await user.click(dialog.getByRole('button', { name: 'Save' }))
    await waitFor(async () => expect(await stored()).toMatchObject({ side: 'right', orderType: 'remake' }))
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(async () => expect(await stored()).toMatchObject({ side: 'left', orderType: 'new' }))
  })

  it('lays the kinds open where the kind is to be corrected', async () => {
    const bench = await renderWithCore(<ShownOrder />, { role: 'coordinator' })
    const order = await anOrder(bench.core)
    await showOrder(bench, order.id)
    await bench.user.click(screen.getByRole('button', { name: 'Correct the kind of order' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Correct the kind of order' }))
    expect(await dialog.findByRole('radio', { name: 'New (now)' })).toBeTruthy()
    expect(dialog.getByRole('combobox', { name: 'Device' })).toBeTruthy()
  })
})
