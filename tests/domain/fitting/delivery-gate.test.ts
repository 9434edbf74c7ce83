import { describe, expect, it } from 'vitest'
import { checkDelivery, isHandOver } from '#domain/fitting/delivery-gate.ts'
import type { Checkout, CheckoutResult } from '#domain/fitting/checkout.ts'
import type { OrderState } from '#domain/orders/order-state.ts'

const at = (minute: number) => `2026-11-24T08:${String(minute).padStart(2, '0')}:00.000Z`

const checkout = (minute: number, result: CheckoutResult | null, over: Partial<Checkout> = {}): Checkout => ({
  id: `c${minute}`,
  campId: 'camp',
  orderId: 'order',
  listId: 'transtibial',
  listVersion: 1,
  at: at(minute),
  staffId: null,
  status: result === null ? 'draft' : 'complete',
  answers: {},
  socketComfort: null,
  result,
  treatments: [],
  cause: '',
  note: '',
  struckReason: '',
  version: 1,
  ...over,
})
const step = (minute: number, toState: OrderState) => ({ at: at(minute), toState })
const made = [step(1, 'assembled'), step(2, 'trial_fit'), step(3, 'finishing'), step(4, 'checkout')]

describe('handing over', () => {
  it('needs a finished check-out', () => {
    expect(checkDelivery([], made)).toEqual({ ok: false, reason: 'checkout_missing' })
    expect(checkDelivery([checkout(5, null)], made)).toEqual({ ok: false, reason: 'checkout_unfinished' })
  })

  it.each(['pass', 'provisional'] as const)('goes ahead on a %s', (result) => {
    expect(checkDelivery([checkout(5, result)], made).ok).toBe(true)
  })

  it('is stopped by a fail, and by an older pass before it', () => {
    expect(checkDelivery([checkout(5, 'fail')], made)).toEqual({ ok: false, reason: 'checkout_failed' })
    expect(checkDelivery([checkout(5, 'pass'), checkout(6, 'fail')], made).ok).toBe(false)
    expect(checkDelivery([checkout(6, 'fail'), checkout(5, 'pass')], made).ok).toBe(false)
  })

  it('takes the check-out after the rework', () => {
    const reworked = [
      ...made,
      step(6, 'adjusting'),
      step(7, 'trial_fit'),
      step(8, 'finishing'),
      step(9, 'checkout'),
    ]
    expect(checkDelivery([checkout(5, 'fail'), checkout(9, 'pass')], reworked).ok).toBe(true)
  })

  it('does not take a pass from before somebody worked on the device again', () => {
    const reworked = [...made, step(6, 'adjusting'), step(7, 'trial_fit'), step(8, 'finishing')]
    expect(checkDelivery([checkout(5, 'pass')], reworked)).toEqual({ ok: false, reason: 'checkout_outdated' })
    const repaired = [...made, step(6, 'delivered'), step(7, 'in_repair')]
    expect(checkDelivery([checkout(5, 'pass')], repaired)).toEqual({ ok: false, reason: 'checkout_outdated' })
    expect(checkDelivery([checkout(5, 'pass'), checkout(8, 'pass')], repaired).ok).toBe(true)
  })

  it('does not count what was struck through', () => {
    const struck = checkout(5, 'pass', { struckReason: 'wrong person' })
    expect(checkDelivery([struck], made)).toEqual({ ok: false, reason: 'checkout_missing' })
    expect(
      checkDelivery([checkout(5, 'pass'), checkout(6, 'fail', { struckReason: 'typing error' })], made).ok,
    ).toBe(true)
  })

  it('is not done again when the person comes back from a review', () => {
    expect(isHandOver('follow_up')).toBe(false)
    expect(isHandOver('in_repair')).toBe(true)
    expect(isHandOver('checkout')).toBe(true)
  })
})
