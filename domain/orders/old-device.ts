import type { DeviceType } from './device.ts'
import type { Side } from './device-order.ts'

export const oldDeviceConditions = ['good', 'worn', 'broken', 'unusable', 'lost'] as const
export type OldDeviceCondition = (typeof oldDeviceConditions)[number]

export const oldDeviceProblems = [
  'socket_tight',
  'socket_loose',
  'pain',
  'skin',
  'foot',
  'knee',
  'belt',
  'length',
  'weight',
  'looks',
  'other',
] as const
export type OldDeviceProblem = (typeof oldDeviceProblems)[number]

/** The old limb of a previous user, looked at before a new one is ordered (need screening). */
export interface OldDevice {
  id: string
  campId: string
  patientId: string
  limbId: string | null
  deviceType: DeviceType
  side: Side | null
  /** Age of the device in months, null when nobody knows. */
  ageMonths: number | null
  condition: OldDeviceCondition
  problems: OldDeviceProblem[]
  /** Hours a day it is worn. */
  hoursPerDay: number | null
  canBeRepaired: boolean | null
  /** Whether the person would rather keep it. */
  isPreferred: boolean | null
  /** Why a new one is ordered all the same; empty when the old one is repaired or nothing is ordered. */
  reasonForNew: string
  attachmentId: string | null
  staffId: string | null
  date: string
  struckReason: string
  version: number
}
