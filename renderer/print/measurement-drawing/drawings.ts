import type { DrawingId } from '#domain/measurements/form.ts'
import { arm, upperArm } from './arms.ts'
import type { Drawing } from './drawing.ts'
import { feet, partialFoot } from './feet.ts'
import { ankle, leg, legBelowKnee, pelvis, thigh } from './legs.ts'
import { head, seated, standing } from './people.ts'

/** The drawing that stands beside each form. */
export const drawings: Record<DrawingId, Drawing> = {
  leg_below_knee: legBelowKnee,
  ankle,
  thigh,
  pelvis,
  partial_foot: partialFoot,
  feet,
  leg,
  arm,
  upper_arm: upperArm,
  seated,
  standing,
  head,
}
