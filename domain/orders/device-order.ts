import type { DeviceType } from './device.ts'
import type { OrderState } from './order-state.ts'

export const sides = ['left', 'right'] as const
export type Side = (typeof sides)[number]

/** Most urgent first. */
export const priorities = ['urgent', 'high', 'normal', 'low'] as const
export type Priority = (typeof priorities)[number]

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
}
