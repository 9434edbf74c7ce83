import { relative } from 'node:path'
import { expect, test } from 'vitest'
import { readFirstDrawing } from '#tests/support/reached-code.ts'
import { ROOT } from '#tests/support/open-core.ts'

test('the first screens read no schemas: their library alone is a fifth of the code', () => {
  const files = [...readFirstDrawing()]
  const withSchemas = files
    .filter(([, code]) => /from 'zod'/.test(code))
    .map(([file]) => relative(ROOT, file))
  expect(files.length).toBeGreaterThan(80)
  expect(withSchemas).toEqual([])
})
