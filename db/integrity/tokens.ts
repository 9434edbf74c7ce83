import type { Reader } from '../handles.ts'
import { prepared } from '../records.ts'
import type { Breach } from './breach.ts'

type TokenBreach = Breach<'token_blocks_overlap' | 'token_not_reserved' | 'token_reserved'>

interface Row {
  a: string
  b: string
  date: string
  number: number
}

const rowsOf = (db: Reader, sql: string) => prepared(db, sql).all() as Row[]

const inBlock =
  'b.camp_id = t.camp_id and b.date = t.date and t.number between b.first_number and b.last_number'

/** Numbers that are set aside for paper are set aside once, and given out on paper only. */
export function findTokenBreaches(db: Reader): TokenBreach[] {
  const overlaps = rowsOf(
    db,
    `select a.id as a, b.id as b, a.date as date, b.first_number as number from token_blocks a
     join token_blocks b on b.camp_id = a.camp_id and b.date = a.date and b.id > a.id
       and a.first_number <= b.last_number and b.first_number <= a.last_number`,
  )
  const outside = rowsOf(
    db,
    `select t.id as a, '' as b, t.date as date, t.number as number from queue_tokens t
     where t.from_paper = 1 and not exists (select 1 from token_blocks b where ${inBlock})`,
  )
  const taken = rowsOf(
    db,
    `select t.id as a, b.id as b, t.date as date, t.number as number from queue_tokens t
     join token_blocks b on ${inBlock} where t.from_paper = 0`,
  )
  const breach =
    (kind: TokenBreach['kind'], what: string) =>
    ({ a, b, date, number }: Row): TokenBreach => ({
      kind,
      text: `${date}: token number ${number} ${what}`,
      ids: [a, b].filter(Boolean),
    })
  return [
    ...overlaps.map(breach('token_blocks_overlap', 'is set aside for paper twice')),
    ...outside.map(breach('token_not_reserved', 'came from paper and was never set aside')),
    ...taken.map(breach('token_reserved', 'is set aside for paper and was given out at the gate')),
  ]
}
