import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, test } from 'vitest'
import { isRenamed, isUntouched, typeObstacle, type TypeCorrection } from '#domain/orders/correct-order.ts'
import { isFinished, orderStates, type OrderState } from '#domain/orders/order-state.ts'
import { orderTypes, type OrderType } from '#domain/orders/order-type.ts'

const fresh: TypeCorrection = { isUntouched: true, hasSuchDevice: false, isOldDeviceSeen: false }
const worked: TypeCorrection = { ...fresh, isUntouched: false }
const order = (orderType: OrderType, state: OrderState = 'prescribed') =>
  ({ deviceType: 'transtibial', orderType, state }) as const

describe('the kind of an order', () => {
  test.each<[OrderType, OrderState, OrderType, TypeCorrection, ReturnType<typeof typeObstacle>]>([
    ['new', 'prescribed', 'repair', fresh, null],
    ['repair', 'prescribed', 'new', fresh, null],
    ['new', 'prescribed', 'socket_replacement', fresh, null],
    ['new', 'on_hold', 'adjustment', fresh, null],
    ['new', 'measured', 'socket_replacement', worked, 'order_begun'],
    ['repair', 'in_repair', 'new', worked, 'order_begun'],
    ['repair', 'in_repair', 'component_change', worked, null],
    ['new', 'checkout', 'remake', worked, null],
    ['new', 'delivered', 'remake', worked, 'order_over'],
    ['new', 'in_repair', 'replacement', worked, 'order_over'],
    ['new', 'rejected', 'replacement', worked, 'order_over'],
    ['repair', 'cancelled', 'new', fresh, 'order_over'],
    ['repair', 'prescribed', 'new', { ...fresh, hasSuchDevice: true }, 'has_such_device'],
    ['repair', 'prescribed', 'replacement', { ...fresh, hasSuchDevice: true }, 'old_device_unseen'],
    ['remake', 'prescribed', 'replacement', { ...fresh, hasSuchDevice: true, isOldDeviceSeen: true }, null],
  ])('%s, %s, to %s', (from, state, to, known, obstacle) => {
    expect(typeObstacle(order(from, state), to, known)).toBe(obstacle)
  })

  test('stays as it is without any obstacle, and never changes once the order is over', () => {
    const anything = fc.record({
      isUntouched: fc.boolean(),
      hasSuchDevice: fc.boolean(),
      isOldDeviceSeen: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...orderTypes),
        fc.constantFrom(...orderTypes),
        fc.constantFrom(...orderStates),
        anything,
        (from, to, state, known) => {
          const found = typeObstacle(order(from, state), to, known)
          if (from === to) return found === null
          return !isFinished(state) || found === 'order_over'
        },
      ),
    )
  })
})

describe('the device and the side of an order', () => {
  test('are renamed by any change but the telling of a side that nobody knew', () => {
    const left = { deviceType: 'transtibial', side: 'left' } as const
    expect(isRenamed(left, left)).toBe(false)
    expect(isRenamed(left, { ...left, side: 'right' })).toBe(true)
    expect(isRenamed(left, { ...left, deviceType: 'transfemoral' })).toBe(true)
    expect(isRenamed({ ...left, side: null }, left)).toBe(false)
  })

  test('are free while nothing was measured or made: a hold is no work, a struck measurement does not stand', () => {
    expect(isUntouched([{ kind: 'hold' }, { kind: 'release' }], [{ struckReason: 'other person' }])).toBe(
      true,
    )
    expect(isUntouched([{ kind: 'advance' }], [])).toBe(false)
    expect(isUntouched([], [{ struckReason: '' }])).toBe(false)
  })
})
