import type { RehabSeries } from '#domain/rehab/rehab-session.ts'
import type { Appointment } from '#domain/scheduling/appointment.ts'
import { entities } from './entities.ts'
import type { Reader } from './handles.ts'
import { prepared } from './records.ts'

type Row = Record<string, unknown>

/** The visits of series by time, cancelled ones as well. */
export function listVisitsOfSeries(db: Reader, seriesIds: readonly string[]): Appointment[] {
  const rows = prepared(
    db,
    'select * from appointments where series_id in (select value from json_each(?)) order by date, start_minute, id',
  ).all(JSON.stringify(seriesIds)) as Row[]
  return rows.map(entities.appointments.fromRow)
}

/** The open series of a person for a kind of visit and a device, or null. */
export function findOpenSeries(
  db: Reader,
  { patientId, orderId, kind }: Pick<RehabSeries, 'patientId' | 'orderId' | 'kind'>,
): RehabSeries | null {
  const row = prepared(
    db,
    `select * from rehab_series where patient_id = ? and order_id is ? and kind = ? and status = 'open' order by id limit 1`,
  ).get(patientId, orderId, kind) as Row | undefined
  return row ? entities.rehabSeries.fromRow(row) : null
}
