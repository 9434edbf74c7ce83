import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { devices, deviceTypes, getDevice, type DeviceType } from '#domain/orders/device.ts'
import {
  canEnter,
  nextVisitKind,
  orderStates,
  pathBetween,
  transitions,
  type OrderState,
} from '#domain/orders/order-state.ts'
import { appointmentKinds } from '#domain/scheduling/appointment.ts'

function reachable(from: OrderState): Set<OrderState> {
  const seen = new Set([from])
  for (const state of seen) for (const next of transitions[state]) seen.add(next)
  return seen
}

describe('the transition table', () => {
  test('has a row for every state and names no other', () => {
    expect(Object.keys(transitions).sort()).toEqual([...orderStates].sort())
    for (const next of Object.values(transitions).flat()) expect(orderStates).toContain(next)
  })

  test('reaches every state from a prescription', () => {
    expect(reachable('prescribed')).toEqual(new Set(orderStates))
  })

  test.each(orderStates)('%s leads to nothing twice and not to itself', (state) => {
    expect(new Set(transitions[state]).size).toBe(transitions[state].length)
    expect(canEnter(state, state)).toBe(false)
  })

  test('only delivered and cancelled are ends, and every other state can still be delivered', () => {
    expect(orderStates.filter((state) => transitions[state].length === 0)).toEqual(['delivered', 'cancelled'])
    for (const state of orderStates) expect(reachable(state).has('delivered')).toBe(state !== 'cancelled')
  })

  test('an order put on hold can go back to where it came from', () => {
    const held = orderStates.filter((state) => canEnter(state, 'on_hold'))
    expect(held.length).toBeGreaterThan(0)
    for (const state of held) expect(canEnter('on_hold', state)).toBe(true)
  })

  test('nothing is delivered without a check-out', () => {
    expect(orderStates.filter((state) => canEnter(state, 'delivered'))).toEqual(['checkout'])
  })
})

describe('pathBetween', () => {
  const state = fc.constantFrom(...orderStates)

  test('walks the shortest legal way and ends where it should', () => {
    fc.assert(
      fc.property(state, state, (from, to) => {
        const path = pathBetween(from, to)
        if (path === null) return
        for (const [i, next] of path.entries()) expect(canEnter(path[i - 1] ?? from, next)).toBe(true)
        expect(path.at(-1) ?? from).toBe(to)
        expect(new Set([from, ...path]).size).toBe(path.length + 1)
        expect(path.slice(0, -1)).not.toContain('on_hold')
      }),
    )
  })

  test('a random legal walk is never shorter', () => {
    fc.assert(
      fc.property(state, fc.array(fc.nat(20), { maxLength: 12 }), (from, choices) => {
        const walk = [from]
        for (const choice of choices) {
          const options = transitions[walk.at(-1)!].filter(
            (next) => next !== 'on_hold' && next !== 'cancelled',
          )
          if (options.length === 0 || walk.at(-1) === 'on_hold') break
          walk.push(options[choice % options.length]!)
        }
        const path = pathBetween(from, walk.at(-1)!)
        expect(path).not.toBeNull()
        expect(path!.length).toBeLessThanOrEqual(walk.length - 1)
      }),
    )
  })

  test.each([
    ['prescribed', 'prescribed', []],
    ['measured', 'assembled', ['fabricating', 'assembled']],
    ['finishing', 'delivered', ['checkout', 'delivered']],
    ['prescribed', 'on_hold', ['on_hold']],
    ['on_hold', 'measured', null],
    ['cancelled', 'prescribed', null],
    ['delivered', 'checkout', null],
  ] as const)('%s to %s', (from, to, path) => {
    expect(pathBetween(from, to)).toEqual(path)
  })
})

describe('nextVisitKind', () => {
  const custom: DeviceType = 'transtibial'

  test.each(orderStates)('covers %s for every device', (state) => {
    for (const deviceType of deviceTypes) {
      const kind = nextVisitKind({ state, deviceType })
      if (kind === null) expect(['delivered', 'on_hold', 'cancelled']).toContain(state)
      else expect(appointmentKinds).toContain(kind)
    }
  })

  test.each([
    ['prescribed', custom, 'measurement'],
    ['fabricating', custom, 'trial_fitting'],
    ['adjusting', custom, 'trial_fitting'],
    ['finishing', custom, 'delivery'],
    ['prescribed', 'wheelchair', 'delivery'],
    ['prescribed', 'repair', 'repair'],
    ['delivered', custom, null],
  ] as const)('%s %s: %s', (state, deviceType, kind) => {
    expect(nextVisitKind({ state, deviceType })).toBe(kind)
  })

  test('nothing from stock is ever measured or tried on', () => {
    for (const { type, custom: isCustom } of devices) {
      const kinds = orderStates.map((state) => nextVisitKind({ state, deviceType: type }))
      if (!isCustom) expect(kinds).not.toContain('measurement')
      expect(kinds.includes('trial_fitting')).toBe(isCustom)
    }
  })
})

describe('devices', () => {
  test('each type is there once', () => {
    expect(new Set(deviceTypes).size).toBe(devices.length)
  })

  test('an unknown type is a bug, and says so', () => {
    expect(() => getDevice('wings' as DeviceType)).toThrow('no device wings')
  })
})
