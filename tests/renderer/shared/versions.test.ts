import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { compareVersions, mergeVersions, settledChoices } from '#renderer/shared/record/versions.ts'

const before = { name: 'Ali', village: 'Karaj', phones: [{ number: '1', owner: 'self' }], notes: '' }

describe('compareVersions', () => {
  it('tells who changed what', () => {
    const mine = { ...before, name: 'Ali Reza', village: 'Qom' }
    const theirs = { ...before, village: 'Tehran', notes: 'tall' }
    const differences = compareVersions(before, mine, theirs)
    expect(differences.map(({ field, changedBy }) => [field, changedBy])).toEqual([
      ['name', 'mine'],
      ['village', 'both'],
      ['notes', 'theirs'],
    ])
    expect(settledChoices(differences)).toEqual({ name: 'mine', notes: 'theirs' })
  })

  it('sees no difference in the order of keys', () => {
    const theirs = { ...before, phones: [{ owner: 'self', number: '1' }] }
    expect(compareVersions(before, before, theirs)).toEqual([])
  })

  it('sees no difference where both wrote the same', () => {
    const same = { ...before, name: 'Amir' }
    expect(compareVersions(before, same, { ...same })).toEqual([])
  })
})

describe('mergeVersions', () => {
  const version = fc.record({
    name: fc.constantFrom('a', 'b', 'c'),
    village: fc.constantFrom('x', 'y'),
    notes: fc.constantFrom('', 'n'),
  })

  it('loses nothing that only one side changed', () => {
    fc.assert(
      fc.property(version, version, version, (was, mine, theirs) => {
        const differences = compareVersions(was, mine, theirs)
        const merged = mergeVersions(mine, theirs, settledChoices(differences))
        for (const field of ['name', 'village', 'notes'] as const) {
          if (was[field] === theirs[field]) expect(merged[field]).toBe(mine[field])
          if (was[field] === mine[field]) expect(merged[field]).toBe(theirs[field])
        }
      }),
    )
  })

  it('takes the chosen side of every field', () => {
    const mine = { ...before, name: 'M', village: 'm' }
    const theirs = { ...before, name: 'T', village: 't' }
    expect(mergeVersions(mine, theirs, { name: 'mine', village: 'theirs' })).toEqual({
      ...before,
      name: 'M',
      village: 't',
    })
  })
})
