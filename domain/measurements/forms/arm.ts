import { armLength } from '../derive.ts'
import type { FormItem, MeasurementForm } from '../form.ts'
import { angle, circumference, length, notLarger, series } from './field-builders.ts'
import { bulbous, noSoundSide } from './leg-fields.ts'
import { sources } from './sources.ts'

const styloid = length('forearm_to_styloid_sound', 'sound', 'to_styloid', [19, 32], [9, 24], {
  required: true,
})
const thumb = length('forearm_to_thumb_sound', 'sound', 'to_thumb', [30, 48], [14, 36], { required: true })
const upperArm = length('upper_arm_length_sound', 'sound', 'upper_arm', [24, 40], [11, 30])
const hand: readonly FormItem[] = [
  circumference('knuckle_circ_sound', 'sound', 'knuckles', [16, 26], [9, 19], { required: true }),
  circumference('wrist_circ_sound', 'sound', 'wrist', [13, 21], [8, 16]),
  length('palm_length_sound', 'sound', 'palm', null, null),
]
const chest = circumference('chest_circ', 'person', 'chest', [65, 140], [45, 85])
const axillaLoop = circumference('axilla_loop', 'person', 'axilla_loop', null, null)

/** Below-elbow socket, hand and harness; a wrist disarticulation is measured the same way. */
export const transradial: MeasurementForm = {
  id: 'transradial',
  version: 1,
  devices: ['transradial', 'wrist_disarticulation'],
  drawing: 'arm',
  sections: [
    {
      id: 'residual',
      items: [
        length('tr_residual_length', 'residual', 'residual_length', [4, 28], [3, 18], { required: true }),
        series(
          'tr_circ_series',
          'residual',
          'circ_series',
          { adult: [13, 38], child: [9, 26] },
          { required: true, stepsMm: [25, 30, 50], lengthField: 'tr_residual_length' },
        ),
        length('epicondyle_ml', 'residual', 'epicondyles', [5, 9.5], [3.5, 6.5], { required: true }),
        length('ap_fold_olecranon', 'residual', 'fold_olecranon', [6, 11], [4, 8], { required: true }),
        bulbous,
      ],
    },
    {
      id: 'joints',
      items: [
        angle('elbow_flexion', 'residual', 'elbow_angle', [0, 150]),
        angle('elbow_extension_loss', 'residual', 'elbow_angle', [0, 150]),
        angle('pronation', 'residual', null, [0, 90]),
        angle('supination', 'residual', null, [0, 90]),
        angle('shoulder_flexion', 'residual', 'shoulder_angle', [0, 180]),
      ],
    },
    { id: 'sound', items: [noSoundSide, styloid, thumb, upperArm, ...hand] },
    { id: 'person', items: [chest, axillaLoop] },
  ],
  pairs: [
    notLarger('tr_residual_length', 'forearm_to_styloid_sound'),
    notLarger('forearm_to_styloid_sound', 'forearm_to_thumb_sound'),
    notLarger('wrist_circ_sound', 'knuckle_circ_sound'),
  ],
  derived: [armLength],
  sources: [sources.terms, sources.arm, sources.workingFigures],
}

/** Above-elbow socket, elbow, hand and harness; an elbow disarticulation is measured the same way. */
export const transhumeral: MeasurementForm = {
  id: 'transhumeral',
  version: 1,
  devices: ['transhumeral', 'elbow_disarticulation'],
  drawing: 'upper_arm',
  sections: [
    {
      id: 'residual',
      items: [
        length('th_residual_length', 'residual', 'residual_length', [6, 36], [4, 22], { required: true }),
        series(
          'th_circ_series',
          'residual',
          'circ_series',
          { adult: [18, 50], child: [12, 32] },
          { required: true, stepsMm: [50, 25, 30], lengthField: 'th_residual_length' },
        ),
        bulbous,
      ],
    },
    {
      id: 'joints',
      items: [
        angle('shoulder_flexion', 'residual', 'shoulder_angle', [0, 180]),
        angle('shoulder_abduction', 'residual', 'shoulder_angle', [0, 180]),
      ],
    },
    { id: 'sound', items: [noSoundSide, { ...upperArm, required: true }, styloid, thumb, ...hand] },
    { id: 'person', items: [{ ...chest, required: true }, axillaLoop] },
  ],
  pairs: [
    notLarger('th_residual_length', 'upper_arm_length_sound'),
    notLarger('forearm_to_styloid_sound', 'forearm_to_thumb_sound'),
    notLarger('wrist_circ_sound', 'knuckle_circ_sound'),
  ],
  derived: [armLength],
  sources: [sources.terms, sources.arm, sources.workingFigures],
}
