import { relative } from 'node:path'
import { expect, test } from 'vitest'
import en from '#renderer/locales/en.json'
import { firstSections } from '#renderer/shared/first-texts.ts'
import { readFirstDrawing } from '#tests/support/reached-code.ts'
import { ROOT } from '#tests/support/open-core.ts'

test('the first screens say nothing that is not in the texts read before them', () => {
  const files = readFirstDrawing()
  const late = [...files].flatMap(([file, code]) =>
    [...code.matchAll(/['"`](([a-z]\w*)\.[\w.${}]+)/gi)]
      .filter(([, , section = '']) => section in en && !firstSections.includes(section))
      .map(([, key]) => `${relative(ROOT, file)}: ${key}`),
  )
  expect(files.size).toBeGreaterThan(80)
  expect(late).toEqual([])
})

test('every section of the first texts is one', () => {
  expect(firstSections.filter((section) => !(section in en))).toEqual([])
})
