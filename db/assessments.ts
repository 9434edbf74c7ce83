import type { Assessment } from '#domain/assessment/assessment.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { entities } from './entities.ts'
import type { Reader } from './handles.ts'
import { prepared } from './records.ts'

/** Assessments of a person, the newest first, struck ones too. */
export function listAssessmentsOf(db: Reader, patientId: string): Assessment[] {
  return prepared(db, 'select * from assessments where patient_id = ? order by date desc, id desc')
    .all(patientId)
    .map((row) => entities.assessments.fromRow(row as Record<string, unknown>))
}

/** A device that a person got. `on` is a camp date from the receipt, or the UTC instant of the step where there is none. */
export interface DeliveryFact {
  orderId: string
  deviceType: DeviceOrder['deviceType']
  side: DeviceOrder['side']
  limbId: string | null
  date: string | null
  at: string | null
}

/** Every device that was handed over to a person and not taken back, oldest order first. */
export function listDeliveryFacts(db: Reader, patientId: string): DeliveryFact[] {
  return prepared(
    db,
    `select o.id as orderId, o.device_type as deviceType, o.side as side, o.limb_id as limbId,
       (select max(d.date) from deliveries d where d.order_id = o.id and d.struck_reason = '') as date,
       (select max(s.at) from order_steps s where s.order_id = o.id and s.to_state = 'delivered') as at
     from device_orders o
     where o.patient_id = ? and o.state in ('delivered', 'follow_up', 'in_repair', 'closed')
     order by o.id`,
  ).all(patientId) as DeliveryFact[]
}
