import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, test } from 'vitest'
import { devices, deviceTypes, type DeviceType } from '#domain/orders/device.ts'
import { canEnter, nextVisitKind, orderStates, type OrderState } from '#domain/orders/order-state.ts'
import {
  appointmentKinds,
  appointmentStatuses,
  freeingStatuses,
  type AppointmentKind,
} from '#domain/scheduling/appointment.ts'
import {
  canChangeStatus,
  nextStatus,
  orderStateAfter,
  orderStatesAfterVisit,
  reclaimsSlot,
  statusTransitions,
} from '#domain/scheduling/visit-status.ts'

describe('statuses of a visit', () => {
  test('the button walks from booked to done', () => {
    const walk = ['booked' as const]
    for (let next = nextStatus(walk[0]!); next; next = nextStatus(next)) walk.push(next as 'booked')
    expect(walk).toEqual(['booked', 'arrived', 'in_progress', 'done'])
  })

  test.each(appointmentStatuses)(
    'the step after %s is an allowed one, and no status follows itself',
    (status) => {
      const next = nextStatus(status)
      expect(next === null).toBe(statusTransitions[status].length === 0)
      if (next) expect(canChangeStatus(status, next)).toBe(true)
      expect(canChangeStatus(status, status)).toBe(false)
    },
  )

  test('every status can be reached', () => {
    const reached = new Set(['booked', ...Object.values(statusTransitions).flat()])
    expect(reached).toEqual(new Set(appointmentStatuses))
  })

  test.each([
    ['no_show', 'arrived', true],
    ['no_show', 'cancelled', false],
    ['booked', 'arrived', false],
  ] as const)('%s to %s takes the slot again: %s', (from, to, reclaims) => {
    expect(reclaimsSlot(from, to)).toBe(reclaims)
  })

  test('only from a status that frees the slot can it be taken again', () => {
    for (const from of appointmentStatuses) {
      const reclaims = appointmentStatuses.some((to) => reclaimsSlot(from, to))
      expect(reclaims).toBe(freeingStatuses.includes(from))
    }
  })
})

describe('what a finished visit does to its order', () => {
  const cases: [AppointmentKind, OrderState, DeviceType, OrderState[]][] = [
    ['measurement', 'prescribed', 'transtibial', ['measured']],
    ['measurement', 'rectified', 'transtibial', ['measured']],
    ['measurement', 'measured', 'transtibial', []],
    ['measurement', 'finishing', 'transtibial', []],
    ['trial_fitting', 'measured', 'transtibial', ['fabricating', 'assembled', 'trial_fit', 'finishing']],
    ['trial_fitting', 'assembled', 'afo', ['trial_fit', 'finishing']],
    ['trial_fitting', 'adjusting', 'afo', ['trial_fit', 'finishing']],
    ['trial_fitting', 'checkout', 'afo', []],
    ['delivery', 'finishing', 'kafo', ['checkout', 'delivered']],
    ['delivery', 'delivered', 'kafo', []],
    ['delivery', 'on_hold', 'kafo', []],
    ['delivery', 'cancelled', 'kafo', []],
    ['assessment', 'prescribed', 'afo', []],
    ['gait_training', 'trial_fit', 'afo', []],
    ['follow_up', 'delivered', 'afo', ['follow_up']],
    ['follow_up', 'follow_up', 'afo', []],
    ['follow_up', 'checkout', 'afo', []],
    ['delivery', 'rejected', 'kafo', []],
    ['delivery', 'closed', 'kafo', []],
    ['delivery', 'follow_up', 'kafo', []],
    ['delivery', 'in_repair', 'kafo', []],
    ['repair', 'prescribed', 'repair', ['in_repair', 'delivered']],
    ['repair', 'in_repair', 'repair', ['delivered']],
    ['repair', 'delivered', 'transtibial', []],
    ['repair', 'fabricating', 'transtibial', []],
  ]

  test.each(cases)('%s of an order that is %s (%s)', (kind, state, deviceType, states) => {
    expect(orderStatesAfterVisit(kind, { state, deviceType })).toEqual(states)
  })

  test('a linked repair is handed back, and no other visit moves it', () => {
    const repair = { deviceType: 'transtibial', orderType: 'repair' } as const
    expect(orderStatesAfterVisit('repair', { ...repair, state: 'prescribed' })).toEqual([
      'in_repair',
      'delivered',
    ])
    for (const kind of ['measurement', 'trial_fitting', 'follow_up'] as const) {
      expect(orderStatesAfterVisit(kind, { ...repair, state: 'in_repair' })).toEqual([])
    }
  })

  test('every step is legal and ends where the visit says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...appointmentKinds),
        fc.constantFrom(...orderStates),
        fc.constantFrom(...deviceTypes),
        (kind, state, deviceType) => {
          const path = orderStatesAfterVisit(kind, { state, deviceType })
          for (const [i, next] of path.entries()) expect(canEnter(path[i - 1] ?? state, next)).toBe(true)
          if (path.length > 0) expect(path.at(-1)).toBe(orderStateAfter(kind, { deviceType }))
          expect(path).not.toContain('on_hold')
          expect(path).not.toContain('cancelled')
        },
      ),
    )
  })

  test.each(devices.map(({ type }) => type))('doing each next visit in turn delivers a %s', (deviceType) => {
    const visits: AppointmentKind[] = []
    let state: OrderState = 'prescribed'
    for (let kind = nextVisitKind({ state, deviceType }); kind; kind = nextVisitKind({ state, deviceType })) {
      visits.push(kind)
      expect(visits.length).toBeLessThan(5)
      state = orderStatesAfterVisit(kind, { state, deviceType }).at(-1) ?? state
    }
    expect(state).toBe('delivered')
  })
})
