import { relative } from 'node:path'
import { expect, test } from 'vitest'
import en from '#renderer/locales/en.json'
import { paperSections } from '#renderer/print/paper-sections.ts'
import { wordsIn } from '#renderer/print/words.ts'
import { ROOT } from '#tests/support/open-core.ts'
import { readPaperCode, readRenderer } from '#tests/support/reached-code.ts'

const sections: Record<string, 'whole' | readonly string[] | undefined> = paperSections

/** Whether a text is one, and does not come with paper. */
function isMissing(section: string, entry: string): boolean {
  const said = sections[section]
  return section in en && said !== 'whole' && !said?.includes(entry)
}

/** The words read from an object are known to the compiler; here are the texts that are named in a string. */
test('paper says nothing that is not in the sections which come with it', () => {
  const files = readPaperCode()
  const missing = [...files].flatMap(([file, code]) =>
    [...code.matchAll(/['"`]([a-z]\w*)\.(\w*)[\w.${}]*/gi)]
      .filter(([, name = '', entry = '']) => isMissing(name, entry))
      .map(([key]) => `${relative(ROOT, file)}: ${key}`),
  )
  expect(files.size).toBeGreaterThan(80)
  expect(missing).toEqual([])
})

test('nor does a screen that speaks in the language of a paper or a patient', () => {
  const files = [...readRenderer()].filter(([, code]) => code.includes('textsIn('))
  const keys = files.flatMap(([file, code]) => {
    const names = [...code.matchAll(/const (\w+) = textsIn\(/g)].map(([, name]) => name)
    const says = new RegExp(
      String.raw`(?:textsIn\(\w+\)|\b(?:${names.join('|') || 'textsIn'}))\(\s*['\`](\w+)\.(\w*)`,
      'g',
    )
    return [...code.matchAll(says)].map(([, section = '', entry = '']) => ({ file, section, entry }))
  })
  expect(keys.length).toBeGreaterThan(4)
  expect(keys.filter(({ section, entry }) => isMissing(section, entry))).toEqual([])
})

test('of every section comes what is named, in both languages', () => {
  for (const language of ['en', 'fa'] as const) {
    const words: Record<string, object> = wordsIn(language)
    for (const [name, said] of Object.entries(sections)) {
      const wanted = said === 'whole' ? Object.keys(en[name as keyof typeof en]) : said
      expect(Object.keys(words[name] ?? {}), name).toEqual(expect.arrayContaining([...(wanted ?? [])]))
    }
    expect(Object.keys(words)).toEqual(expect.arrayContaining(Object.keys(sections)))
    expect(Object.keys(words)).toHaveLength(Object.keys(sections).length)
  }
})
