import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { OrderDialog } from '#renderer/shared/order-correction/OrderDialog.tsx'
import { useSearchState } from '#renderer/shared/search-state.ts'
import { useApi } from '#renderer/api/ApiProvider.tsx'
import { useQuery } from '@tanstack/react-query'
import { bookToday } from '../../support/fitting.ts'
import { renderWithCore } from '../../support/render-app.tsx'
import { anOrder } from '../orders/show-order.tsx'

/** The dialog of the order that the address names as `?id=`. */
function ShownDialog() {
  const api = useApi()
  const [{ id }] = useSearchState((raw) => ({ id: typeof raw['id'] === 'string' ? raw['id'] : '' }))
  const { data } = useQuery({ ...api.orders.get.queryOptions({ input: { id } }), enabled: id !== '' })
  return data ? <OrderDialog order={data.order} onSaved={() => {}} onClose={() => {}} /> : null
}

it('shows what becomes of booked visits before another device is saved', async () => {
  const bench = await renderWithCore(<ShownDialog />, { role: 'coordinator' })
  const order = await anOrder(bench.core)
  await bookToday(bench.core.owner, order, 'trial_fitting')
  await bench.router.navigate({ to: '/', search: { id: order.id } as never })
  const device = await screen.findByRole('combobox', { name: 'Device' })
  expect(screen.queryByText('Booked visits follow')).toBeNull()
  await bench.user.clear(device)
  await bench.user.type(device, 'axillary{Enter}')
  expect((await screen.findByRole('alert')).textContent).toContain('Trial fitting → Delivery')
  await bench.user.clear(device)
  await bench.user.type(device, 'ak{Enter}')
  expect(screen.queryByText('Booked visits follow')).toBeNull()
})
