import { screen } from '@testing-library/react'
import type { OrderDraft } from '#contract/orders.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { orderSections } from '#renderer/app/order-sections.tsx'
import { Order } from '#renderer/features/orders/OrderScreen.tsx'
import { useSearchState } from '#renderer/shared/search-state.ts'
import { anOrderDraft, aPerson } from '../../support/drafts.ts'
import type { TestCore } from '../../support/open-core.ts'
import type { CoreRender } from '../../support/render-app.tsx'

/** The order that the address names as `?id=`, because the test's router knows one page only. */
export function ShownOrder() {
  const [{ id }] = useSearchState((raw) => ({ id: typeof raw['id'] === 'string' ? raw['id'] : '' }))
  return id ? <Order key={id} id={id} sections={orderSections} /> : <p>nothing</p>
}

/** Registers Ahmad with one device, a left below-knee prosthesis unless told otherwise. */
export async function anOrder(core: TestCore, draft: Partial<OrderDraft> = {}): Promise<DeviceOrder> {
  const camp = (await core.owner.camps.setup()).camp!
  const { orders } = await core.owner.patients.create({
    campId: camp.id,
    draft: aPerson(),
    orders: [anOrderDraft(draft)],
  })
  return orders[0]!
}

export async function showOrder(bench: CoreRender, id: string): Promise<void> {
  await bench.router.navigate({ to: '/', search: { id } as never })
  await screen.findByRole('heading', { level: 1 })
}
