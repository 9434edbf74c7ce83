import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, test } from 'vitest'
import { formatMeasure, writeMeasure } from '#domain/measurements/format-measure.ts'
import { parseLength, parseMeasure } from '#domain/measurements/parse-measure.ts'

describe('a typed length', () => {
  test.each([
    ['24', 'cm', 240],
    ['24.5', 'cm', 245],
    ['24,5', 'cm', 245],
    ['۲۴٫۵', 'cm', 245],
    ['۲۴/۵', 'cm', 245],
    ['٢٤,٥', 'cm', 245],
    ['۲۴', 'cm', 240],
    ['24.55', 'cm', 246],
    ['9 1/2', 'in', 241],
    ['۹ ۱/۲', 'in', 241],
    ['9½', 'in', 241],
    ['1/2', 'in', 13],
    ['9.5', 'in', 241],
    ['9 1/2"', 'cm', 241],
    ['10 1/2 in', 'cm', 267],
    ['۱۰ اینچ', 'cm', 254],
    ['24 cm', 'in', 240],
    ['۲۴ سانت', 'in', 240],
    ['243 mm', 'cm', 243],
    ['  24  ', 'cm', 240],
    ['0', 'cm', 0],
  ] as const)('%s in %s is %i mm', (text, unit, millimetres) => {
    expect(parseLength(text, unit)).toEqual({ ok: true, value: millimetres })
  })

  test.each([
    ['abc', 'not_a_number'],
    ['24..5', 'not_a_number'],
    ['2 4', 'not_a_number'],
    ['1,234', 'too_precise'],
    ['24.125', 'too_precise'],
    ['9 1/2', 'not_a_number'],
    ['--4', 'not_a_number'],
  ])('%s in centimetres is refused as %s', (text, reason) => {
    expect(parseLength(text, 'cm')).toEqual({ ok: false, reason })
  })

  test.each(['5/4', '1/0', '9 3/3', '1/2/3'])('%s inches is no fraction', (text) => {
    expect(parseLength(text, 'in')).toEqual({ ok: false, reason: 'not_a_number' })
  })

  test('nothing typed is no value', () => {
    expect(parseLength('  ', 'cm')).toEqual({ ok: true, value: null })
  })
})

describe('other kinds', () => {
  const field = (kind: 'angle' | 'mass' | 'decibel' | 'length', isZeroAllowed = false) => ({
    kind,
    isZeroAllowed,
  })
  test.each([
    ['68,5', field('mass'), 68_500],
    ['۶۸ کیلو', field('mass'), 68_000],
    ['−10', field('angle', true), -10],
    ['۱۵°', field('angle', true), 15],
    ['-5', field('decibel', true), -5],
    ['0', field('length', true), 0],
  ] as const)('%s', (text, of, value) => {
    expect(parseMeasure(text, of, 'cm')).toEqual({ ok: true, value })
  })

  test.each([
    ['0', field('length')],
    ['-3', field('length')],
    ['-3', field('length', true)],
    ['0', field('mass')],
  ] as const)('%s is not positive', (text, of) => {
    expect(parseMeasure(text, of, 'cm')).toEqual({ ok: false, reason: 'not_positive' })
  })
})

test('what is shown reads back as what is stored, in either unit and both languages', () => {
  const lengths = fc.integer({ min: 1, max: 2500 })
  fc.assert(
    fc.property(lengths, fc.constantFrom('en' as const, 'fa' as const), (millimetres, language) => {
      const shown = writeMeasure(millimetres, 'length', { unit: 'cm', language })
      expect(parseLength(shown, 'cm')).toEqual({ ok: true, value: millimetres })
    }),
  )
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1600 }), (sixteenths) => {
      const stored = Math.round((sixteenths / 16) * 25.4)
      const shown = formatMeasure(stored, 'length', 'in')
      expect(parseLength(shown, 'in')).toEqual({ ok: true, value: stored })
    }),
  )
})

test('no text makes the reader throw or return anything but a finite number', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('cm' as const, 'in' as const), (text, unit) => {
      const read = parseLength(text, unit)
      if (read.ok && read.value !== null) expect(Number.isInteger(read.value)).toBe(true)
    }),
  )
})
