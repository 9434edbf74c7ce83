import type { DeviceType } from '../orders/device.ts'
import type { Side } from '../orders/device-order.ts'

export const lengthUnits = ['cm', 'in'] as const
export type LengthUnit = (typeof lengthUnits)[number]

/** How the person was while measured; empty until it is said. */
export const postures = ['standing', 'sitting', 'lying'] as const
export type Posture = (typeof postures)[number] | ''

/** One tape reading of a series: how far from the first level, and the circumference there, both in millimetres. */
export interface SeriesPoint {
  distanceMm: number
  valueMm: number
}

/** A value that was kept although a check doubted it. */
export interface AcceptedDoubt {
  field: string
  check: string
  reason: string
}

/** One set of measurements of one limb (or person) for one device, with the version of the form it was taken with. */
export interface MeasurementSet {
  id: string
  campId: string
  patientId: string
  orderId: string | null
  limbId: string | null
  deviceType: DeviceType
  side: Side | null
  formId: string
  formVersion: number
  /** Camp date. */
  takenOn: string
  staffId: string | null
  status: 'draft' | 'complete'
  posture: Posture
  sockOn: boolean | null
  /** The unit in which it was typed. */
  unit: LengthUnit
  /** Field of the form → its value in the form's stored unit (lengths in millimetres, angles in degrees, mass in grams). */
  values: Record<string, number | string | boolean | null>
  /** Series of the form → readings from proximal to distal. */
  series: Record<string, SeriesPoint[]>
  accepted: AcceptedDoubt[]
  note: string
  struckReason: string
  version: number
}
