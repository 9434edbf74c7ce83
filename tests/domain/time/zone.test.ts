import { describe, expect, it } from 'vitest'
import { isTimeZone, toZonedMoment } from '#domain/time/zone.ts'

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
