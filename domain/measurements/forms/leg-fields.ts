import { BULBOUS, NO_SOUND_SIDE, type FormField, type FormSection } from '../form.ts'
import { angle, circumference, length, mass, yesNo } from './field-builders.ts'

export const noSoundSide = yesNo(NO_SOUND_SIDE, 'sound', null)
export const bulbous = yesNo(BULBOUS, 'residual', 'end')

export const mtpHeight = length('mtp_height_sound', 'sound', 'mtp_height', [36, 56], [15, 42], {
  required: true,
})
export const footLength = length('foot_length_sound', 'sound', 'foot_length', [20, 31], [10, 24], {
  required: true,
})
/** Of the usual footwear; 0 is barefoot or a flat sandal. */
export const heelHeight = length('heel_height', 'sound', 'heel_height', [0, 5], [0, 3], {
  isZeroAllowed: true,
})
export const ischiumFloor = length('ischium_floor_sound', 'sound', 'ischium_floor', [62, 100], [28, 75], {
  required: true,
})
export const ankleMinimum = circumference('ankle_min_circ_sound', 'sound', 'ankle_circ', [16, 30], [11, 22])
export const hipFlexion = angle('hip_flexion_contracture', 'residual', 'hip_angle', [0, 45])

export const bodyMass: FormField = mass('body_mass', 'person', null, [30, 150], [8, 60], { required: true })
export const bodyHeight = length('body_height', 'person', null, [130, 205], [75, 165])

export const personSection: FormSection = { id: 'person', items: [bodyMass, bodyHeight] }
