import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { parseCalendarAddress, validateCalendarSearch } from '#renderer/features/calendar/address.ts'

const id = '01a20aa8-438e-7529-97ad-d7bdd0358aab'

describe('parseCalendarAddress', () => {
  it('reads every part', () => {
    const raw = {
      date: '2026-11-25',
      by: 'staff',
      view: 'list',
      only: 'late',
      stage: 'delivery',
      station: id,
      staff: id,
      group: 'Bus 2',
      text: 'zah',
      colour: 'stage',
      idle: 'hide',
      visit: id,
      book: id,
      order: id,
      hold: id,
      kind: 'repair',
    }
    expect(parseCalendarAddress(raw)).toEqual(raw)
  })

  it('gives every missing or unreadable part its default', () => {
    const defaults = {
      date: null,
      by: 'station',
      view: 'grid',
      only: null,
      stage: null,
      station: null,
      staff: null,
      group: null,
      text: '',
      colour: 'status',
      idle: null,
      visit: null,
      book: null,
      order: null,
      hold: null,
      kind: null,
    }
    expect(parseCalendarAddress({})).toEqual(defaults)
    const spoiled = {
      date: '2026-13-01',
      by: 'bus',
      view: 3,
      only: 'never',
      station: 'x',
      visit: {},
      book: null,
      order: '../etc',
    }
    expect(parseCalendarAddress(spoiled)).toEqual(defaults)
  })

  it('leaves what is usual out of the address', () => {
    expect(validateCalendarSearch({ by: 'station', view: 'grid', date: '2026-11-25' })).toEqual({
      date: '2026-11-25',
    })
    expect(validateCalendarSearch({ by: 'staff', view: 'list' })).toEqual({ by: 'staff', view: 'list' })
  })

  it('never throws and is stable, whatever the address holds', () => {
    const values = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constant(id),
      fc.constant('list'),
      fc.constant(null),
    )
    const keys = fc.constantFrom(
      'date',
      'by',
      'view',
      'only',
      'stage',
      'group',
      'station',
      'staff',
      'text',
      'visit',
      'book',
      'order',
      'other',
    )
    fc.assert(
      fc.property(fc.dictionary(keys, values), (raw) => {
        const read = parseCalendarAddress(raw)
        expect(parseCalendarAddress({ ...validateCalendarSearch(raw) })).toEqual(read)
      }),
    )
  })
})
