import { describe, expect, it } from 'vitest'
import { isMeasured, nextStep } from '#domain/fitting/next-step.ts'
import { canEnter, orderStates } from '#domain/orders/order-state.ts'

const fresh = { isCheckedOut: false }

describe('the next step of an order', () => {
  it('only offers moves that the table allows', () => {
    for (const state of orderStates) {
      const step = nextStep({ state, deviceType: 'transtibial' }, fresh)
      if (step?.kind === 'advance') expect(canEnter(state, step.to), `${state} to ${step.to}`).toBe(true)
    }
  })

  it('tries a limb on before it is checked, and checks it before it is handed over', () => {
    const at = (state: (typeof orderStates)[number], isCheckedOut = false) =>
      nextStep({ state, deviceType: 'transtibial' }, { isCheckedOut })?.kind
    expect(at('assembled')).toBe('trial')
    expect(at('adjusting')).toBe('trial')
    expect(at('finishing')).toBe('checkout')
    expect(at('checkout')).toBe('checkout')
    expect(at('checkout', true)).toBe('deliver')
  })

  it('offers nothing for what is delivered, on hold or cancelled', () => {
    for (const state of ['delivered', 'on_hold', 'cancelled'] as const) {
      expect(nextStep({ state, deviceType: 'transtibial' }, fresh)).toBeNull()
    }
  })

  it('measures what is cast before it is moved on, and a strange device without a form not at all', () => {
    const unmeasured = { isCheckedOut: false, isMeasured: false }
    expect(nextStep({ state: 'prescribed', deviceType: 'transtibial' }, unmeasured)?.kind).toBe('measure')
    expect(nextStep({ state: 'measured', deviceType: 'transtibial' }, unmeasured)?.kind).toBe('advance')
    expect(nextStep({ state: 'prescribed', deviceType: 'spinal_orthosis' }, unmeasured)?.kind).toBe('advance')
    const sets = [
      { status: 'complete', struckReason: 'other person' },
      { status: 'draft', struckReason: '' },
    ] as const
    expect(isMeasured(sets)).toBe(false)
    expect(isMeasured([...sets, { status: 'complete', struckReason: '' }])).toBe(true)
  })

  it('checks a wheelchair from the shelf straight away', () => {
    const order = { state: 'prescribed', deviceType: 'wheelchair' } as const
    expect(nextStep(order, fresh)).toEqual({ kind: 'checkout' })
    expect(nextStep(order, { isCheckedOut: true })).toEqual({ kind: 'deliver' })
  })
})
