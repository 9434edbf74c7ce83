import { entities, type SheetImport } from './entities.ts'
import type { Reader } from './handles.ts'
import { prepared } from './records.ts'

type Row = Record<string, unknown>

/** The last import of exactly this file that still stands, or null. */
export function findImportByHash(db: Reader, fileHash: string): SheetImport | null {
  const row = prepared(db, 'select * from imports where file_hash = ? order by imported_at desc limit 1').get(
    fileHash,
  )
  return row ? entities.imports.fromRow(row as Row) : null
}

/** Sheets of a camp, newest first, each with the operation that brought it in. */
export function listSheetImports(
  db: Reader,
  campId: string,
): (SheetImport & { operationId: string | null })[] {
  const rows = prepared(
    db,
    `select i.*, (select c.operation_id from changes c where c.entity = 'imports' and c.entity_id = i.id
                  order by c.seq desc limit 1) as operation_id
     from imports i where i.camp_id = ? order by i.imported_at desc`,
  ).all(campId) as (Row & { operation_id: string | null })[]
  return rows.map((row) => ({ ...entities.imports.fromRow(row), operationId: row.operation_id }))
}
