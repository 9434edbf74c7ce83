import { entities, entityNames } from '../entities.ts'
import type { Reader } from '../handles.ts'
import { checkIntegrity } from '../migrate.ts'
import { prepared } from '../records.ts'
import type { Breach } from './breach.ts'

/** What is wrong with the file itself, with the log's running numbers, or between the log and the records. */
export function findLogBreaches(db: Reader): Breach[] {
  return [...fileBreaches(db), ...gapBreaches(db), ...logBreaches(db)]
}

function fileBreaches(db: Reader): Breach[] {
  try {
    checkIntegrity(db.raw)
    return []
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    return [{ kind: text.startsWith('integrity') ? 'integrity' : 'foreign_key', text, ids: [] }]
  }
}

/** The running number starts at 1 and leaves none out. */
function gapBreaches(db: Reader): Breach[] {
  const rows = prepared(
    db,
    `select seq, previous from (select seq, lag(seq, 1, 0) over (order by seq) as previous from changes) where seq <> previous + 1 limit 20`,
  ).all() as { seq: number; previous: number }[]
  const gaps = rows.map(({ seq, previous }): Breach => ({
    kind: 'change_gap',
    text: `the change log jumps from number ${previous} to ${seq}`,
    ids: [],
  }))
  const kept = prepared(db, `select seq from sqlite_sequence where name = 'changes'`).pluck().get() as
    number | undefined
  const last = prepared(db, 'select coalesce(max(seq), 0) from changes').pluck().get() as number
  if ((kept ?? 0) > last) {
    gaps.push({ kind: 'change_gap', text: `the change log ends at ${last} but had reached ${kept}`, ids: [] })
  }
  return gaps
}

/** Every record is as its last logged change left it. */
function logBreaches(db: Reader): Breach[] {
  const last = prepared(
    db,
    `select c.entity_id as id, c."after" as after from changes c
     join (select max(seq) as seq from changes where entity = ? group by entity_id) newest on newest.seq = c.seq`,
  )
  return entityNames.flatMap((entity) => {
    const logged = new Map(
      (last.all(entity) as { id: string; after: string | null }[]).map(({ id, after }) => [id, after]),
    )
    const found: Breach[] = []
    for (const record of listAll(db, entity)) {
      const after = logged.get(record.id)
      logged.delete(record.id)
      if (after && sameRecord(JSON.parse(after), record)) continue
      found.push(
        mismatch(entity, record.id, after ? 'differs from its last logged change' : 'was never logged'),
      )
    }
    for (const [id, after] of logged) if (after !== null) found.push(mismatch(entity, id, 'is missing'))
    return found
  })
}

const mismatch = (entity: string, id: string, what: string): Breach => ({
  kind: 'log_mismatch',
  text: `${entity} ${id} ${what}`,
  ids: [id],
})

function listAll(db: Reader, entity: (typeof entityNames)[number]) {
  const table = entity.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  return prepared(db, `select * from ${table}`)
    .all()
    .map((row) => entities[entity].fromRow(row as Record<string, unknown>))
}

/** Equal but for fields that were added to the record after the change was logged. */
function sameRecord(logged: unknown, stored: object): boolean {
  const known = Object.keys(logged as object)
  const now: Record<string, unknown> = { ...stored }
  return known.every(
    (key) => JSON.stringify((logged as Record<string, unknown>)[key]) === JSON.stringify(now[key]),
  )
}
