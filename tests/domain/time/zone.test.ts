import { describe, expect, it } from 'vitest'
import { dayStart, isTimeZone, toZonedMoment } from '#domain/time/zone.ts'

describe('the wall clock of a camp', () => {
  it.each([
    ['2026-11-24T05:00:00Z', 'Asia/Tehran', '2026-11-24', 510],
    ['2026-11-24T20:30:00Z', 'Asia/Tehran', '2026-11-25', 0],
    ['2026-11-24T20:29:59.999Z', 'Asia/Tehran', '2026-11-24', 1439],
    ['2026-07-01T00:00:00Z', 'Asia/Tehran', '2026-07-01', 210],
    ['2026-11-24T05:00:00Z', 'Asia/Kabul', '2026-11-24', 570],
    ['2026-11-24T23:30:00Z', 'America/New_York', '2026-11-24', 1110],
    ['2026-11-24T00:00:00Z', 'UTC', '2026-11-24', 0],
  ])('%s in %s', (instant, zone, date, minute) => {
    expect(toZonedMoment(instant, zone)).toEqual({ date, minute })
  })

  it('throws on an unreadable instant and an unknown zone', () => {
    expect(() => toZonedMoment('yesterday', 'Asia/Tehran')).toThrow()
    expect(() => toZonedMoment('2026-11-24T05:00:00Z', 'Asia/Nowhere')).toThrow()
  })

  it('knows the names of zones', () => {
    expect(isTimeZone('Asia/Tehran')).toBe(true)
    expect(isTimeZone('Tehran')).toBe(false)
  })
})

describe('dayStart', () => {
  it.each([
    ['2026-11-24', 'Asia/Tehran', '2026-11-23T20:30:00.000Z'],
    ['2026-11-24', 'UTC', '2026-11-24T00:00:00.000Z'],
    ['2021-03-22', 'Asia/Tehran', '2021-03-21T20:30:00.000Z'],
    ['2021-09-22', 'Asia/Tehran', '2021-09-21T20:30:00.000Z'],
  ])('%s in %s begins at %s', (date, zone, instant) => expect(dayStart(date, zone)).toBe(instant))

  it('is the first minute that belongs to the day', () => {
    const start = dayStart('2026-11-24', 'Asia/Kabul')
    expect(toZonedMoment(start, 'Asia/Kabul')).toEqual({ date: '2026-11-24', minute: 0 })
  })
})
