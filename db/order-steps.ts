import type { OrderStep } from '#domain/orders/order-step.ts'
import { entities } from './entities.ts'
import type { Reader } from './handles.ts'
import { prepared } from './records.ts'

/** The moves of the given orders, oldest first. */
export function listStepsOf(db: Reader, orderIds: readonly string[]): OrderStep[] {
  return prepared(
    db,
    'select * from order_steps where order_id in (select value from json_each(?)) order by at, id',
  )
    .all(JSON.stringify(orderIds))
    .map((row) => entities.orderSteps.fromRow(row as Record<string, unknown>))
}
