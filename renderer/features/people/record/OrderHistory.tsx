import type { OrderRecord } from '#contract/orders.ts'
import { HistorySection } from './HistorySection.tsx'

/** Everything that was changed on one order, with who, when and why, and a way back. */
export function OrderHistory({ record: { order } }: { record: OrderRecord }) {
  return <HistorySection records={[{ entity: 'deviceOrders', id: order.id }]} />
}
