import type { PrintedList } from '#domain/lists/daily-list.ts'
import { entities } from './entities.ts'
import type { Reader } from './handles.ts'
import { prepared } from './records.ts'

const toLists = (rows: unknown[]) =>
  rows.map((row) => entities.printedLists.fromRow(row as Record<string, unknown>))

/** Lists of a day that were handed out, newest first. */
export function listPrintedLists(db: Reader, campId: string, date: string): PrintedList[] {
  return toLists(
    prepared(db, 'select * from printed_lists where camp_id = ? and date = ? order by number desc').all(
      campId,
      date,
    ),
  )
}

/** The list of that number, or null. */
export function findPrintedList(
  db: Reader,
  campId: string,
  date: string,
  number: number,
): PrintedList | null {
  const row = prepared(db, 'select * from printed_lists where camp_id = ? and date = ? and number = ?').get(
    campId,
    date,
    number,
  )
  return row ? (toLists([row])[0] ?? null) : null
}
