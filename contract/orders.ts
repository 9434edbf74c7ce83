import { type } from '@orpc/contract'
import { z } from 'zod'
import { deviceTypes } from '#domain/orders/device.ts'
import { priorities, sides, type DeviceOrder } from '#domain/orders/device-order.ts'
import { orderStates } from '#domain/orders/order-state.ts'
import { procedure } from './base.ts'
import { id, longText, shortText, version, type Done } from './fields.ts'

export const orderDraft = z.object({
  deviceType: z.enum(deviceTypes),
  side: z.enum(sides).nullable(),
  level: shortText,
  priority: z.enum(priorities),
  note: longText,
})
export type OrderDraft = z.infer<typeof orderDraft>

export const orders = {
  create: procedure
    .input(z.object({ patientId: id, drafts: z.array(orderDraft).min(1).max(10) }))
    .output(type<{ orders: DeviceOrder[] } & Done>()),
  update: procedure.input(z.object({ id, version, draft: orderDraft })).output(type<DeviceOrder & Done>()),
  /** Moves an order along the transition table; refused with `not_next` (details: from, to). */
  advance: procedure
    .input(z.object({ id, version, to: z.enum(orderStates), reason: shortText }))
    .output(type<DeviceOrder & Done>()),
}
