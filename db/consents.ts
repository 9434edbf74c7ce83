import type { ConsentRecord } from '#domain/consent/consent.ts'
import { entities } from './entities.ts'
import type { Reader } from './handles.ts'
import { prepared } from './records.ts'

/** Every consent record of a person, the newest first, struck ones too. */
export function listConsentsOf(db: Reader, patientId: string): ConsentRecord[] {
  return prepared(db, 'select * from consents where patient_id = ? order by date desc, id desc')
    .all(patientId)
    .map((row) => entities.consents.fromRow(row as Record<string, unknown>))
}
