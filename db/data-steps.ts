import { blockingKeys } from '#domain/people/match-people.ts'
import { personOrderKey } from '#domain/people/name-order.ts'
import { toPersonKey, personFacts } from '#domain/people/person-key.ts'
import { entities } from './entities.ts'
import type { RawDatabase } from './handles.ts'
import { searchedParts, searchTerms } from './patient-index.ts'

/**
 * What a migration leaves to be filled in from the rows that are there, by its tag; run once, right after its statements and in the
 * same transaction. Only columns that the migration adds and what follows from records are filled: a record stays as its last
 * logged change left it.
 */
export const dataSteps: Readonly<Record<string, (raw: RawDatabase) => void>> = {
  '0001_every_limb': fillOrderStandings,
  '0004_places_by_sound': indexEverybody,
  '0005_name_order': orderAndKeyEverybody,
}

/** Since when an order stands in its state, and from where it was put on hold or cancelled, as the change log tells. */
function fillOrderStandings(raw: RawDatabase): void {
  const lastMove = `from changes c where c.entity = 'deviceOrders' and c.entity_id = device_orders.id
    and c."after" is not null
    and json_extract(c."after", '$.state') is not json_extract(c."before", '$.state')
    order by c.seq desc limit 1`
  raw.exec(
    `update device_orders set state_since = coalesce((select c.at ${lastMove}), '1970-01-01T00:00:00.000Z')`,
  )
  raw.exec(`update device_orders set held_from = coalesce(
      (select json_extract(c."before", '$.state') ${lastMove}), 'prescribed')
    where state in ('on_hold', 'cancelled')`)
  raw.exec(`update device_orders set held_from = 'prescribed' where held_from = 'on_hold'`)
}

/** The full-text terms of everybody. */
function indexEverybody(raw: RawDatabase): void {
  const parts = entities.patients.part(searchedParts)
  const insert = raw.prepare('insert into patient_search (rowid, terms) values (?, ?)')
  const rows = raw.prepare(`select row_number, ${parts.columns} from patients`).all()
  for (const row of rows as Record<string, unknown>[])
    insert.run(row['row_number'], searchTerms(parts.fromRow(row)))
}

/** Everybody's place in the order of names in either script, and the keys by which repetitions are found. */
function orderAndKeyEverybody(raw: RawDatabase): void {
  const facts = entities.patients.part(personFacts)
  const update = raw.prepare('update patients set sort_name = ?, sort_name_persian = ? where row_number = ?')
  raw.exec('delete from patient_keys')
  const insertKey = raw.prepare('insert into patient_keys (key, patient_row) values (?, ?)')
  const rows = raw.prepare(`select row_number, ${facts.columns} from patients`).all()
  for (const row of rows as Record<string, unknown>[]) {
    const person = facts.fromRow(row)
    update.run(personOrderKey(person, 'en'), personOrderKey(person, 'fa'), row['row_number'])
    for (const key of blockingKeys(toPersonKey(person))) insertKey.run(key, row['row_number'])
  }
}
