import type { OldDevice } from '#domain/orders/old-device.ts'
import { entities } from './entities.ts'
import type { Reader } from './handles.ts'
import { prepared } from './records.ts'

/** The old devices of a person that somebody has looked at, oldest first, without struck ones. */
export function listOldDevicesOf(db: Reader, patientId: string): OldDevice[] {
  return prepared(
    db,
    `select * from old_devices where patient_id = ? and struck_reason = '' order by date, id`,
  )
    .all(patientId)
    .map((row) => entities.oldDevices.fromRow(row as Record<string, unknown>))
}
