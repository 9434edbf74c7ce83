import type { Writer } from './handles.ts'
import { prepared } from './records.ts'

/** The next value of a running number, starting at 1. Rolled-back transactions give their numbers back. */
export function takeNumber(tx: Writer, name: string): number {
  const row = prepared(
    tx,
    'insert into counters (name, value) values (?, 1) on conflict (name) do update set value = value + 1 returning value',
  ).get(name) as { value: number }
  return row.value
}
