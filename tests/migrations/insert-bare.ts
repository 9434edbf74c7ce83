import type { RawDatabase } from '#db/handles.ts'

/** Inserts a row whose unnamed columns hold what an empty form holds. */
export function insertBare(raw: RawDatabase, table: string, given: Record<string, string | number | null>) {
  const columns = raw.prepare(`select name, "notnull" as needed, type from pragma_table_info(?)`).all(table) as {
    name: string
    needed: number
    type: string
  }[]
  const named = columns.filter(({ name, needed }) => needed || name in given)
  const values = named.map(({ name, type }) => (name in given ? given[name] : type === 'TEXT' ? '[]' : 1))
  const list = named.map(({ name }) => `"${name}"`).join(', ')
  raw.prepare(`insert into ${table} (${list}) values (${named.map(() => '?').join(', ')})`).run(...values)
}
