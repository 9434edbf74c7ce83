import { type } from '@orpc/contract'
import { z } from 'zod'
import { deviceTypes } from '#domain/orders/device.ts'
import { priorities, sides, type DeviceOrder } from '#domain/orders/device-order.ts'
import { orderStates } from '#domain/orders/order-state.ts'
import type { OrderStep } from '#domain/orders/order-step.ts'
import type { Attachment } from '#domain/attachments/attachment.ts'
import type { ConsentDecision } from '#domain/consent/consent.ts'
import type { Checkout } from '#domain/fitting/checkout.ts'
import type { Delivery } from '#domain/fitting/delivery.ts'
import type { Trial } from '#domain/fitting/trial.ts'
import type { Limb } from '#domain/limbs/limb.ts'
import type { MeasurementSet } from '#domain/measurements/measurement-set.ts'
import type { SpokenLanguage } from '#domain/people/spoken-language.ts'
import type { Appointment } from '#domain/scheduling/appointment.ts'
import type { PatientBrief } from './appointments.ts'
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

/** Another order in the same chain of remakes, replacements and repairs. */
export type LinkedOrder = Pick<
  DeviceOrder,
  'id' | 'number' | 'deviceType' | 'side' | 'state' | 'orderType' | 'patientId'
>

/**
 * Everything on one device order. Roles that may not read protected fields get the order and its steps; photos of limbs and papers
 * only reach clinical roles.
 */
export interface OrderRecord {
  order: DeviceOrder
  patient: PatientBrief
  /** The language in which the care sheet is handed out first. */
  language: SpokenLanguage | null
  limb: Limb | null
  /** The order that this one remakes, replaces or repairs. */
  previous: LinkedOrder | null
  /** Orders that remake, replace or repair this one. */
  following: LinkedOrder[]
  steps: OrderStep[]
  visits: Appointment[]
  trials: Trial[]
  checkouts: Checkout[]
  deliveries: Delivery[]
  measurementSets: MeasurementSet[]
  attachments: Attachment[]
  /** Null when nobody has asked yet. */
  photoConsent: ConsentDecision | null
  /** Whether the role may see the clinical parts; they are empty otherwise. */
  isClinicalShown: boolean
}

export const orders = {
  get: procedure.input(z.object({ id })).output(type<OrderRecord>()),
  create: procedure
    .input(z.object({ patientId: id, drafts: z.array(orderDraft).min(1).max(10) }))
    .output(type<{ orders: DeviceOrder[] } & Done>()),
  update: procedure.input(z.object({ id, version, draft: orderDraft })).output(type<DeviceOrder & Done>()),
  /** Moves an order along the transition table; refused with `not_next` (details: from, to). */
  advance: procedure
    .input(z.object({ id, version, to: z.enum(orderStates), reason: shortText }))
    .output(type<DeviceOrder & Done>()),
}
