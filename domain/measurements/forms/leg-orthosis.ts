import type { FormItem, FormSection, MeasurementForm } from '../form.ts'
import { alike, angle, choice, circumference, length, notLarger, strength, yesNo } from './field-builders.ts'
import { bodyHeight, bodyMass, footLength, heelHeight, mtpHeight, noSoundSide } from './leg-fields.ts'
import { sources } from './sources.ts'
import { pelvicCircumference } from './thigh-fields.ts'

const required = { required: true }

/** Foot, ankle and calf of the affected leg. */
const footAndCalf: readonly FormItem[] = [
  length('foot_length', 'affected', 'foot_length', [20, 31], [10, 24], required),
  length('ball_width', 'affected', 'ball_width', [7, 12], [4.5, 9]),
  circumference('ball_circ', 'affected', 'ball_circ', [19, 30], [12, 22]),
  circumference('instep_circ', 'affected', 'instep', [20, 32], [12, 23]),
  length('medial_malleolus_height', 'affected', 'medial_malleolus', [6, 10], [3, 8], required),
  length('lateral_malleolus_height', 'affected', 'lateral_malleolus', [5, 9], [3, 7], required),
  length('ankle_ml', 'affected', 'ankle_ml', [5.5, 9], [3.5, 7], required),
  circumference('ankle_min_circ', 'affected', 'ankle_circ', [16, 30], [11, 22]),
  circumference('calf_circ', 'affected', 'calf_circ', [25, 50], [15, 35], required),
  length('calf_height', 'affected', 'calf_height', [22, 40], [9, 30]),
  length('fibular_head_height', 'affected', 'fibular_head', [32, 48], [12, 38], required),
]

const kneeAndThigh: readonly FormItem[] = [
  length('knee_joint_height', 'affected', 'knee_height', [36, 56], [15, 42], required),
  length('knee_ml', 'affected', 'knee_ml', [8, 13], [5, 9], required),
  circumference('knee_circ', 'affected', 'knee_circ', [28, 50], [18, 34]),
  circumference('mid_thigh_circ', 'affected', 'mid_thigh', [30, 75], [18, 48]),
  circumference('proximal_thigh_circ', 'affected', 'proximal_thigh', [30, 75], [18, 48], required),
  length('perineum_height', 'affected', 'perineum', [62, 95], [26, 72], required),
  length('trochanter_height', 'affected', 'trochanter', [72, 105], [32, 82], required),
]

const ankleJoint: readonly FormItem[] = [
  angle('ankle_dorsiflexion', 'affected', 'ankle_angle', [-40, 25]),
  yesNo('ankle_correctable', 'affected', null),
  choice('hindfoot_position', 'affected', null, ['neutral', 'varus', 'valgus']),
  yesNo('hindfoot_correctable', 'affected', null),
  length('leg_length_difference', 'affected', null, [0, 20], [0, 12], { isZeroAllowed: true }),
]

const kneeJoint: readonly FormItem[] = [
  angle('knee_contracture', 'affected', 'knee_angle', [0, 90]),
  choice('knee_deviation', 'affected', null, ['neutral', 'varus', 'valgus']),
  yesNo('knee_correctable', 'affected', null),
]

const hipJoint: readonly FormItem[] = [angle('hip_contracture', 'affected', 'hip_angle', [0, 90])]

const strengthOf = (...ids: string[]): FormSection => ({
  id: 'strength',
  items: ids.map((id) => strength(id, 'affected', null)),
})

const soundFoot = { ...footLength, mark: 'foot_length_sound', required: false }
const person: FormSection = { id: 'person', items: [bodyMass, bodyHeight] }

const calfPairs = [
  notLarger('ankle_min_circ', 'calf_circ'),
  notLarger('calf_height', 'fibular_head_height'),
  notLarger('lateral_malleolus_height', 'fibular_head_height'),
]
const thighPairs = [
  notLarger('knee_joint_height', 'perineum_height'),
  notLarger('perineum_height', 'trochanter_height'),
  notLarger('mid_thigh_circ', 'proximal_thigh_circ'),
  alike('knee_joint_height', 'mtp_height_sound'),
]
const footPair = alike('foot_length', 'foot_length_sound')

/** Ankle-foot orthosis; its top lies about 2 cm below the head of the fibula. */
export const afo: MeasurementForm = {
  id: 'afo',
  version: 1,
  devices: ['afo'],
  drawing: 'leg',
  sections: [
    { id: 'affected', items: footAndCalf },
    { id: 'joints', items: ankleJoint },
    strengthOf('strength_ankle', 'strength_knee'),
    { id: 'sound', items: [noSoundSide, soundFoot, heelHeight] },
    person,
  ],
  pairs: [footPair, ...calfPairs],
  derived: [
    {
      id: 'afo_top',
      kind: 'length',
      derive: ({ fibular_head_height: height }) => (typeof height === 'number' ? height - 20 : null),
    },
  ],
  sources: [sources.kafo, sources.workingFigures],
}

const kafoSections: readonly FormSection[] = [
  { id: 'affected', items: [...footAndCalf, ...kneeAndThigh] },
  { id: 'joints', items: [...ankleJoint, ...kneeJoint, ...hipJoint] },
  strengthOf('strength_ankle', 'strength_knee', 'strength_hip'),
  { id: 'sound', items: [noSoundSide, soundFoot, { ...mtpHeight, required: false }, heelHeight] },
]

/** Knee-ankle-foot orthosis (caliper). */
export const kafo: MeasurementForm = {
  id: 'kafo',
  version: 1,
  devices: ['kafo'],
  drawing: 'leg',
  sections: [...kafoSections, person],
  pairs: [footPair, ...calfPairs, ...thighPairs],
  derived: [],
  sources: [sources.kafo, sources.workingFigures],
}

/** A KAFO with a pelvic band. */
export const hkafo: MeasurementForm = {
  id: 'hkafo',
  version: 1,
  devices: ['hkafo'],
  drawing: 'leg',
  sections: [
    ...kafoSections,
    { id: 'person', items: [{ ...pelvicCircumference, required: true }, bodyMass, bodyHeight] },
  ],
  pairs: [footPair, ...calfPairs, ...thighPairs],
  derived: [],
  sources: [sources.kafo, sources.workingFigures],
}

/** Knee orthosis: calf, knee and thigh. */
export const kneeOrthosis: MeasurementForm = {
  id: 'knee_orthosis',
  version: 1,
  devices: ['knee_orthosis'],
  drawing: 'leg',
  sections: [
    {
      id: 'affected',
      items: [
        circumference('calf_circ', 'affected', 'calf_circ', [25, 50], [15, 35], required),
        length('knee_ml', 'affected', 'knee_ml', [8, 13], [5, 9], required),
        circumference('knee_circ', 'affected', 'knee_circ', [28, 50], [18, 34], required),
        circumference('mid_thigh_circ', 'affected', 'mid_thigh', [30, 75], [18, 48], required),
        length('knee_joint_height', 'affected', 'knee_height', [36, 56], [15, 42]),
      ],
    },
    { id: 'joints', items: kneeJoint },
    strengthOf('strength_knee'),
    person,
  ],
  pairs: [],
  derived: [],
  sources: [sources.workingFigures],
}
