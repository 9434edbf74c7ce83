import { describe, expect, test } from 'vitest'
import { deviceTypes } from '#domain/orders/device.ts'
import { nextVisitKind, orderStates } from '#domain/orders/order-state.ts'
import { appointmentKinds, stationKinds, visitDefaults } from '#domain/scheduling/appointment.ts'
import { hasSkillFor, isReadyFor, readyFrom, servingRoles } from '#domain/scheduling/visit-rules.ts'
import { anAppointment, anOrder, campDate } from '#tests/support/scheduling-builders.ts'

describe('the tables of visits', () => {
  test.each(appointmentKinds)('%s has a place, a duration and somebody to do it', (kind) => {
    const { stationKinds: places, durationMinutes } = visitDefaults[kind]
    expect(places.length).toBeGreaterThan(0)
    for (const place of places) expect(stationKinds).toContain(place)
    expect(durationMinutes % 5).toBe(0)
    expect(durationMinutes).toBeGreaterThan(0)
    expect(servingRoles[kind].length).toBeGreaterThan(0)
    expect(servingRoles[kind]).not.toContain('viewer')
  })

  test.each(orderStates)('an order that is %s is ready for its next visit, whatever the device', (state) => {
    for (const deviceType of deviceTypes) {
      const next = nextVisitKind({ state, deviceType })
      if (next) expect(isReadyFor({ state, deviceType }, next)).toBe(true)
    }
  })

  test.each([
    ['prescribed', 'transtibial', 'delivery', false],
    ['prescribed', 'crutches', 'delivery', true],
    ['prescribed', 'crutches', 'measurement', false],
    ['measured', 'transtibial', 'measurement', true],
    ['finishing', 'transtibial', 'trial_fitting', true],
    ['trial_fit', 'transtibial', 'gait_training', true],
    ['delivered', 'wheelchair', 'repair', true],
    ['prescribed', 'repair', 'repair', true],
    ['prescribed', 'repair', 'delivery', false],
    ['on_hold', 'transtibial', 'measurement', false],
    ['on_hold', 'transtibial', 'assessment', true],
    ['cancelled', 'crutches', 'assessment', false],
  ] as const)('%s %s, %s: %s', (state, deviceType, kind, isReady) => {
    expect(isReadyFor({ state, deviceType }, kind)).toBe(isReady)
  })
})

describe('readyFrom', () => {
  const trial = { kind: 'trial_fitting' as const, date: campDate }
  const casting = anAppointment({ orderId: 'order' })

  test('is the end of the earliest casting of the day', () => {
    const later = { ...casting, id: 'later', startMinute: 900 }
    expect(readyFrom(anOrder(), trial, [later, casting])).toBe(570)
  })

  test('is midnight when the order is ready, or a casting lies on a day before', () => {
    expect(readyFrom(anOrder({ state: 'assembled' }), trial, [])).toBe(0)
    expect(readyFrom(anOrder(), trial, [casting, { ...casting, date: '2026-05-03' }])).toBe(0)
  })

  test('is never when no visit leads there', () => {
    expect(readyFrom(anOrder(), trial, [{ ...casting, kind: 'assessment' }])).toBeNull()
    expect(readyFrom(anOrder(), { ...trial, kind: 'delivery' }, [casting])).toBeNull()
  })
})

test('no listed skill means every skill', () => {
  expect(hasSkillFor({ skills: [] }, 'repair')).toBe(true)
  expect(hasSkillFor({ skills: ['delivery'] }, 'repair')).toBe(false)
})
