import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { ageOn, birthBounds, compareBirths, isBirthPossible, type Birth } from '#domain/people/birth.ts'
import { addDays, fromDayNumber, toDayNumber } from '#domain/time/local-date.ts'

const today = '2026-11-23'
const exact = (date: string): Birth => ({ kind: 'exact', date })
const year = (value: number, calendar: 'gregorian' | 'solar_hijri' = 'gregorian'): Birth => ({
  kind: 'year',
  year: value,
  calendar,
})
const age = (years: number, on = today): Birth => ({ kind: 'age', years, on })

const days = fc.integer({ min: toDayNumber('1910-01-01'), max: toDayNumber(today) }).map(fromDayNumber)
const births: fc.Arbitrary<Birth> = fc.oneof(
  days.map(exact),
  fc.integer({ min: 1910, max: 2026 }).map((value) => year(value)),
  fc.integer({ min: 1290, max: 1405 }).map((value) => year(value, 'solar_hijri')),
  fc.integer({ min: 0, max: 110 }).map((years) => age(years)),
)

describe('ageOn', () => {
  it.each<[Birth, string, number, boolean]>([
    [exact('1990-11-23'), today, 36, false],
    [exact('1990-11-24'), today, 35, false],
    [exact('2026-11-23'), today, 0, false],
    [exact('2004-02-29'), '2026-02-28', 21, false],
    [exact('2004-02-29'), '2026-03-01', 22, false],
    [year(1990), today, 36, true],
    [year(1369, 'solar_hijri'), today, 36, true],
    [age(30), today, 30, true],
    [age(30, '2024-11-24'), today, 31, true],
    [age(30, '2024-11-23'), today, 32, true],
    [age(30, '2026-11-24'), today, 30, true],
    [age(0, '2026-11-24'), today, 0, true],
    [age(30, '2027-11-23'), today, 29, true],
  ])('%j on %s is %d', (birth, date, years, isEstimate) => {
    expect(ageOn(birth, date)).toEqual({ years, isEstimate })
  })
})

describe('birthBounds', () => {
  it.each<[Birth, string, string]>([
    [exact('1990-05-06'), '1990-05-06', '1990-05-06'],
    [year(1990), '1990-01-01', '1990-12-31'],
    [year(1403, 'solar_hijri'), '2024-03-20', '2025-03-20'],
    [age(30, '2026-11-23'), '1995-11-24', '1996-11-23'],
    [age(0, '2026-11-23'), '2025-11-24', '2026-11-23'],
  ])('%j lies from %s to %s', (birth, from, to) => expect(birthBounds(birth)).toEqual({ from, to }))

  it('holds exactly the days on which the told age is true', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 110 }), days, (years, on) => {
        const { from, to } = birthBounds(age(years, on))
        expect(ageOn(exact(from), on).years).toBe(years)
        expect(ageOn(exact(addDays(from, -1)), on).years).toBe(years + 1)
        expect(ageOn(exact(to), on).years).toBe(years)
        expect(ageOn(exact(addDays(to, 1)), on).years).toBeLessThan(years)
      }),
    )
  })

  it('has bounds for a year that no calendar table knows', () => {
    expect(birthBounds(year(2000, 'solar_hijri')).from).toBe('2621-01-01')
  })
})

describe('compareBirths', () => {
  it.each<[Birth, Birth, string]>([
    [exact('1990-05-06'), exact('1990-05-06'), 'equal'],
    [exact('1990-05-06'), exact('1991-05-06'), 'near'],
    [exact('1990-05-06'), exact('1994-05-06'), 'apart'],
    [exact('1990-05-06'), year(1990), 'overlap'],
    [year(1990), year(1990), 'equal'],
    [year(1990), year(1369, 'solar_hijri'), 'overlap'],
    [year(1990), year(1370, 'solar_hijri'), 'near'],
    [year(1990), year(1995), 'apart'],
    [age(30), age(30), 'equal'],
    [age(30), age(30, '2026-11-01'), 'equal'],
    [age(30), age(30, '2026-01-01'), 'overlap'],
    [age(30), age(32), 'near'],
    [age(30), age(35), 'apart'],
  ])('%j and %j are %s', (a, b, expected) => {
    expect(compareBirths(a, b)).toBe(expected)
    expect(compareBirths(b, a)).toBe(expected)
  })

  it('is symmetric, and equal to itself', () => {
    fc.assert(
      fc.property(births, births, (a, b) => {
        expect(compareBirths(a, b)).toBe(compareBirths(b, a))
        expect(compareBirths(a, a)).toBe('equal')
      }),
    )
  })
})

describe('isBirthPossible', () => {
  it.each<[Birth, boolean]>([
    [exact(today), true],
    [exact('2026-11-24'), false],
    [exact('1905-11-24'), true],
    [exact('1905-11-23'), false],
    [year(2026), true],
    [year(2027), false],
    [year(1405, 'solar_hijri'), true],
    [year(1406, 'solar_hijri'), false],
    [year(2000, 'solar_hijri'), false],
    [age(0), true],
    [age(120), true],
    [age(121), false],
    [age(-1), false],
  ])('%j: %s', (birth, expected) => expect(isBirthPossible(birth, today)).toBe(expected))
})
