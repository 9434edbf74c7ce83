import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, test } from 'vitest'
import {
  campDays,
  dayNumber,
  isCampDay,
  lastCampDay,
  lengthInDays,
  openIntervals,
} from '#domain/camps/day-hours.ts'
import { addDays } from '#domain/time/local-date.ts'
import { aCamp } from '#tests/support/scheduling-builders.ts'

describe('days of a camp', () => {
  const camp = aCamp({
    firstDate: '2026-02-27',
    lastDate: '2026-03-03',
    closedDates: ['2026-03-01', '2026-04-01'],
  })

  test('run over the end of a month and leave closed days out', () => {
    expect(campDays(camp)).toEqual(['2026-02-27', '2026-02-28', '2026-03-02', '2026-03-03'])
    expect(lengthInDays(camp)).toBe(5)
  })

  test.each([
    ['2026-02-26', null],
    ['2026-02-27', 1],
    ['2026-03-01', null],
    ['2026-03-02', 3],
    ['2026-03-03', 4],
    ['2026-03-04', null],
  ])('%s is day %s', (date, number) => {
    expect(dayNumber(camp, date)).toBe(number)
    expect(isCampDay(camp, date)).toBe(number !== null)
  })

  test('the last camp day is the last that is not closed', () => {
    expect(lastCampDay(camp)).toBe('2026-03-03')
    expect(lastCampDay({ ...camp, closedDates: ['2026-03-03', '2026-03-02'] })).toBe('2026-03-01')
    expect(lastCampDay({ ...camp, closedDates: campDays({ ...camp, closedDates: [] }) })).toBeNull()
  })

  test('day numbers count the camp days one by one', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.array(fc.nat(45)), (length, closed) => {
        const long = aCamp({
          lastDate: addDays('2026-05-03', length),
          closedDates: closed.map((offset) => addDays('2026-05-03', offset)),
        })
        const days = campDays(long)
        expect(days.map((date) => dayNumber(long, date))).toEqual(days.map((_, i) => i + 1))
        expect(lastCampDay(long)).toBe(days.at(-1) ?? null)
      }),
    )
  })
})

describe('open intervals', () => {
  test('are the hours without the breaks', () => {
    expect(openIntervals(aCamp(), '2026-05-03')).toEqual([
      { start: 480, end: 750 },
      { start: 810, end: 1020 },
    ])
  })

  test.each(['2026-05-02', '2026-05-05', '2026-05-07'])('there are none on %s', (date) => {
    expect(openIntervals(aCamp({ closedDates: ['2026-05-05'] }), date)).toEqual([])
  })

  test('breaks may overlap each other and the edges of the day', () => {
    const breaks = [
      { startMinute: 450, endMinute: 500, label: '' },
      { startMinute: 740, endMinute: 770, label: '' },
      { startMinute: 750, endMinute: 810, label: '' },
    ]
    expect(openIntervals(aCamp({ breaks }), '2026-05-03')).toEqual([
      { start: 500, end: 740 },
      { start: 810, end: 1020 },
    ])
  })
})
