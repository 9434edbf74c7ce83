import type { Limb, LimbRegion } from '#domain/limbs/limb.ts'
import type { Side } from '#domain/orders/device-order.ts'
import { entities } from './entities.ts'
import type { Reader } from './handles.ts'
import { prepared } from './records.ts'

/** The standing record of a person's limb, or null. */
export function findLimb(
  db: Reader,
  { patientId, region, side }: { patientId: string; region: LimbRegion; side: Side },
): Limb | null {
  const row = prepared(
    db,
    `select * from limbs where patient_id = ? and region = ? and side = ? and struck_reason = ''`,
  ).get(patientId, region, side)
  return row ? entities.limbs.fromRow(row as Record<string, unknown>) : null
}

/** All limb records of a person, struck ones included, in no particular order. */
export function listLimbsOf(db: Reader, patientId: string): Limb[] {
  return prepared(db, 'select * from limbs where patient_id = ?')
    .all(patientId)
    .map((row) => entities.limbs.fromRow(row as Record<string, unknown>))
}

/** Limbs of a person that are not struck through, lower before upper, left before right. */
export function listStandingLimbsOf(db: Reader, patientId: string): Limb[] {
  return prepared(
    db,
    `select * from limbs where patient_id = ? and struck_reason = '' order by region, side, id`,
  )
    .all(patientId)
    .map((row) => entities.limbs.fromRow(row as Record<string, unknown>))
}

/** Number of orders that hang on a limb and are not over. */
export function countOpenOrdersOn(db: Reader, limbId: string): number {
  return prepared(
    db,
    `select count(*) from device_orders where limb_id = ? and state not in ('delivered', 'follow_up', 'closed', 'cancelled')`,
  )
    .pluck()
    .get(limbId) as number
}
