import { describe, expect, it } from 'vitest'
import { explainFailure, failureKind } from '#electron/main/startup-failure.ts'
import { fill, guessLanguage, textsIn } from '#electron/main/texts.ts'

const named = (name: string) => Object.assign(new Error('x'), { name })
const coded = (code: string) => Object.assign(new Error('x'), { code })

describe('why Qadam cannot start', () => {
  it.each([
    [named('NewerFileError'), 'newer'],
    [named('BrokenFileError'), 'broken'],
    [coded('SQLITE_NOTADB'), 'broken'],
    [coded('SQLITE_CORRUPT_VTAB'), 'broken'],
    [coded('SQLITE_BUSY'), 'locked'],
    [coded('SQLITE_LOCKED_SHAREDCACHE'), 'locked'],
    [coded('ENOSPC'), 'full'],
    [coded('SQLITE_FULL'), 'full'],
    [coded('SQLITE_CANTOPEN'), 'forbidden'],
    [coded('SQLITE_READONLY_DIRECTORY'), 'forbidden'],
    [coded('EACCES'), 'forbidden'],
    [Object.assign(coded('ENOENT'), { syscall: 'mkdir' }), 'forbidden'],
    [Object.assign(coded('ENOENT'), { syscall: 'open' }), 'unknown'],
    [named('RealCampError'), 'realCamp'],
    [new Error('anything else'), 'unknown'],
    ['not even an error', 'unknown'],
  ])('%s is told as %s', (error, kind) => {
    expect(failureKind(error)).toBe(kind)
  })

  it.each(['en', 'fa'] as const)('is explained in %s with the folder, and without the error', (language) => {
    const texts = textsIn(language)
    const kinds = Object.values(texts.desktop.failures)
    expect(new Set(kinds.map(({ title }) => title)).size).toBe(kinds.length)
    const { title, body } = explainFailure(coded('SQLITE_BUSY'), texts, { data: '/camp', log: '/logs' })
    expect(title).toBe(texts.desktop.failures.locked.title)
    expect(body).toContain('/camp')
    expect(body).not.toContain('{{')
    const unknown = explainFailure(new Error('Zahra'), texts, { data: '/camp', log: '/logs' })
    expect(unknown.body).toContain('/logs')
    expect(unknown.body).not.toContain('Zahra')
  })
})

describe('texts of the shell', () => {
  const keysOf = (value: unknown, path = ''): string[] =>
    value !== null && typeof value === 'object'
      ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
      : [path]

  it('have the same keys in both languages, none empty', () => {
    expect(keysOf(textsIn('fa')).toSorted()).toEqual(keysOf(textsIn('en')).toSorted())
    expect(JSON.stringify([textsIn('en'), textsIn('fa')])).not.toContain('""')
  })

  it('leave a name that is not given as it is', () => {
    expect(fill('{{a}} and {{b}}', { a: '$1' })).toBe('$1 and {{b}}')
  })

  it.each([
    [['fa-IR', 'en-US'], 'fa'],
    [['prs-AF'], 'fa'],
    [['de-DE', 'fa-IR'], 'fa'],
    [['en-GB', 'fa-IR'], 'en'],
    [['de-DE'], 'en'],
    [[], 'en'],
  ] as const)('begin in the system language %j as %s', (system, language) => {
    expect(guessLanguage(system)).toBe(language)
  })
})
