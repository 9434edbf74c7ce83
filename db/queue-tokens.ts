import type { TokenBlock } from '#domain/queue/token-block.ts'
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

/** The highest number that the gate itself gave out on that day, 0 before the first; numbers of printed tokens do not count. */
export function lastTokenNumber(db: Reader, campId: string, date: string): number {
  return prepared(
    db,
    'select coalesce(max(number), 0) from queue_tokens where camp_id = ? and date = ? and from_paper = 0',
  )
    .pluck()
    .get(campId, date) as number
}

/** The token of that number, or null. */
export function findTokenByNumber(
  db: Reader,
  campId: string,
  date: string,
  number: number,
): QueueToken | null {
  const row = prepared(db, 'select * from queue_tokens where camp_id = ? and date = ? and number = ?').get(
    campId,
    date,
    number,
  )
  return row ? (toTokens([row])[0] ?? null) : null
}

/** Numbers that are set aside for printed tokens on that day, lowest first. */
export function listTokenBlocks(db: Reader, campId: string, date: string): TokenBlock[] {
  return prepared(db, 'select * from token_blocks where camp_id = ? and date = ? order by first_number')
    .all(campId, date)
    .map((row) => entities.tokenBlocks.fromRow(row as Record<string, unknown>))
}

/** The token (another than `exceptId`) with which somebody is in a line on that date, or null. */
export function findLiveToken(db: Reader, patientId: string, date: string, exceptId = ''): QueueToken | null {
  const row = prepared(
    db,
    `select * from queue_tokens where patient_id = ? and date = ? and id <> ?
     and state in ('waiting', 'called', 'serving')`,
  ).get(patientId, date, exceptId)
  return row ? (toTokens([row])[0] ?? null) : null
}

/** Whether somebody agreed, with their latest number, to be named on the public board. */
export function mayNameBefore(db: Reader, patientId: string): boolean {
  const answer = prepared(
    db,
    'select may_name from queue_tokens where patient_id = ? order by date desc, arrived_at desc, id desc limit 1',
  )
    .pluck()
    .get(patientId)
  return answer === 1
}

/** Live tokens that wait for, or stand for, one of these visits. */
export function listTokensOfVisits(db: Reader, appointmentIds: readonly string[]): QueueToken[] {
  return toTokens(
    prepared(
      db,
      `select * from queue_tokens where appointment_id in (select value from json_each(?))
       and state in ('waiting', 'called', 'serving')`,
    ).all(JSON.stringify(appointmentIds)),
  )
}

/** The tokens that are being served at a station now, by number. */
export function listServedAt(db: Reader, stationId: string): QueueToken[] {
  return toTokens(
    prepared(db, `select * from queue_tokens where station_id = ? and state = 'serving' order by number`).all(
      stationId,
    ),
  )
}

/** The tokens that a station has called and that have not come yet. */
export function listCalledBy(db: Reader, stationId: string): QueueToken[] {
  return toTokens(
    prepared(db, `select * from queue_tokens where station_id = ? and state = 'called' order by number`).all(
      stationId,
    ),
  )
}

/** Every token of every camp, for the invariants of `qadam check`. */
export function listAllTokens(db: Reader): QueueToken[] {
  return toTokens(prepared(db, 'select * from queue_tokens order by date, number').all())
}

/** Days of a camp before `date` on which somebody still stands in a line, latest first. */
export function listOpenDays(db: Reader, campId: string, date: string): { date: string; count: number }[] {
  return prepared(
    db,
    `select date, count(*) as count from queue_tokens where camp_id = ? and date < ?
     and state in ('waiting', 'called', 'serving') group by date order by date desc`,
  ).all(campId, date) as { date: string; count: number }[]
}

/** The latest instant that the lines of a day know, or null before the first token. */
export function lastDoorInstant(db: Reader, campId: string, date: string): string | null {
  return prepared(
    db,
    `select max(max(queued_at, coalesce(called_at, ''), coalesce(served_at, '')))
     from queue_tokens where camp_id = ? and date = ?`,
  )
    .pluck()
    .get(campId, date) as string | null
}
