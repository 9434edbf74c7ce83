import type { Side } from '../orders/device-order.ts'

/**
 * Levels of limb loss or limb absence, proximal to distal, in the terms of ISO 8549-2:2023. `none` is a limb that is there but
 * affected (polio, nerve injury), which an orthosis serves.
 */
export const limbLevels = {
  lower: [
    'hip_disarticulation',
    'transfemoral',
    'knee_disarticulation',
    'transtibial',
    'ankle_disarticulation',
    'partial_foot',
    'none',
  ],
  upper: [
    'shoulder_disarticulation',
    'transhumeral',
    'elbow_disarticulation',
    'transradial',
    'wrist_disarticulation',
    'partial_hand',
    'none',
  ],
} as const
export const limbRegions = ['lower', 'upper'] as const satisfies readonly (keyof typeof limbLevels)[]
export type LimbRegion = (typeof limbRegions)[number]
export type LimbLevel = (typeof limbLevels)[LimbRegion][number]

/** One limb of one person for as long as the person lives: its orders, devices and findings hang on it. */
export interface Limb {
  id: string
  campId: string
  patientId: string
  region: LimbRegion
  side: Side
  level: LimbLevel
  /** When it was lost, as precisely as known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, Gregorian; null when unknown or never lost. */
  amputatedOn: string | null
  /** Whether that date is somebody's estimate. */
  isEstimated: boolean
  /** The date in the person's own words or calendar, where it could not be said better. */
  amputatedAsWritten: string
  note: string
  /** Why the record was struck through; empty while it stands. */
  struckReason: string
  version: number
}
