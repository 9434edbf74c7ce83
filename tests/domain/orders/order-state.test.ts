import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, test } from 'vitest'
import { devices, deviceTypes, getDevice, type DeviceType } from '#domain/orders/device.ts'
import {
  canEnter,
  heldFromAfter,
  isRepairOrder,
  nextVisitKind,
  orderStates,
  pathBetween,
  transitions,
  transitionsOf,
  type OrderStanding,
  type OrderState,
} from '#domain/orders/order-state.ts'
import { orderStepKinds } from '#domain/orders/order-step-kind.ts'
import { orderTypes } from '#domain/orders/order-type.ts'
import { appointmentKinds } from '#domain/scheduling/appointment.ts'

/** The table of docs/order-states.md, typed by hand, so that a slip in the code's table is seen. */
const golden: Record<OrderState, readonly OrderState[]> = {
  prescribed: ['in_repair', 'measured', 'on_hold', 'cancelled'],
  measured: ['rectified', 'fabricating', 'measured', 'on_hold', 'cancelled'],
  rectified: ['fabricating', 'measured', 'on_hold', 'cancelled'],
  fabricating: ['assembled', 'rectified', 'on_hold', 'cancelled'],
  assembled: ['trial_fit', 'fabricating', 'on_hold'],
  trial_fit: ['finishing', 'adjusting', 'rejected'],
  adjusting: ['trial_fit', 'fabricating', 'rejected'],
  finishing: ['checkout', 'trial_fit'],
  checkout: ['delivered', 'adjusting', 'rejected'],
  delivered: ['follow_up', 'in_repair', 'checkout'],
  follow_up: ['delivered', 'in_repair', 'closed'],
  in_repair: ['delivered', 'closed', 'cancelled'],
  on_hold: ['prescribed', 'measured', 'rectified', 'fabricating', 'assembled', 'cancelled'],
  rejected: ['closed'],
  cancelled: ['prescribed', 'measured', 'rectified', 'fabricating', 'assembled', 'in_repair'],
  closed: ['trial_fit', 'adjusting', 'checkout', 'follow_up', 'in_repair'],
}

const nextOf = (state: OrderState) => transitions.filter(({ from }) => from === state).map(({ to }) => to)

const standing = fc.record({
  deviceType: fc.constantFrom(...deviceTypes),
  orderType: fc.constantFrom(...orderTypes),
})

/** An order and the legal moves it made from its prescription. */
const walk = fc.tuple(standing, fc.array(fc.nat(50), { maxLength: 25 })).map(([what, choices]) => {
  let order: OrderStanding = { ...what, state: 'prescribed', heldFrom: null }
  const moves = choices.flatMap((choice) => {
    const open = transitionsOf(order)
    const move = open[choice % Math.max(1, open.length)]
    if (!move) return []
    const before = order
    order = { ...order, state: move.to, heldFrom: heldFromAfter(order, move.to) }
    return [{ before, move, after: order }]
  })
  return { order, moves }
})

describe('the transition table', () => {
  test.each(orderStates)('%s leads where it should, and nowhere twice', (state) => {
    expect(nextOf(state).sort()).toEqual([...golden[state]].sort())
    expect(new Set(nextOf(state)).size).toBe(nextOf(state).length)
  })

  test('only a cast is taken twice in a row', () => {
    expect(orderStates.filter((state) => canEnter(state, state))).toEqual(['measured'])
  })

  test('every kind of step is in it', () => {
    expect(new Set(transitions.map(({ kind }) => kind))).toEqual(new Set(orderStepKinds))
  })

  test('nothing is handed over without a check-out, a review or a repair', () => {
    expect(orderStates.filter((state) => canEnter(state, 'delivered'))).toEqual([
      'checkout',
      'follow_up',
      'in_repair',
    ])
  })

  test('only a repair is handed over without having been made', () => {
    for (const orderType of orderTypes) {
      const order: OrderStanding = { state: 'prescribed', deviceType: 'afo', orderType }
      expect(transitionsOf(order).some(({ to }) => to === 'in_repair')).toBe(isRepairOrder(order))
    }
  })
})

