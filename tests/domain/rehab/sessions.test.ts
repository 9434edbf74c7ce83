import { describe, expect, test } from 'vitest'
import { deviceTypes } from '#domain/orders/device.ts'
import { findInstrument } from '#domain/outcomes/instruments.ts'
import {
  activityProgress,
  checkSessionDevice,
  isWearable,
  nextSessionNumber,
} from '#domain/rehab/check-session.ts'
import { activityCodes, activityLevels, defaultTemplate } from '#domain/rehab/rehab-activities.ts'

describe('sessions', () => {
  test('a device may be named from its trial fitting on', () => {
    expect(
      ['assembled', 'trial_fit', 'delivered', 'on_hold'].map((state) => isWearable(state as never)),
    ).toEqual([false, true, true, false])
    expect(checkSessionDevice('2026-11-24', null)).toEqual({ reason: 'session_before_trial' })
    expect(checkSessionDevice('2026-11-23', '2026-11-24')).toEqual({
      reason: 'session_before_trial_date',
      from: '2026-11-24',
    })
    expect(checkSessionDevice('2026-11-24', '2026-11-24')).toBeNull()
  })

  test('numbers run within the series and skip none that was struck out', () => {
    const sessions = [
      { number: 1, seriesId: 'a' },
      { number: 2, seriesId: 'a' },
      { number: 7, seriesId: null },
    ]
    expect(nextSessionNumber(sessions, 'a')).toBe(3)
    expect(nextSessionNumber(sessions, null)).toBe(8)
    expect(nextSessionNumber(sessions, 'b')).toBe(1)
  })

  test('levels run from not able to alone', () => {
    expect(activityLevels).toEqual([0, 1, 2, 3])
  })

  test('progress is the first and the last level of each activity', () => {
    const progress = activityProgress([
      { activities: [{ activity: 'bars', level: 1 }] },
      {
        activities: [
          { activity: 'bars', level: 3 },
          { activity: 'ramp', level: 1 },
        ],
      },
    ])
    expect(progress).toEqual([
      { activity: 'bars', first: 1, last: 3 },
      { activity: 'ramp', first: 1, last: 1 },
    ])
  })

  test.each(deviceTypes)('the template of %s names known activities and tests only', (device) => {
    const { activities, tests } = defaultTemplate(device)
    for (const activity of activities) expect(activityCodes).toContain(activity)
    for (const code of tests) expect(findInstrument(code), code).not.toBeNull()
  })
})
