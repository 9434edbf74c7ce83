import { type } from '@orpc/contract'
import { z } from 'zod'
import { fittingChangeCodes } from '#domain/fitting/fitting-changes.ts'
import { trialOutcomes, type Trial } from '#domain/fitting/trial.ts'
import { orderCauses } from '#domain/orders/order-causes.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { procedure } from './base.ts'
import { id, longText, shortText, version, type Done } from './fields.ts'

/** Socket Comfort Score, 10 = most comfortable. */
export const comfortScore = z.number().int().min(0).max(10)

export const trialDraft = z
  .object({
    changes: z.array(z.enum(fittingChangeCodes)).max(40),
    socketComfort: comfortScore.nullable(),
    outcome: z.enum(trialOutcomes),
    /** Why it is adjusted or made again; null when accepted. */
    cause: z.enum(orderCauses).nullable(),
    note: longText,
  })
  .refine((draft) => draft.outcome === 'accept' || draft.cause !== null, {
    path: ['cause'],
    message: 'required',
  })
export type TrialDraft = z.infer<typeof trialDraft>

export interface TrialResult extends Done {
  trial: Trial
  order: DeviceOrder
  /** The order of the same device that a remake opened. */
  remake: DeviceOrder | null
}

export const trials = {
  /**
   * Writes a trial fitting under the next number and moves the order: accepted to finishing, to be adjusted back to adjusting, to be
   * made again to rejected with a linked remake. `version` is the order's. Refused with `not_next` before it is assembled.
   */
  record: procedure
    .input(z.object({ orderId: id, version, draft: trialDraft, stationId: id.nullable() }))
    .output(type<TrialResult>()),
  /** Strikes a trial through that was written by mistake; its number stays taken. */
  strike: procedure
    .input(z.object({ id, version, reason: shortText.min(1, 'required') }))
    .output(type<Trial & Done>()),
}
