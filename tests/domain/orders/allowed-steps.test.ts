import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, test } from 'vitest'
import { allowedSteps, checkStep, type OrderToMove } from '#domain/orders/allowed-steps.ts'
import { deviceTypes } from '#domain/orders/device.ts'
import { sides } from '#domain/orders/device-order.ts'
import { orderStates, transitionsOf } from '#domain/orders/order-state.ts'
import { orderTypes } from '#domain/orders/order-type.ts'
import { isAllowed } from '#domain/staff/permissions.ts'
import { roles, type Role } from '#domain/staff/staff-member.ts'
import { boardColumnKeys, boardColumns, columnOf, stepInto } from '#domain/workshop/board-columns.ts'

const order: fc.Arbitrary<OrderToMove> = fc.record({
  state: fc.constantFrom(...orderStates),
  deviceType: fc.constantFrom(...deviceTypes),
  orderType: fc.constantFrom(...orderTypes),
  side: fc.constantFrom(...sides, null),
  heldFrom: fc.constantFrom(...orderStates, null),
})
const held = fc.subarray<Role>([...roles])

test('what is offered is what is accepted, and every step is one of the table', () => {
  fc.assert(
    fc.property(order, held, (of, who) => {
      const offered = allowedSteps(of, who)
      for (const to of orderStates) {
        const result = checkStep(of, to, who)
        expect(offered.some((step) => step.to === to)).toBe(result.ok)
        if (result.ok) expect(isAllowed(who, result.value.permission)).toBe(true)
      }
      const open = transitionsOf(of).map(({ to }) => to)
      for (const { to } of offered) expect(open).toContain(to)
    }),
  )
})

const anOrder = (more: Partial<OrderToMove> = {}): OrderToMove => ({
  state: 'trial_fit',
  deviceType: 'transtibial',
  side: 'left',
  heldFrom: null,
  ...more,
})

describe('who may do what', () => {
  test.each([
    ['technician', 'trial_fit', ['finishing', 'adjusting', 'rejected']],
    ['coordinator', 'trial_fit', []],
    ['coordinator', 'prescribed', ['on_hold', 'cancelled']],
    ['coordinator', 'checkout', ['delivered']],
    ['therapist', 'measured', ['rectified', 'fabricating', 'measured', 'on_hold']],
    ['viewer', 'measured', []],
  ] as const)('%s, %s', (role, state, expected) => {
    expect(allowedSteps(anOrder({ state }), [role]).map(({ to }) => to)).toEqual(expected)
  })

  test('only a manager reopens', () => {
    for (const role of roles) {
      const steps = allowedSteps(anOrder({ state: 'cancelled', heldFrom: 'measured' }), [role])
      expect(steps.map(({ kind }) => kind)).toEqual(role === 'manager' ? ['reopen'] : [])
    }
  })

  test('nothing is made while nobody knows the side, but it can wait or be cancelled', () => {
    const unknown = anOrder({ state: 'prescribed', side: null })
    expect(checkStep(unknown, 'measured', ['technician'])).toEqual({ ok: false, reason: 'side_unknown' })
    expect(allowedSteps(unknown, ['manager']).map(({ kind }) => kind)).toEqual(['hold', 'cancel'])
    const crutches = anOrder({ state: 'prescribed', side: null, deviceType: 'crutches' })
    expect(checkStep(crutches, 'measured', ['technician']).ok).toBe(true)
  })
})

describe('the board', () => {
  test('gives every state that has not ended one column', () => {
    const placed = boardColumns.flatMap(({ states }) => [...states])
    expect(new Set(placed).size).toBe(placed.length)
    expect(orderStates.filter((state) => columnOf(state) === null)).toEqual(['cancelled', 'closed'])
  })

  test('a drop makes a step that the table has, or says why not', () => {
    fc.assert(
      fc.property(order, held, fc.constantFrom(...boardColumnKeys), (of, who, column) => {
        const result = stepInto(of, column, who)
        if (!result.ok) return
        expect(columnOf(result.value.to)).toBe(column)
        expect(checkStep(of, result.value.to, who).ok).toBe(true)
      }),
    )
  })

  test.each([
    ['prescribed', 'mould', 'measured'],
    ['measured', 'make', 'fabricating'],
    ['trial_fit', 'finish', 'finishing'],
    ['trial_fit', 'aside', 'rejected'],
    ['assembled', 'aside', 'on_hold'],
    ['finishing', 'trial', 'trial_fit'],
  ] as const)('%s onto %s becomes %s', (state, column, to) => {
    expect(stepInto(anOrder({ state }), column, ['technician'])).toMatchObject({ ok: true, value: { to } })
  })

  test('what does not follow is told apart from what one may not', () => {
    expect(stepInto(anOrder({ state: 'prescribed' }), 'trial', ['technician'])).toMatchObject({
      reason: 'not_next',
    })
    expect(stepInto(anOrder({ state: 'prescribed' }), 'mould', ['viewer'])).toMatchObject({
      reason: 'not_allowed',
    })
  })
})
