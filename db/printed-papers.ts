import type { PaperName } from '#domain/papers/paper.ts'
import type { Reader } from './handles.ts'
import { prepared } from './records.ts'

/** How often a paper was printed for any of these people or orders, and when and by whom last; null when never. */
export function findEarlierPrints(
  db: Reader,
  paper: PaperName,
  subjectIds: readonly string[],
): { times: number; at: string; by: string } | null {
  const found = prepared(
    db,
    `select count(*) as times, max(printed_at) as at, printed_by as by from printed_papers
     where paper = ? and exists (
       select 1 from json_each(subject_ids) s where s.value in (select value from json_each(?)))`,
  ).get(paper, JSON.stringify(subjectIds)) as { times: number; at: string | null; by: string }
  return found.at === null ? null : { times: found.times, at: found.at, by: found.by }
}

/** Id of the person or the order that has a number, with the person's. */
export function findNumbered(
  db: Reader,
  number: string,
): { kind: 'people' | 'orders'; id: string; patientId: string } | null {
  const person = prepared(db, 'select id from patients where number = ?').get(number) as
    { id: string } | undefined
  if (person) return { kind: 'people', id: person.id, patientId: person.id }
  const order = prepared(db, 'select id, patient_id from device_orders where number = ?').get(number) as
    { id: string; patient_id: string } | undefined
  return order ? { kind: 'orders', id: order.id, patientId: order.patient_id } : null
}
