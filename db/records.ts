import type Database from 'better-sqlite3'
import { getTableColumns, getTableName, type Column } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Reader, Writer } from './handles.ts'

/** Anything that is stored whole, versioned, logged and undone. */
export interface VersionedRecord {
  id: string
  version: number
}

/** How one kind of record lies in its table. */
export interface RecordTable<T extends VersionedRecord> {
  find(db: Reader, id: string): T | null
  insert(tx: Writer, record: T): void
  update(tx: Writer, record: T): void
  remove(tx: Writer, id: string): void
  /** Turns a row of `select *` into the record. */
  fromRow(row: Record<string, unknown>): T
  /** A few fields alone: their columns for a `select`, and what turns such a row into them. */
  part<K extends keyof T & string>(keys: readonly K[]): RecordPart<Pick<T, K>>
}

export interface RecordPart<P> {
  columns: string
  fromRow(row: Record<string, unknown>): P
}

interface Field {
  key: string
  name: string
  column: Column
}

/** A column may be called like a word of SQL. */
const quoted = (name: string) => `"${name}"`

export const toSnakeCase = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/**
 * Reads and writes whole records of `table` with statements that are prepared once per connection.
 * `derive` adds columns that are computed on every write and are not part of the record.
 */
export function recordTable<T extends VersionedRecord>(
  table: SQLiteTable,
  derive?: (record: T) => Record<string, unknown>,
  derivedKeys: readonly string[] = [],
): RecordTable<T> {
  const name = getTableName(table)
  const all: Field[] = Object.entries(getTableColumns(table)).map(([key, column]) => ({
    key,
    name: toSnakeCase(key),
    column: column as Column,
  }))
  const written = all.filter(({ key }) => key !== 'rowNumber')
  const read = written.filter(({ key }) => !derivedKeys.includes(key))
  // A key that is set, even to itself, has SQLite look through every table that refers to it.
  const changing = written.filter(({ key }) => key !== 'id')
  const sql = {
    find: `select * from ${name} where id = ?`,
    insert: `insert into ${name} (${written.map((f) => quoted(f.name)).join(', ')}) values (${written.map(() => '?').join(', ')})`,
    update: `update ${name} set ${changing.map((f) => `${quoted(f.name)} = ?`).join(', ')} where id = ?`,
    remove: `delete from ${name} where id = ?`,
  }
  const encode = (record: T, fields = written) => {
    const values: Record<string, unknown> = Object.assign({}, record, derive?.(record))
    return fields.map(({ key, column }) => {
      // A record that was logged before a field existed gets what new columns begin with.
      const value = values[key] === undefined && column.hasDefault ? column.default : values[key]
      return value === null || value === undefined ? null : column.mapToDriverValue(value)
    })
  }
  const readFields = <P>(fields: readonly Field[], row: Record<string, unknown>) => {
    const record: Record<string, unknown> = {}
    for (const field of fields) {
      const value = row[field.name]
      record[field.key] =
        value === null || value === undefined ? null : field.column.mapFromDriverValue(value)
    }
    return record as object as P
  }
  const fromRow = (row: Record<string, unknown>) => readFields<T>(read, row)
  return {
    fromRow,
    part: <K extends keyof T & string>(keys: readonly K[]) => {
      const fields = read.filter(({ key }) => (keys as readonly string[]).includes(key))
      return {
        columns: fields.map((field) => quoted(field.name)).join(', '),
        fromRow: (row) => readFields<Pick<T, K>>(fields, row),
      }
    },
    find(db, id) {
      const row = prepared(db, sql.find).get(id) as Record<string, unknown> | undefined
      return row ? fromRow(row) : null
    },
    insert: (tx, record) => void prepared(tx, sql.insert).run(...encode(record)),
    update: (tx, record) => void prepared(tx, sql.update).run(...encode(record, changing), record.id),
    remove: (tx, id) => void prepared(tx, sql.remove).run(id),
  }
}

type AnyStatement = Database.Statement<unknown[], unknown>

const statements = new WeakMap<object, Map<string, AnyStatement>>()

/** A prepared statement, kept for the life of the connection. */
export function prepared(db: Reader, sql: string): AnyStatement {
  let known = statements.get(db.raw)
  if (!known) {
    known = new Map()
    statements.set(db.raw, known)
  }
  let statement = known.get(sql)
  if (!statement) {
    statement = db.raw.prepare<unknown[], unknown>(sql)
    known.set(sql, statement)
  }
  return statement
}
