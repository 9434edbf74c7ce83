import type { Attachment } from '#domain/attachments/attachment.ts'
import type { ConsentPurpose, ConsentRecord } from '#domain/consent/consent.ts'
import type { MeasurementSet } from '#domain/measurements/measurement-set.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import type { OrderStep } from '#domain/orders/order-step.ts'
import type { Appointment } from '#domain/scheduling/appointment.ts'
import { entities, type Entities, type EntityName } from './entities.ts'
import type { Reader } from './handles.ts'
import { prepared } from './records.ts'

/** Reads whole records by one query of one parameter. */
export function reader<K extends EntityName>(entity: K, query: string) {
  return (db: Reader, key: string): Entities[K][] =>
    prepared(db, query)
      .all(key)
      .map((row) => entities[entity].fromRow(row as Record<string, unknown>) as Entities[K])
}

/** Every move of an order, the first one first. */
export const listStepsOf: (db: Reader, orderId: string) => OrderStep[] = reader(
  'orderSteps',
  'select * from order_steps where order_id = ? order by at, id',
)

/** Measurement sets taken for an order, the latest first. */
export const listMeasurementSetsFor: (db: Reader, orderId: string) => MeasurementSet[] = reader(
  'measurementSets',
  'select * from measurement_sets where order_id = ? order by taken_on desc, id desc',
)

/** Photos and files of an order without their bytes, the latest first. */
export const listAttachmentsFor: (db: Reader, orderId: string) => Attachment[] = reader(
  'attachments',
  'select * from attachments where order_id = ? order by id desc',
)

/** Visits of an order, the earliest first. */
export const listVisitsFor: (db: Reader, orderId: string) => Appointment[] = reader(
  'appointments',
  'select * from appointments where order_id = ? order by date, start_minute, id',
)

/** Every order of a camp, the oldest first. */
export const listCampOrders: (db: Reader, campId: string) => DeviceOrder[] = reader(
  'deviceOrders',
  'select * from device_orders where camp_id = ? order by id',
)

/** Orders that replace, remake or repair the given one. */
export const listOrdersAfter: (db: Reader, orderId: string) => DeviceOrder[] = reader(
  'deviceOrders',
  'select * from device_orders where previous_order_id = ? order by id',
)

/** The decision that counts for a purpose: the newest that stands; null when nobody has asked. */
export function findConsent(db: Reader, patientId: string, purpose: ConsentPurpose): ConsentRecord | null {
  const row = prepared(
    db,
    `select * from consents where patient_id = ? and purpose = ? and struck_reason = '' order by id desc limit 1`,
  ).get(patientId, purpose)
  return row ? entities.consents.fromRow(row as Record<string, unknown>) : null
}
