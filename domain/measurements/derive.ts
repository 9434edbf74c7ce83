import type { DerivedValue, Range } from './form.ts'
import type { MeasurementSet } from './measurement-set.ts'
import { cranking } from './strength-grade.ts'

type Values = MeasurementSet['values']

const numberOf = (values: Values, field: string): number | null => {
  const value = values[field]
  return typeof value === 'number' ? value : null
}

const smallest = (values: Values, fields: readonly string[]): number | null => {
  const known = fields.map((field) => numberOf(values, field)).filter((value) => value !== null)
  return known.length === fields.length ? Math.min(...known) : null
}

/** Size of the foot to look for in the stock, in whole centimetres: the sound foot, rounded to the nearest. To be confirmed. */
export const footSize = (field: string, id = 'foot_size'): DerivedValue => ({
  id,
  kind: 'size_cm',
  derive(values) {
    const length = numberOf(values, field)
    return length === null ? null : Math.round(length / 10)
  },
})

/** How much shorter the residual limb is than the sound side, which decides what fits below it. */
export const roomBelow = (field: string, whole: string): DerivedValue => ({
  id: 'room_below',
  kind: 'length',
  derive(values) {
    const [part, all] = [numberOf(values, field), numberOf(values, whole)]
    return part === null || all === null ? null : all - part
  },
})

/** Seat width of a wheelchair is the width of the hips (WHO wheelchair service training package). */
export const seatWidth: DerivedValue = {
  id: 'seat_width',
  kind: 'length',
  derive: (values) => numberOf(values, 'hip_width'),
}

/** Depth of the seat: the shorter side less 3 to 5 cm (WHO wheelchair service training package). */
export const chairSeatDepth: DerivedValue = {
  id: 'chair_seat_depth',
  kind: 'length',
  derive(values): Range | null {
    const depth = smallest(values, ['seat_depth_left', 'seat_depth_right'])
    return depth === null ? null : { min: depth - 50, max: depth - 30 }
  },
}

/** From the top of the cushion to the footrest: the shorter calf (WHO wheelchair service training package). */
export const footrestDrop: DerivedValue = {
  id: 'footrest_drop',
  kind: 'length',
  derive: (values) => smallest(values, ['calf_length_left', 'calf_length_right']),
}

/** A tricycle needs one strong arm and a steady seat. Camp practice, to be confirmed. */
export const canDriveTricycle: DerivedValue = {
  id: 'tricycle',
  kind: 'verdict',
  derive(values) {
    const hands = [values['hand_strength_left'], values['hand_strength_right']]
    const sits = values['sits_alone']
    if (typeof sits !== 'boolean' || hands.some((grade) => typeof grade !== 'string')) return null
    const isStrong = hands.some((grade) => typeof grade === 'string' && cranking.includes(grade))
    if (!sits) return 'needs_balance'
    return isStrong ? 'can_drive' : 'needs_strength'
  },
}

/** Length of an axillary crutch: from 5 cm below the armpit to the floor, or else 0.77 of the body height. Camp practice, to be confirmed. */
export const crutchLength: DerivedValue = {
  id: 'crutch_length',
  kind: 'length',
  derive(values) {
    const armpit = numberOf(values, 'axilla_floor')
    if (armpit !== null) return armpit - 50
    const height = numberOf(values, 'body_height')
    return height === null ? null : Math.round(height * 0.77)
  },
}

/** Height of a handle: the crease of the wrist, standing with the arm hanging. Camp practice, to be confirmed. */
export const handleHeight: DerivedValue = {
  id: 'handle_height',
  kind: 'length',
  derive: (values) => numberOf(values, 'wrist_crease_height'),
}

export const hearingFrequencies = [500, 1000, 2000, 4000] as const

/** Mean threshold of an ear over 0.5, 1, 2 and 4 kHz (WHO World report on hearing 2021). */
export const hearingMean = (ear: 'left' | 'right'): DerivedValue => ({
  id: `hearing_mean_${ear}`,
  kind: 'decibel',
  derive(values) {
    const levels = hearingFrequencies.map((hertz) => numberOf(values, `threshold_${hertz}_${ear}`))
    const known = levels.filter((level) => level !== null)
    if (known.length < levels.length) return null
    return Math.round(known.reduce((sum, level) => sum + level, 0) / known.length)
  },
})

/** Length of the whole prosthesis from the epicondyle: as far as the tip of the sound thumb (University of Washington, transradial standards). */
export const armLength: DerivedValue = {
  id: 'arm_length',
  kind: 'length',
  derive: (values) => numberOf(values, 'forearm_to_thumb_sound'),
}