describe('a random walk', () => {
  test('is legal at every step, and every step but a new cast changes the state', () => {
    fc.assert(
      fc.property(walk, ({ moves }) => {
        for (const { before, move } of moves) {
          expect(golden[before.state]).toContain(move.to)
          expect(move.to !== before.state || move.to === 'measured').toBe(true)
        }
      }),
    )
  })

  test('from every state on hold or ended the work can go on where it stood, and nowhere else', () => {
    fc.assert(
      fc.property(walk, ({ moves }) => {
        for (const { before, move, after } of moves) {
          if (move.kind === 'release' || move.kind === 'reopen') expect(after.state).toBe(before.heldFrom)
          if (move.kind === 'hold') expect(after.heldFrom).toBe(before.state)
          const isBeside = ['on_hold', 'rejected', 'cancelled', 'closed'].includes(after.state)
          expect(after.heldFrom !== null).toBe(isBeside)
          if (isBeside && after.state !== 'rejected') {
            const ways = transitionsOf(after).filter(({ to }) => to === after.heldFrom)
            expect(ways).toHaveLength(1)
          }
        }
      }),
    )
  })

  test('never ends where nothing is open', () => {
    fc.assert(
      fc.property(walk, ({ order }) => {
        expect(transitionsOf(order)).not.toEqual([])
      }),
    )
  })

  test('every state is reached, by a new device and by a repair', () => {
    const reach = (what: Pick<OrderStanding, 'deviceType' | 'orderType'>) => {
      const seen = new Map<string, OrderStanding>()
      const queue: OrderStanding[] = [{ ...what, state: 'prescribed', heldFrom: null }]
      for (const order of queue) {
        const key = `${order.state} ${order.heldFrom ?? ''}`
        if (seen.has(key)) continue
        seen.set(key, order)
        for (const { to } of transitionsOf(order)) {
          queue.push({ ...order, state: to, heldFrom: heldFromAfter(order, to) })
        }
      }
      return new Set([...seen.values()].map(({ state }) => state))
    }
    expect(reach({ deviceType: 'transtibial', orderType: 'new' })).toEqual(new Set(orderStates))
    expect(reach({ deviceType: 'transtibial', orderType: 'repair' })).toEqual(new Set(orderStates))
  })
})

describe('pathBetween', () => {
  const state = fc.constantFrom(...orderStates)

  test('walks the shortest legal way and ends where it should', () => {
    fc.assert(
      fc.property(state, state, fc.boolean(), (from, to, isRepair) => {
        const path = pathBetween(from, to, { isRepair })
        if (path === null) return
        for (const [i, next] of path.entries()) expect(canEnter(path[i - 1] ?? from, next)).toBe(true)
        expect(path.at(-1) ?? from).toBe(to)
        expect(new Set([from, ...path]).size).toBe(path.length + 1)
        for (const aside of ['on_hold', 'rejected', 'delivered', 'closed', 'cancelled']) {
          expect(path.slice(0, -1)).not.toContain(aside)
        }
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
    ['rejected', 'delivered', null],
  ] as const)('%s to %s', (from, to, path) => {
    expect(pathBetween(from, to)).toEqual(path)
  })

  test('a repair is taken in and handed back', () => {
    expect(pathBetween('prescribed', 'delivered', { isRepair: true })).toEqual(['in_repair', 'delivered'])
    expect(pathBetween('prescribed', 'delivered')).toHaveLength(7)
  })
})

describe('nextVisitKind', () => {
  const custom: DeviceType = 'transtibial'

  test.each(orderStates)('covers %s for every device', (state) => {
    for (const deviceType of deviceTypes) {
      const kind = nextVisitKind({ state, deviceType })
      if (kind === null) {
        expect([
          'delivered',
          'follow_up',
          'in_repair',
          'on_hold',
          'rejected',
          'cancelled',
          'closed',
        ]).toContain(state)
      } else expect(appointmentKinds).toContain(kind)
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

  test.each(['prescribed', 'in_repair'] as const)(
    'a linked repair that is %s waits for its repair',
    (state) => {
      expect(nextVisitKind({ state, deviceType: custom, orderType: 'repair' })).toBe('repair')
      expect(nextVisitKind({ state: 'delivered', deviceType: custom, orderType: 'repair' })).toBeNull()
    },
  )

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
