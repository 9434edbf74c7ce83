import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, test } from 'vitest'
import { checkSet, openDoubts } from '#domain/measurements/check-set.ts'
import { differsFromLast } from '#domain/measurements/checks/differs-from-last.ts'
import { differsFromSound } from '#domain/measurements/checks/differs-from-sound.ts'
import { readingKey } from '#domain/measurements/checks/doubt.ts'
import { growsDistally } from '#domain/measurements/checks/grows-distally.ts'
import { outOfRange } from '#domain/measurements/checks/out-of-range.ts'
import { swapped } from '#domain/measurements/checks/swapped.ts'
import { tenFold } from '#domain/measurements/checks/ten-fold.ts'
import { unitSlip } from '#domain/measurements/checks/unit-slip.ts'
import { rangeOf } from '#domain/measurements/ranges.ts'
import { fieldsOf } from '#domain/measurements/form.ts'
import {
  aSubject,
  formFor,
  transtibialSeries,
  transtibialValues,
} from '#tests/support/measurement-builders.ts'

const withValue = (field: string, value: number) =>
  aSubject({ values: { ...transtibialValues, [field]: value } })
const found = (doubts: ReturnType<typeof checkSet>) =>
  doubts.map(({ check, field, suggestion }) => [check, field, suggestion])

test('a limb as it was taken raises no doubt', () => {
  expect(checkSet(aSubject())).toEqual([])
})

describe('slips', () => {
  test.each([
    ['ten_fold', 'foot_length_sound', 2550, 255],
    ['ten_fold', 'foot_length_sound', 26, 260],
    ['ten_fold', 'body_mass', 680_000, 68_000],
    ['unit_slip', 'foot_length_sound', 100, 254],
    ['unit_slip', 'mtp_height_sound', 1168, 460],
    ['out_of_range', 'foot_length_sound', 330, null],
  ])('%s in %s: %i', (check, field, value, suggestion) => {
    expect(found(checkSet(withValue(field, value)))).toEqual([[check, field, suggestion]])
  })

  const inside = fc.constantFrom(
    ...fieldsOf(formFor('transtibial')).filter(
      ({ kind, adult }) => adult && (kind === 'length' || kind === 'circumference'),
    ),
  )

  test('every sensible value times ten is caught as ten-fold or lies inside the soft limits', () => {
    fc.assert(
      fc.property(inside, fc.double({ min: 0, max: 1, noNaN: true }), (field, share) => {
        const { min, max } = field.adult!
        const value = Math.max(1, Math.round(min + (max - min) * share))
        const subject = aSubject({ values: { [field.id]: value * 10 }, series: {} })
        const isInside = value * 10 <= max
        expect(tenFold(subject).map(({ suggestion }) => suggestion)).toEqual(isInside ? [] : [value])
      }),
    )
  })

  test('a length in inches typed as centimetres is caught or lies inside the soft limits', () => {
    fc.assert(
      fc.property(inside, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (field, share) => {
        const { min, max } = field.adult!
        const value = Math.round(((min + (max - min) * share) * 10) / 25.4)
        const subject = aSubject({ values: { [field.id]: value }, series: {} })
        const isNear = value >= min / 1.25
        const caught = unitSlip(subject).length + tenFold(subject).length > 0
        expect(caught || value === 0 || isNear).toBe(true)
        if (value > 0) expect(checkSet(subject).length > 0).toBe(value < min)
      }),
    )
  })

  test('a value near its soft limits is unusual, and no other unit', () => {
    expect(found(checkSet(withValue('tt_residual_length', 290)))).toEqual([
      ['out_of_range', 'tt_residual_length', null],
    ])
  })

  test('a value is never both explained by a slip and merely out of range, and never doubted inside its limits', () => {
    fc.assert(
      fc.property(inside, fc.integer({ min: 1, max: 20_000 }), (field, value) => {
        const subject = aSubject({ values: { [field.id]: value }, series: {} })
        const range = rangeOf(subject.form, field, 'adult', {})!
        const kinds = checkSet(subject).map(({ check }) => check)
        const isInside = value >= range.min && value <= range.max
        expect(kinds.length > 0).toBe(!isInside)
        expect(kinds.includes('out_of_range') && kinds.length > 1).toBe(false)
      }),
    )
  })
})

describe('soft limits', () => {
  test('are those of a child for a child, and either when nobody knows the age', () => {
    const small = { values: { foot_length_sound: 150 }, series: {} }
    expect(outOfRange(aSubject({ ...small, ageGroup: 'child' }))).toEqual([])
    expect(outOfRange(aSubject({ ...small, ageGroup: null }))).toEqual([])
    expect(outOfRange(aSubject({ ...small, ageGroup: 'adult' }))).toHaveLength(1)
  })

  test('of the camp take the place of the form’s', () => {
    const ranges = {
      'transtibial.foot_length_sound': { adult: { min: 200, max: 350 }, child: null, source: 'Dr Jafari' },
    }
    expect(checkSet({ ...withValue('foot_length_sound', 330), ranges })).toEqual([])
  })
})

