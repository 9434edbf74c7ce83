import { footSize } from '../derive.ts'
import type { MeasurementForm } from '../form.ts'
import { circumference, length, notLarger } from './field-builders.ts'
import { bodyHeight, bodyMass } from './leg-fields.ts'
import { sources } from './sources.ts'
import { pelvicCircumference, residualThigh, soundLeg } from './thigh-fields.ts'

const person = { id: 'person', items: [pelvicCircumference, bodyMass, bodyHeight] } as const
const pairs = [
  notLarger('tf_residual_length', 'ischium_floor_sound'),
  notLarger('mtp_height_sound', 'ischium_floor_sound'),
]

/** Above-knee socket and limb. */
export const transfemoral: MeasurementForm = {
  id: 'transfemoral',
  version: 1,
  devices: ['transfemoral'],
  drawing: 'thigh',
  sections: [{ id: 'residual', items: residualThigh }, soundLeg, person],
  pairs,
  derived: [footSize('foot_length_sound')],
  sources: [sources.levels, sources.repeatability, sources.workingFigures],
}

/** Through-knee: the thigh and the condyles that end it. */
export const kneeDisarticulation: MeasurementForm = {
  id: 'knee_disarticulation',
  version: 1,
  devices: ['knee_disarticulation'],
  drawing: 'thigh',
  sections: [
    {
      id: 'residual',
      items: [
        ...residualThigh,
        circumference('condylar_circ', 'residual', 'condylar_circ', [28, 50], [18, 34], { required: true }),
        circumference('above_condyles_circ', 'residual', 'above_condyles_circ', [26, 60], [16, 38], {
          required: true,
        }),
        length('knee_ml', 'residual', 'condyle_ml', [7.5, 13], [4.5, 9], { required: true }),
      ],
    },
    soundLeg,
    person,
  ],
  pairs: [...pairs, notLarger('above_condyles_circ', 'circ_proximal_thigh')],
  derived: [footSize('foot_length_sound')],
  sources: [sources.levels, sources.workingFigures],
}
