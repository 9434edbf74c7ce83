import type { DeviceType } from './device.ts'
import type { OrderState } from './order-state.ts'
import type { OrderType } from './order-type.ts'

export const sides = ['left', 'right'] as const
export type Side = (typeof sides)[number]

/** Most urgent first. */
export const priorities = ['urgent', 'high', 'normal', 'low'] as const
export type Priority = (typeof priorities)[number]

/** One line of an order's bill of parts. Sizes as they are called; `itemId` once a part from the stock was chosen. */
export interface OrderPart {
  /** Code of the role in bills-of-parts.ts: foot, knee, socket, suspension, liner, … */
  role: string
  itemId: string | null
  description: string
  /** In the item's unit. */
  quantity: number
}

/** What nobody has decided yet of an order that was just made. */
export const undecided = {
  promisedDate: null,
  heldFrom: null,
  holdReason: '',
  holdReviewDate: null,
  intervalReason: '',
  oldDeviceId: null,
} as const satisfies Partial<DeviceOrder>

/** One device for one side of one patient. "Both sides" is two orders. */
export interface DeviceOrder {
  id: string
  /** Short number with a check character, for labels and lists. */
  number: string
  campId: string
  patientId: string
  deviceType: DeviceType
  /** Null for devices without a side (`sided: false`) and, flagged, where the sheet did not tell. */
  side: Side | null
  level: string
  priority: Priority
  state: OrderState
  note: string
  version: number
  orderType: OrderType
  limbId: string | null
  /** The order that this one repairs, remakes or replaces. */
  previousOrderId: string | null
  parts: OrderPart[]
  technicianId: string | null
  promisedDate: string | null
  /** UTC instant at which it entered its state. */
  stateSince: string
  /** Where the work stood when it was held, rejected or ended: a release or a reopening leads there. */
  heldFrom: OrderState | null
  holdReason: string
  holdReviewDate: string | null
  /** Why it was ordered although the same device was delivered a short while ago. */
  intervalReason: string
  oldDeviceId: string | null
}
