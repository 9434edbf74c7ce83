import { getTableColumns } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { schema } from '#db/schema/all.ts'
import en from '#renderer/locales/en.json'
import { silentFields } from '#renderer/shared/record/use-field-words.tsx'

/** What the log keeps out of every history, and what a table computes for its own searches. */
const unlogged = new Set([
  ...['id', 'version', 'importFingerprint', 'campId', 'nameKey'],
  ...['rowNumber', 'sortName', 'sortNamePersian', 'birthFrom', 'birthTo', 'flagCount'],
])

test.each(['patients', 'deviceOrders', 'appointments'] as const)(
  'a history names every field of %s, or keeps silent about it',
  (table) => {
    const told = Object.keys(getTableColumns(schema[table])).filter(
      (field) => !unlogged.has(field) && !silentFields.has(field),
    )
    expect(told.filter((field) => !(field in en.people.field))).toEqual([])
  },
)
