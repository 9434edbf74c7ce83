import type { MeasurementSet } from '#domain/measurements/measurement-set.ts'
import { entities } from './entities.ts'
import type { Reader } from './handles.ts'
import { prepared } from './records.ts'

const toSets = (rows: unknown[]): MeasurementSet[] =>
  rows.map((row) => entities.measurementSets.fromRow(row as Record<string, unknown>))

/** All measurement sets of a person, newest first; drafts and struck ones included. */
export function listMeasurementSetsOf(db: Reader, patientId: string): MeasurementSet[] {
  return toSets(
    prepared(db, 'select * from measurement_sets where patient_id = ? order by taken_on desc, id desc').all(
      patientId,
    ),
  )
}

/** Every complete set that stands, in no particular order. */
export function listCompleteSets(db: Reader): MeasurementSet[] {
  return toSets(
    prepared(db, `select * from measurement_sets where status = 'complete' and struck_reason = ''`).all(),
  )
}
