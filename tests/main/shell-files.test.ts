import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { safeFileName } from '#electron/main/file-name.ts'
import { openLog } from '#electron/main/log.ts'
import { openPreferences } from '#electron/main/preferences.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qadam-shell-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('preferences', () => {
  const file = () => join(folder, 'profile', 'shell.json')

  it('are remembered across starts', () => {
    openPreferences(file()).set('language', 'fa')
    openPreferences(file()).set('lastFolder', '/media/usb')
    const preferences = openPreferences(file())
    expect([preferences.get('language'), preferences.get('lastFolder')]).toEqual(['fa', '/media/usb'])
    expect(readdirSync(join(folder, 'profile'))).toEqual(['shell.json'])
  })

  it.each(['', '{', '[]', '{"language":"xx","lastFolder":7}'])(
    'start afresh from the damaged text %j',
    (text) => {
      writeFileSync(join(folder, 'shell.json'), text)
      const preferences = openPreferences(join(folder, 'shell.json'))
      expect([preferences.get('language'), preferences.get('lastFolder')]).toEqual([null, null])
    },
  )

  it('forget, and go on, where nothing can be written', () => {
    writeFileSync(join(folder, 'profile'), 'a file in the way')
    const preferences = openPreferences(file())
    preferences.set('language', 'fa')
    expect(preferences.get('language')).toBe('fa')
  })
})

describe('the log', () => {
  const read = () => readFileSync(join(folder, 'qadam.log'), 'utf8')

  it('keeps kind, code and place of an error, and nothing that a person typed', () => {
    const error = Object.assign(new TypeError('no such person: Zahra Rezaei'), { code: 'SQLITE_ERROR' })
    openLog(folder, false).error('import', error, { reference: 'R-7' })
    const entry: unknown = JSON.parse(read())
    expect(entry).toMatchObject({ msg: 'import', kind: 'TypeError', code: 'SQLITE_ERROR', reference: 'R-7' })
    expect(read()).toContain('shell-files.test.ts')
    expect(read()).not.toContain('Zahra')
    expect(read()).not.toContain(import.meta.dirname)
  })

  it('takes errors that are no errors', () => {
    openLog(folder, false).error('odd', 'Zahra Rezaei')
    expect(read()).toContain('"kind":"string"')
    expect(read()).not.toContain('Zahra')
  })

  it('sets a grown file aside and never keeps more than two', () => {
    for (const filler of ['a', 'b', 'c']) {
      writeFileSync(join(folder, 'qadam.log'), filler.repeat(2_000_001))
      openLog(folder, false).info('started')
    }
    expect(readdirSync(folder).toSorted()).toEqual(['qadam.log', 'qadam.log.previous'])
    expect(read()).toContain('"msg":"started"')
    expect(readFileSync(join(folder, 'qadam.log.previous'), 'utf8')[0]).toBe('c')
  })
})

describe('suggested file names', () => {
  it.each([
    ['today.pdf', 'today.pdf'],
    ['فهرست امروز ۱۴۰۵.pdf', 'فهرست امروز ۱۴۰۵.pdf'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['a/b\\c:d*e?.csv', 'a-b-c-d-e-.csv'],
    ['line\nbreak.csv', 'line-break.csv'],
    [' .hidden. ', 'hidden'],
    ['...', 'qadam'],
  ])('%j becomes %j', (suggested, expected) => {
    expect(safeFileName(suggested)).toBe(expected)
  })
})
