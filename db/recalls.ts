import type { Recall } from '#domain/recalls/recall.ts'
import { entities } from './entities.ts'
import type { Reader } from './handles.ts'
import { prepared } from './records.ts'

const toRecalls = (rows: unknown[]) =>
  rows.map((row) => entities.recalls.fromRow(row as Record<string, unknown>))

/** Recalls of a person, open ones first, then the newest. */
export function listRecallsOf(db: Reader, patientId: string): Recall[] {
  return toRecalls(
    prepared(
      db,
      `select * from recalls where patient_id = ? order by status <> 'open', due_date desc, id desc`,
    ).all(patientId),
  )
}

/** Recalls of a camp: the open ones by due date, or the closed ones with the latest due date first; at most `limit`. */
export function listCampRecalls(
  db: Reader,
  campId: string,
  show: 'open' | 'closed',
  limit: number,
): Recall[] {
  const sql =
    show === 'open'
      ? `select * from recalls where camp_id = ? and status = 'open' order by due_date, id limit ?`
      : `select * from recalls where camp_id = ? and status in ('done', 'dropped') order by due_date desc, id desc limit ?`
  return toRecalls(prepared(db, sql).all(campId, limit))
}

export function countOpenRecalls(db: Reader, campId: string): number {
  return prepared(db, `select count(*) from recalls where camp_id = ? and status = 'open'`)
    .pluck()
    .get(campId) as number
}
