import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { StockScreen } from '#renderer/features/stock/StockScreen.tsx'
import { renderWithCore } from '#tests/support/render-app.tsx'

describe('the stock screen', () => {
  test('shows feet by size and side, with the shortage in words', async () => {
    await renderWithCore(<StockScreen />)
    const matrix = await screen.findByRole('table', { name: 'Jaipur foot, 20–28 cm' })
    const short = within(matrix).getByRole('button', { name: /^Jaipur foot 24 cm left/ })
    expect(short.textContent).toMatch(/\d+ short/)
    expect(within(matrix).getByRole('button', { name: /^Jaipur foot 24 cm right/ }).textContent).not.toMatch(
      /short/,
    )
  })

  test('tells who needs what is short, before the cast', async () => {
    const { user } = await renderWithCore(<StockScreen />, { address: '/?tab=needs' })
    const line = (await screen.findByText(/need a 24 cm left foot/)).closest('li')!
    expect(line.textContent).toMatch(/\d+ in stock, 2 on the way/)
    await user.click(within(line).getByRole('button', { name: /^Show \d+ people/ }))
    expect(within(line).getAllByRole('link').length).toBeGreaterThan(1)
    expect(within(line).getAllByText('not measured yet').length).toBeGreaterThan(0)
  })

  test('a booking that the shelf cannot stand is refused beside its line and stays as typed', async () => {
    const { user } = await renderWithCore(<StockScreen />, { address: '/?book=scrap' })
    const dialog = await screen.findByRole('dialog', { name: 'Book a movement' })
    const [item] = within(dialog).getAllByRole('combobox', { name: 'Item' })
    await user.click(item!)
    await user.type(item!, 'HIP-JOINT')
    await user.keyboard('{Enter}')
    await user.type(within(dialog).getByRole('textbox', { name: 'Quantity' }), '۹۹')
    await user.click(within(dialog).getByRole('button', { name: 'Book' }))
    expect(await within(dialog).findByText('Needed')).toBeTruthy()
    await user.type(within(dialog).getByRole('textbox', { name: /^Why/ }), 'Broken')
    await user.click(within(dialog).getByRole('button', { name: 'Book' }))
    expect(await within(dialog).findByText(/HIP-JOINT: \d+ on the shelf, 99 asked for/)).toBeTruthy()
    expect(within(dialog).getByRole<HTMLInputElement>('textbox', { name: 'Quantity' }).value).toBe('۹۹')
  })

  test('is counted by the keyboard alone', async () => {
    const { user, client } = await renderWithCore(<StockScreen />, { address: '/?tab=count' })
    const first = await screen.findByRole('textbox', { name: 'Counted: Jaipur foot · 12 cm · left' })
    await waitFor(() => expect(document.activeElement).toBe(first))
    await user.keyboard('3{Enter}2{Enter}')
    expect(document.activeElement).toBe(
      screen.getByRole('textbox', { name: 'Counted: Jaipur foot · 13 cm · left' }),
    )
    expect(screen.getByText(/2 of \d+ lines counted · 1 differs/)).toBeTruthy()
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText('2 shelves counted.')).toBeTruthy()
    const { camp } = await client.camps.setup()
    const shelf = await client.stock.shelf({ campId: camp!.id })
    expect(shelf.find(({ item }) => item.code === 'FOOT-12-R')?.balance.onHand).toBe(2)
  })

  test('shows only what is short or low when asked', async () => {
    const { user } = await renderWithCore(<StockScreen />)
    expect(await screen.findByRole('table', { name: 'Jaipur foot, 20–28 cm' })).toBeTruthy()
    await user.click(screen.getByRole('checkbox', { name: 'Only short and low' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Jaipur foot 20 cm left/ })).toBeNull())
  })
})
