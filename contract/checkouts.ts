import { type } from '@orpc/contract'
import { z } from 'zod'
import { checkoutResults, furtherTreatments, type Checkout } from '#domain/fitting/checkout.ts'
import { orderCauses } from '#domain/orders/order-causes.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { procedure } from './base.ts'
import { id, longText, shortText, version, type Done } from './fields.ts'
import { comfortScore } from './trials.ts'

export const checkoutFill = z.object({
  answers: z.record(
    z.string().max(60),
    z.object({ answer: z.enum(['yes', 'no', 'not_applicable']), note: z.string().trim().max(500) }),
  ),
  socketComfort: comfortScore.nullable(),
  note: longText,
})
export type CheckoutFill = z.infer<typeof checkoutFill>

export const checkoutDecision = z
  .object({
    result: z.enum(checkoutResults),
    /** Further treatment; at least one unless it passed. */
    treatments: z.array(z.enum(furtherTreatments)).max(4),
    /** Why it goes back to the workshop; needed when it failed. */
    cause: z.enum(orderCauses).nullable(),
  })
  .refine(({ result, treatments }) => result === 'pass' || treatments.length > 0, {
    path: ['treatments'],
    message: 'required',
  })
  .refine(({ result, cause }) => result !== 'fail' || cause !== null, {
    path: ['cause'],
    message: 'required',
  })
export type CheckoutDecision = z.infer<typeof checkoutDecision>

export interface CheckoutAnswered extends Done {
  checkout: Checkout
  order: DeviceOrder
}

/** What the clinic decides for itself. */
export interface FittingRules {
  /** Below this Socket Comfort Score a device goes back for rework. */
  comfortThreshold: number
  /** Who is called about repairs, for passport and care sheet: name and number as the clinic writes them. */
  contact: string
}

export const checkouts = {
  /** Begins a check-out with the newest list of the device, or hands the one back that is begun. `version` is the order's. */
  start: procedure.input(z.object({ orderId: id, version })).output(type<CheckoutAnswered>()),
  /** Keeps a check-out that is not finished, so that another screen can go on. */
  save: procedure.input(z.object({ id, version, fill: checkoutFill })).output(type<Checkout & Done>()),
  /**
   * Decides. Refused as invalid (`open`: questions left) and (`fill.note`: required) where the decision is kinder than the answers.
   * A fail sends the order back to adjusting.
   */
  complete: procedure
    .input(z.object({ id, version, orderVersion: version, fill: checkoutFill, decision: checkoutDecision }))
    .output(type<CheckoutAnswered>()),
  /** Strikes a check-out through; refused with `handed_over` for the one on which the device went home. */
  strike: procedure
    .input(z.object({ id, version, reason: shortText.min(1, 'required') }))
    .output(type<Checkout & Done>()),
  rules: procedure.output(type<FittingRules>()),
  setRules: procedure
    .input(z.object({ comfortThreshold: z.number().int().min(0).max(10), contact: shortText }))
    .output(type<FittingRules & Done>()),
}
