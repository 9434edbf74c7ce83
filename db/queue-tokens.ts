import type { QueueToken } from '#domain/queue/token.ts'
import { entities } from './entities.ts'
import type { Reader } from './handles.ts'
import { prepared } from './records.ts'

const toTokens = (rows: unknown[]) =>
  rows.map((row) => entities.queueTokens.fromRow(row as Record<string, unknown>))

/** All tokens of one day of a camp, by number. */
export function listTokens(db: Reader, campId: string, date: string): QueueToken[] {
  return toTokens(
    prepared(db, 'select * from queue_tokens where camp_id = ? and date = ? order by number').all(
      campId,
      date,
    ),
  )
}

/** The highest number of the day, 0 before the first. */
export function lastTokenNumber(db: Reader, campId: string, date: string): number {
  return prepared(db, 'select coalesce(max(number), 0) from queue_tokens where camp_id = ? and date = ?')
    .pluck()
    .get(campId, date) as number
}

/** The token with which somebody is in a line on that date, or null. */
export function findLiveToken(db: Reader, patientId: string, date: string): QueueToken | null {
  const row = prepared(
    db,
    `select * from queue_tokens where patient_id = ? and date = ? and state in ('waiting', 'called', 'serving')`,
  ).get(patientId, date)
  return row ? (toTokens([row])[0] ?? null) : null
}
