import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, test } from 'vitest'
import { amputationSpan, moreExactDate, precisionOf } from '#domain/limbs/amputation-date.ts'
import { limbLevels, type LimbLevel } from '#domain/limbs/limb.ts'
import { checkLimb, deviceForLevel, isAmputated, isLevelOf } from '#domain/limbs/limb-rules.ts'
import { deviceTypes } from '#domain/orders/device.ts'

const today = '2026-11-24'
const limb = (amputatedOn: string | null, isEstimated = false, amputatedAsWritten = '') => ({
  amputatedOn,
  isEstimated,
  amputatedAsWritten,
})

describe('when a limb may have been lost', () => {
  test.each([
    ['a day', limb('2026-08-01'), '2026-08-01', '2026-08-01'],
    ['a month', limb('2026-02'), '2026-02-01', '2026-02-28'],
    ['a year', limb('2019'), '2019-01-01', '2019-12-31'],
    ['this year, up to today', limb('2026'), '2026-01-01', today],
    ['an estimated day', limb('2026-08-20', true), '2026-08-05', '2026-09-04'],
    ['an estimated month', limb('2026-06', true), '2026-05-01', '2026-07-31'],
    ['an estimated year', limb('2019', true), '2018-07-02', '2020-07-01'],
    ['a Solar Hijri year keeps its own days', limb('2025', false, '۱۴۰۴'), '2025-03-21', '2026-03-20'],
    ['a Solar Hijri month too', limb('2026-11', false, '1405/08'), '2026-10-23', '2026-11-21'],
    ['the last month of a year', limb('2026-03', false, 'اسفند ۱۴۰۴'), '2026-02-20', '2026-03-20'],
    ['words that say nothing', limb('2019', false, 'after the war'), '2019-01-01', '2019-12-31'],
  ])('%s', (_name, told, from, to) => {
    expect(amputationSpan(told, today)).toEqual({ from, to })
  })

  test('is not known, or never was', () => {
    expect(amputationSpan(limb(null), today)).toBeNull()
  })

  test('never lies after today, and an estimate never narrows it', () => {
    const partial = fc
      .record({
        year: fc.integer({ min: 1950, max: 2026 }),
        month: fc.integer({ min: 1, max: 11 }),
        length: fc.constantFrom(4, 7, 10),
      })
      .map(({ year, month, length }) => `${year}-${String(month).padStart(2, '0')}-15`.slice(0, length))
    fc.assert(
      fc.property(partial, (date) => {
        const [sure, guess] = [amputationSpan(limb(date), today)!, amputationSpan(limb(date, true), today)!]
        expect(sure.from <= sure.to && sure.to <= today).toBe(true)
        expect(guess.from <= sure.from && guess.to >= sure.to).toBe(true)
      }),
    )
  })

  test('the more exact telling is kept, and of two alike the later', () => {
    expect(moreExactDate(null, '2019')).toBe('2019')
    expect(moreExactDate('2019-03', '2020')).toBe('2019-03')
    expect(moreExactDate('2019', '2020-04')).toBe('2020-04')
    expect(moreExactDate('2019', '2018')).toBe('2018')
    expect(moreExactDate('2019', null)).toBe('2019')
    expect(['2019', '2019-03', '2019-03-12'].map(precisionOf)).toEqual(['year', 'month', 'day'])
  })
})

describe('levels', () => {
  const every = [...new Set<LimbLevel>([...limbLevels.lower, ...limbLevels.upper])]

  test.each(every)('%s has its device, or none where nothing is missing', (level) => {
    const device = deviceForLevel(level)
    if (isAmputated({ level })) expect(deviceTypes).toContain(device)
    else expect(device).toBeNull()
  })

  test('belong to their limb', () => {
    expect(isLevelOf('lower', 'transtibial')).toBe(true)
    expect(isLevelOf('upper', 'transtibial')).toBe(false)
    expect(checkLimb({ region: 'upper', level: 'transtibial', amputatedOn: null }, today)).toEqual({
      level: 'level_of_other_limb',
    })
    expect(checkLimb({ region: 'lower', level: 'none', amputatedOn: '2019' }, today)).toEqual({
      amputatedOn: 'date_without_loss',
    })
    expect(checkLimb({ region: 'lower', level: 'transtibial', amputatedOn: '2026-12' }, today)).toEqual({
      amputatedOn: 'date_in_future',
    })
    expect(checkLimb({ region: 'lower', level: 'transtibial', amputatedOn: '2019' }, today)).toEqual({})
  })
})
