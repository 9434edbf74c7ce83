import { type } from '@orpc/contract'
import { z } from 'zod'
import { deviceTypes } from '#domain/orders/device.ts'
import { priorities, sides, type DeviceOrder } from '#domain/orders/device-order.ts'
import type { BenchSpell } from '#domain/orders/bench-spell.ts'
import type { NewOrderFindings } from '#domain/orders/check-new-order.ts'
import type { LifeLineEntry } from '#domain/orders/life-line.ts'
import { oldDeviceConditions, oldDeviceProblems, type OldDevice } from '#domain/orders/old-device.ts'
import { orderCauses } from '#domain/orders/order-causes.ts'
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
import type { CorrectionObstacle } from '#domain/orders/correct-order.ts'
import { orderTypes, type OrderType } from '#domain/orders/order-type.ts'
import type { RekindedVisit } from '#domain/scheduling/visits-after-correction.ts'
import { procedure } from './base.ts'
import { id, localDate, longText, shortText, version, type Done } from './fields.ts'

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

/** The old device of somebody who has one, looked at before a new one is ordered. */
export const oldDeviceDraft = z.object({
  ageMonths: z.number().int().min(0, 'positive').max(1200).nullable(),
  condition: z.enum(oldDeviceConditions),
  problems: z.array(z.enum(oldDeviceProblems)).max(oldDeviceProblems.length),
  hoursPerDay: z.number().int().min(0, 'positive').max(24).nullable(),
  canBeRepaired: z.boolean().nullable(),
  isPreferred: z.boolean().nullable(),
  reasonForNew: shortText,
  /** A photo of it among the person's files. */
  attachmentId: id.nullable().default(null),
})
export type OldDeviceDraft = z.infer<typeof oldDeviceDraft>

/** A draft with why the order is made; what is left out is a need of its own. */
export const deskOrder = orderDraft.extend({ orderType: z.enum(orderTypes).default('new') })
export type DeskOrder = z.infer<typeof deskOrder>

/** The same for somebody who is on record, with what it follows. */
export const newOrder = deskOrder.extend({
  previousOrderId: id.nullable().default(null),
  intervalReason: shortText.default(''),
  oldDevice: oldDeviceDraft.nullable().default(null),
})
export type NewOrder = z.infer<typeof newOrder>
export type NewOrderInput = z.input<typeof newOrder>

/** What an order's screens show besides the order itself. */
export interface OrderTrack {
  order: DeviceOrder
  steps: (OrderStep & { staffName: { nameLatin: string; namePersian: string } | null; stationName: string })[]
  spells: BenchSpell[]
  /** The order that this one repairs, remakes or replaces, and those that do so with this one. */
  previous: DeviceOrder | null
  following: DeviceOrder[]
}

/** All orders of one limb in time; `limb` is null for devices that serve no single limb. */
export interface LifeLine {
  limb: Limb | null
  entries: LifeLineEntry[]
  oldDevices: OldDevice[]
}

/** One type that an order might be of: what stands in the way, the earlier order that it would follow, and what its booked visits become. */
export interface TypeChoice {
  orderType: OrderType
  obstacle: CorrectionObstacle | null
  previous: LinkedOrder | null
  visits: RekindedVisit[]
}

const moving = { id, version }
const needed = shortText.min(1, 'required')

/** Another type, and why it is one. */
const retype = z.object({ orderType: z.enum(orderTypes), reason: needed })
export type Retype = z.infer<typeof retype>

export const orders = {
  get: procedure.input(z.object({ id })).output(type<OrderRecord>()),
  /**
   * Refused with `delivered_lately` (details: index, number, dueOn) where the same device was handed over within the interval and
   * no reason is given, and with `old_device_unseen` (details: index) where a previous user's old device was not looked at.
   * Refused with `does_not_follow` (details: number) where the earlier order is of another device, side or standing.
   */
  create: procedure
    .input(z.object({ patientId: id, drafts: z.array(newOrder).min(1).max(10) }))
    .output(type<{ orders: DeviceOrder[] } & Done>()),
  /** What `create` would ask for, one finding per draft. */
  check: procedure
    .input(
      z.object({
        patientId: id,
        drafts: z
          .array(orderDraft.pick({ deviceType: true, side: true }).extend({ orderType: z.enum(orderTypes) }))
          .min(1)
          .max(10),
      }),
    )
    .output(type<NewOrderFindings[]>()),
  /**
   * Mends what was told wrongly at the desk, in one operation. Refused with `order_begun` where another device or side would contradict what
   * was measured or made, and where the order cannot be of another type with the obstacle (domain/orders/correct-order.ts).
   */
  update: procedure
    .input(z.object({ id, version, draft: orderDraft, retype: retype.optional() }))
    .output(type<DeviceOrder & Done>()),
  /** Every type with whether the order may still become it. */
  typeChoices: procedure.input(z.object({ id })).output(type<TypeChoice[]>()),
  /** One step of the work. Refused with `not_next` (details: from, to) or `side_unknown`. */
  advance: procedure
    .input(z.object({ ...moving, to: z.enum(orderStates), reason: shortText }))
    .output(type<DeviceOrder & Done>()),
  hold: procedure
    .input(z.object({ ...moving, reason: needed, reviewDate: localDate.nullable() }))
    .output(type<DeviceOrder & Done>()),
  release: procedure.input(z.object(moving)).output(type<DeviceOrder & Done>()),
  /** Rejects, and orders the remake in the same operation unless `remake` is false. */
  reject: procedure
    .input(z.object({ ...moving, cause: z.enum(orderCauses), reason: shortText, remake: z.boolean() }))
    .output(type<{ order: DeviceOrder; remake: DeviceOrder | null } & Done>()),
  /** Cancels, and gives the booked visits back. */
  cancel: procedure.input(z.object({ ...moving, reason: needed })).output(type<DeviceOrder & Done>()),
  /** Opens again what was cancelled or closed; for a manager. */
  reopen: procedure.input(z.object({ ...moving, reason: needed })).output(type<DeviceOrder & Done>()),
  /** Who makes it, and for when it is promised. */
  plan: procedure
    .input(z.object({ ...moving, technicianId: id.nullable(), promisedDate: localDate.nullable() }))
    .output(type<DeviceOrder & Done>()),
  /** Takes a handed over device in for repair, with a walk-in visit today where a slot is left. */
  repair: procedure
    .input(z.object({ ...moving, note: shortText }))
    .output(type<{ device: DeviceOrder; repair: DeviceOrder; visit: Appointment | null } & Done>()),
  track: procedure.input(z.object({ id })).output(type<OrderTrack>()),
  lifeLines: procedure.input(z.object({ patientId: id })).output(type<LifeLine[]>()),
}
