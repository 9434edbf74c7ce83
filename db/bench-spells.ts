import type { BenchSpell } from '#domain/orders/bench-spell.ts'
import { entities } from './entities.ts'
import type { Reader } from './handles.ts'
import { prepared } from './records.ts'

const toSpells = (rows: unknown[]) =>
  rows.map((row) => entities.benchSpells.fromRow(row as Record<string, unknown>))

/** The work that runs on an order, oldest first. */
export function listOpenSpellsOn(db: Reader, orderId: string): BenchSpell[] {
  return toSpells(
    prepared(
      db,
      'select * from bench_spells where order_id = ? and ended_at is null order by started_at, id',
    ).all(orderId),
  )
}

/** The work that somebody has running, oldest first. */
export function listOpenSpellsOf(db: Reader, staffId: string): BenchSpell[] {
  return toSpells(
    prepared(
      db,
      'select * from bench_spells where staff_id = ? and ended_at is null order by started_at, id',
    ).all(staffId),
  )
}

/** All work that runs in a camp. */
export function listOpenSpells(db: Reader, campId: string): BenchSpell[] {
  return toSpells(
    prepared(
      db,
      `select * from bench_spells indexed by bench_spells_open where ended_at is null and camp_id = ?
       order by started_at, id`,
    ).all(campId),
  )
}

/** Every spell on an order, oldest first. */
export function listSpellsOn(db: Reader, orderId: string): BenchSpell[] {
  return toSpells(
    prepared(db, 'select * from bench_spells where order_id = ? order by started_at, id').all(orderId),
  )
}
