import { crutchLength, handleHeight } from '../derive.ts'
import type { MeasurementForm } from '../form.ts'
import { choice, length, notLarger } from './field-builders.ts'
import { bodyHeight, bodyMass } from './leg-fields.ts'
import { sources } from './sources.ts'

const required = { required: true }
const wristCrease = length('wrist_crease_height', 'person', 'wrist_crease', [60, 100], [32, 80], required)
const stature = { ...bodyHeight, mark: 'stature' }

/** Axillary crutches; the armpit may be left out, and the body height then sets the length. */
export const crutches: MeasurementForm = {
  id: 'crutches',
  version: 1,
  devices: ['crutches'],
  drawing: 'standing',
  sections: [
    {
      id: 'aid',
      items: [
        { ...stature, required: true },
        length('axilla_floor', 'person', 'axilla_floor', [100, 165], [55, 130]),
        wristCrease,
        bodyMass,
      ],
    },
  ],
  pairs: [notLarger('axilla_floor', 'body_height'), notLarger('wrist_crease_height', 'axilla_floor')],
  derived: [crutchLength, handleHeight],
  sources: [sources.workingFigures],
}

/** Sticks, elbow crutches and frames: the handle lies at the crease of the wrist. */
export const handHeldAid: MeasurementForm = {
  id: 'hand_held_aid',
  version: 1,
  devices: ['elbow_crutches', 'walking_stick', 'walking_frame'],
  drawing: 'standing',
  sections: [
    {
      id: 'aid',
      items: [
        wristCrease,
        choice('hand_used', 'person', null, ['left', 'right', 'both'], true),
        stature,
        bodyMass,
      ],
    },
  ],
  pairs: [notLarger('wrist_crease_height', 'body_height')],
  derived: [handleHeight],
  sources: [sources.workingFigures],
}
