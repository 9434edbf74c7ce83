import { describe, expect, it } from 'vitest'
import { parseRehabAddress } from '#renderer/features/rehab/address.ts'
import { binScores, medianOf, niceScale, referenceFor } from '#renderer/features/rehab/charts/scale.ts'
import { emptyQuickRow, readQuickRow } from '#renderer/features/rehab/calls/answer-values.ts'
import { parseDecimalText } from '#renderer/features/rehab/DecimalField.tsx'
import { pressActivity, toParts, startSession } from '#renderer/features/rehab/session/session-values.ts'
import {
  addLap,
  elapsedMs,
  stillWatch,
  toggleWatch,
  toSeconds,
  walkedMetres,
} from '#renderer/features/rehab/outcome/stopwatch.ts'
import { placeFigures, timeScale } from '#renderer/features/rehab/charts/time-scale.ts'
import { getInstrument } from '#domain/outcomes/instruments.ts'

describe('stopwatch', () => {
  it('counts by the moments of the presses, however late the screen is drawn', () => {
    const running = toggleWatch(stillWatch, 1000)
    expect(elapsedMs(running, 61_000)).toBe(60_000)
    const stopped = toggleWatch(running, 15_230)
    expect([elapsedMs(stopped, 99_999), toSeconds(elapsedMs(stopped, 0))]).toEqual([14_230, 14.2])
  })

  it('goes on from where it stood', () => {
    const stopped = toggleWatch(toggleWatch(stillWatch, 0), 4000)
    expect(elapsedMs(toggleWatch(stopped, 10_000), 11_500)).toBe(5500)
  })

  it('ends at its limit, and a lap after the end does not count', () => {
    const limit = 120_000
    const running = toggleWatch(stillWatch, 0)
    const lapped = addLap(addLap(running, 30_000, limit), 121_000, limit)
    expect(lapped.laps).toEqual([30_000])
    expect(elapsedMs(toggleWatch(lapped, 180_000, limit), 200_000)).toBe(limit)
    expect(addLap(stillWatch, 5, limit).laps).toEqual([])
  })

  it('makes metres of laps, their length and the rest', () => {
    expect(walkedMetres(6, 20, 7.25)).toBe(127.3)
  })
})

describe('decimals', () => {
  it.each([
    ['14.2', 14.2],
    ['۱۴٫۲', 14.2],
    ['14,2', 14.2],
    ['', null],
    ['.5', 0.5],
    ['1.2.3', Number.NaN],
    ['-4', Number.NaN],
  ])('reads %j', (text, value) => {
    expect(parseDecimalText(text)).toEqual(value)
  })
})

describe('quick entry', () => {
  it('reads a row of codes in either script', () => {
    const row = {
      ...emptyQuickRow,
      isUsed: 'خ',
      hoursPerDay: '۰',
      whyNotUsed: '۱b',
      needsRepair: 'y',
      pain: '6',
      skin: '3',
    }
    expect(readQuickRow(row)).toEqual({
      answers: {
        isUsed: false,
        hoursPerDay: 0,
        wornAt: [],
        pain: 6,
        skin: 'red_stays',
        whyNotUsed: ['pain', 'grown_out'],
        needsRepair: true,
        note: '',
      },
      unreadable: [],
    })
  })

  it('names the boxes that hold no code of the form', () => {
    const row = { ...emptyQuickRow, isUsed: 'maybe', wornAt: '19', hoursPerDay: 'many' }
    expect(readQuickRow(row).unreadable).toEqual(['isUsed', 'hoursPerDay', 'wornAt'])
  })
})

describe('session form', () => {
  it('goes through the levels of an activity and off again', () => {
    const levels = [1, 2, 3, 4].reduce((before) => pressActivity(before, 'bars'), pressActivity({}, 'bars'))
    expect(levels).toEqual({})
    expect(pressActivity(pressActivity({}, 'bars'), 'bars')).toEqual({ bars: 2 })
  })

  it('gives the group its shared activities and a person their own', () => {
    const seat = (id: string) => ({
      patient: { id } as never,
      devices: [],
      orderId: null,
      appointmentId: null,
    })
    const frame = { date: '2026-11-24', startMinute: 600, staffId: null, stationId: null }
    const values = startSession([seat('a'), seat('b')], frame, 45)
    const filled = {
      ...values,
      levels: { bars: 2 },
      members: values.members.map((member, index) =>
        index === 1 ? { ...member, levels: { ramp: 1 } } : member,
      ),
    }
    expect(toParts(filled).map(({ activities }) => activities)).toEqual([
      [{ activity: 'bars', level: 2 }],
      [{ activity: 'ramp', level: 1 }],
    ])
  })
})

describe('charts', () => {
  it('puts round ticks around the values, inside of what can be', () => {
    const scale = niceScale([12.7, 19.9, 19], { min: 1, max: 600 })
    expect(scale.ticks[0]).toBeLessThanOrEqual(12.7)
    expect(scale.ticks.at(-1)).toBeGreaterThanOrEqual(19.9)
    expect(scale.ticks.length).toBeLessThanOrEqual(7)
    expect(niceScale([0, 10], { min: 0, max: 10 })).toMatchObject({ min: 0, max: 10 })
  })

  it('every score is in exactly one bar', () => {
    const scores = [5, 9.9, 10, 14.1, 15, 25]
    const bins = binScores(scores, niceScale(scores, { min: 1, max: 600 }), false)
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(scores.length)
    for (const { from, to, count } of bins.slice(0, -1))
      expect(scores.filter((score) => score >= from && score < to)).toHaveLength(count)
  })

  it('takes the reference of the same level first, and names none where there is none', () => {
    const { references } = getInstrument('walk_2min')
    expect(referenceFor(references, 'transfemoral')?.population).toBe('transfemoral_users')
    expect(referenceFor([], 'transtibial')).toBeNull()
  })

  it('knows the middle', () => {
    expect([medianOf([]), medianOf([3]), medianOf([1, 3]), medianOf([1, 2, 9])]).toEqual([null, 3, 2, 2])
  })
})

describe('address', () => {
  it('gives every unreadable part its usual value', () => {
    expect(
      parseRehabAddress({ tab: 'x', months: 'many', by: 3, call: '<b>', instrument: 'nope' }),
    ).toMatchObject({
      tab: 'day',
      months: null,
      by: 'device',
      call: null,
      instrument: 'tug',
      status: 'due',
    })
  })
})

describe('time axis', () => {
  it('places days by their distance, whatever lies between', () => {
    const { along } = timeScale(['2026-01-01', '2026-01-02', '2026-04-11'])
    expect([along('2026-01-01'), along('2026-01-11'), along('2026-04-11')]).toEqual([0, 0.1, 1])
  })

  it('widens a short span, so that one day stands in the middle', () => {
    const { from, to, along } = timeScale(['2026-11-24'])
    expect([from, to, along('2026-11-24')]).toEqual(['2026-11-17', '2026-12-01', 0.5])
  })

  it('writes figures where they do not run into each other, the last one first', () => {
    const point = (x: number, y: number) => ({ x, y })
    expect(placeFigures([point(0, 10), point(10, 30), point(200, 5)], 36)).toEqual([
      'above',
      'below',
      'above',
    ])
    expect(placeFigures([point(0, 10), point(5, 10), point(10, 10)], 36)).toEqual([null, 'below', 'above'])
  })
})