describe('exchanged values', () => {
  test('a residual limb longer than the sound shin', () => {
    const values = { ...transtibialValues, tt_residual_length: 270, mtp_height_sound: 260 }
    expect(swapped(aSubject({ values })).map(({ field, other }) => [field, other?.field])).toEqual([
      ['tt_residual_length', 'mtp_height_sound'],
    ])
  })

  test('exchanging any pair that must be in order is always noticed, and putting it right never is', () => {
    const pair = fc.constantFrom(...formFor('transtibial').pairs)
    fc.assert(
      fc.property(
        pair,
        fc.uniqueArray(fc.integer({ min: 1, max: 900 }), { minLength: 2, maxLength: 2 }),
        ({ field, other }, two) => {
          const [small, large] = [Math.min(...two), Math.max(...two)]
          const noticed = (values: Record<string, number>) =>
            swapped(aSubject({ values, series: {} })).some((doubt) => doubt.field === field)
          expect(noticed({ [field]: small, [other]: large })).toBe(false)
          expect(noticed({ [field]: large, [other]: small })).toBe(true)
        },
      ),
    )
  })

  test('nothing is compared with a sound side that is not there', () => {
    const values = {
      ...transtibialValues,
      tt_residual_length: 270,
      mtp_height_sound: 260,
      no_sound_side: true,
    }
    expect(swapped(aSubject({ values }))).toEqual([])
  })
})

describe('a limb that grows towards its end', () => {
  const readings = (...sizes: number[]) => ({
    tt_circ_series: sizes.map((valueMm, index) => ({ distanceMm: index * 30, valueMm })),
  })
  test('by more than 3 cm is doubted, unless it is marked as wider at its end', () => {
    const series = readings(300, 330, 361)
    expect(growsDistally(aSubject({ series })).map(({ field }) => field)).toEqual([
      readingKey('tt_circ_series', 60),
    ])
    expect(growsDistally(aSubject({ series, values: { bulbous: true } }))).toEqual([])
  })

  test('is found whatever the order of typing, and a limb that never grows by more is never doubted', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 150, max: 600 }), { minLength: 2, maxLength: 8 }), (sizes) => {
        const series = readings(...sizes)
        const growing = sizes.filter((size, index) => index > 0 && size - sizes[index - 1]! > 30).length
        const shuffled = { tt_circ_series: [...series.tt_circ_series].reverse() }
        expect(growsDistally(aSubject({ series }))).toHaveLength(growing)
        expect(growsDistally(aSubject({ series: shuffled }))).toHaveLength(growing)
      }),
    )
  })
})

describe('against what is known', () => {
  const last = { values: transtibialValues, series: transtibialSeries, takenOn: '2026-03-01' }

  test('a centimetre of difference to the last set is within hand measurement, more is not', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 60 }), (change) => {
        const subject = { ...withValue('circ_mpt', 340 + change), last }
        expect(differsFromLast(subject).map(({ field }) => field)).toEqual(
          Math.abs(change) > 10 ? ['circ_mpt'] : [],
        )
      }),
    )
  })

  test('readings are compared at the same distance, and a weight is not compared', () => {
    const series = {
      tt_circ_series: [
        { distanceMm: 30, valueMm: 345 },
        { distanceMm: 45, valueMm: 200 },
      ],
    }
    const values = { ...transtibialValues, body_mass: 90_000 }
    expect(differsFromLast(aSubject({ values, series, last }))).toMatchObject([
      { field: 'tt_circ_series@30', other: { value: 332, takenOn: '2026-03-01' } },
    ])
  })

  test('two sides that should be alike', () => {
    const form = formFor('wheelchair')
    const sides = (left: number, right: number) =>
      differsFromSound(
        aSubject({ form, series: {}, values: { seat_depth_left: left, seat_depth_right: right } }),
      )
    expect(sides(450, 460)).toEqual([])
    expect(sides(450, 461)).toMatchObject([
      { field: 'seat_depth_left', other: { field: 'seat_depth_right' } },
    ])
  })
})

test('a doubt is open until just that check of just that field was accepted', () => {
  const doubts = checkSet(withValue('foot_length_sound', 330))
  expect(openDoubts(doubts, [])).toHaveLength(1)
  expect(openDoubts(doubts, [{ field: 'foot_length_sound', check: 'ten_fold', reason: 'x' }])).toHaveLength(1)
  expect(openDoubts(doubts, [{ field: 'foot_length_sound', check: 'out_of_range', reason: 'x' }])).toEqual([])
})
