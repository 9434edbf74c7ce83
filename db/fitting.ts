import type { Checkout } from '#domain/fitting/checkout.ts'
import type { Delivery } from '#domain/fitting/delivery.ts'
import type { Trial } from '#domain/fitting/trial.ts'
import type { Reader } from './handles.ts'
import { reader } from './order-record.ts'

/** Trial fittings of an order by their number. */
export const listTrialsOf: (db: Reader, orderId: string) => Trial[] = reader(
  'trials',
  'select * from trials where order_id = ? order by number',
)

/** Check-outs of an order, the earliest first. */
export const listCheckoutsOf: (db: Reader, orderId: string) => Checkout[] = reader(
  'checkouts',
  'select * from checkouts where order_id = ? order by at, id',
)

/** Deliveries of an order, the earliest first: one, and one more after each repair. */
export const listDeliveriesOf: (db: Reader, orderId: string) => Delivery[] = reader(
  'deliveries',
  'select * from deliveries where order_id = ? order by date, id',
)
