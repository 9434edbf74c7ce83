import { OrderScreen } from '../features/orders/OrderScreen.tsx'
import { orderSections } from './order-sections.tsx'

/** The order's page with the parts of all words. */
export function OrderRoute() {
  return <OrderScreen sections={orderSections} />
}
