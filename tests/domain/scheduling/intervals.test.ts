import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, test } from 'vitest'
import {
  coveredMinutes,
  firstFit,
  intersect,
  loadedAtLeast,
  loadSegments,
  normalise,
  overlaps,
  peakLoad,
  subtract,
  union,
  type Interval,
  type WeightedInterval,
} from '#domain/scheduling/intervals.ts'

const horizon = 90
const interval = fc.tuple(fc.nat(horizon), fc.nat(horizon)).map(([start, end]): Interval => ({ start, end }))
const intervals = fc.array(interval, { maxLength: 12 })
const weighted = fc.array(
  fc
    .tuple(interval, fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }))
    .map(([{ start, end }, weight]): WeightedInterval => ({ start, end, weight })),
  { maxLength: 12 },
)

const minutes = Array.from({ length: horizon + 1 }, (_, minute) => minute)
const has = (list: readonly Interval[], minute: number) =>
  list.some(({ start, end }) => start <= minute && minute < end)
const bitmap = (list: readonly Interval[]) => minutes.map((minute) => has(list, minute))
const loadAt = (list: readonly WeightedInterval[], minute: number) =>
  list.reduce((sum, item) => sum + (has([item], minute) ? (item.weight ?? 1) : 0), 0)

function expectNormal(list: readonly Interval[]) {
  for (const [i, { start, end }] of list.entries()) {
    expect(start).toBeLessThan(end)
    const previous = list[i - 1]
    if (previous) expect(previous.end).toBeLessThan(start)
  }
}

describe('interval sets agree with a bitmap of minutes', () => {
  test('normalise', () => {
    fc.assert(
      fc.property(intervals, (list) => {
        expectNormal(normalise(list))
        expect(bitmap(normalise(list))).toEqual(bitmap(list))
        expect(coveredMinutes(list)).toBe(bitmap(list).filter(Boolean).length)
      }),
    )
  })

  test.each([
    ['union', union, (a: boolean, b: boolean) => a || b],
    ['intersect', intersect, (a: boolean, b: boolean) => a && b],
    ['subtract', subtract, (a: boolean, b: boolean) => a && !b],
  ])('%s', (_, combine, oracle) => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        const result = combine(a, b)
        expectNormal(result)
        expect(bitmap(result)).toEqual(minutes.map((minute) => oracle(has(a, minute), has(b, minute))))
      }),
    )
  })

  test('overlaps', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        expect(overlaps(a, b)).toBe(minutes.some((minute) => has([a], minute) && has([b], minute)))
      }),
    )
  })

  test('load segments, peak and the minutes above a level', () => {
    fc.assert(
      fc.property(weighted, interval, fc.nat(6), (items, window, level) => {
        const inside = minutes.filter((minute) => has([window], minute))
        const segments = loadSegments(items, window)
        for (const minute of inside) {
          const here = segments.filter((segment) => has([segment], minute))
          expect(here.map(({ load }) => load)).toEqual([loadAt(items, minute)])
        }
        for (const [i, { load }] of segments.entries()) expect(segments[i - 1]?.load).not.toBe(load)
        expect(peakLoad(items, window)).toBe(Math.max(0, ...inside.map((minute) => loadAt(items, minute))))
        expect(bitmap(loadedAtLeast(items, level, window))).toEqual(
          minutes.map((minute) => has([window], minute) && loadAt(items, minute) >= level),
        )
      }),
    )
  })

  test('the first fit is the first that fits', () => {
    const duration = fc.integer({ min: 1, max: 30 })
    fc.assert(
      fc.property(intervals, intervals, duration, fc.constantFrom(1, 5), (a, b, length, grid) => {
        const fits = (start: number) =>
          Array.from({ length }, (_, i) => start + i).every((minute) => has(a, minute) && has(b, minute))
        const expected = minutes.find((start) => start % grid === 0 && fits(start)) ?? null
        expect(firstFit(normalise(a), normalise(b), length, grid)).toBe(expected)
      }),
    )
  })
})

describe('interval edges', () => {
  test('touching intervals join, but do not overlap', () => {
    expect(
      normalise([
        { start: 10, end: 20 },
        { start: 0, end: 10 },
      ]),
    ).toEqual([{ start: 0, end: 20 }])
    expect(overlaps({ start: 0, end: 10 }, { start: 10, end: 20 })).toBe(false)
  })

  test('one ends where the next begins: the peak is one', () => {
    expect(
      peakLoad(
        [
          { start: 0, end: 10 },
          { start: 10, end: 20 },
        ],
        { start: 0, end: 20 },
      ),
    ).toBe(1)
  })

  test('three visits that overlap in pairs only have a peak of two', () => {
    const visits = [
      { start: 0, end: 20 },
      { start: 10, end: 40 },
      { start: 30, end: 50 },
    ]
    expect(peakLoad(visits, { start: 0, end: 60 })).toBe(2)
  })
})
