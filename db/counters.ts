import type { Writer } from './handles.ts'
import { prepared } from './records.ts'

/** The next value of a running number, starting at 1. Rolled-back transactions give their numbers back. */
export function takeNumber(tx: Writer, name: string): number {
  // Two plain statements: `returning` would set up a table for its one row every time.
  const { changes } = prepared(tx, 'update counters set value = value + 1 where name = ?').run(name)
  if (changes === 0) prepared(tx, 'insert into counters (name, value) values (?, 1)').run(name)
  return prepared(tx, 'select value from counters where name = ?').pluck().get(name) as number
}
