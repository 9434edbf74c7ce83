import { footSize } from '../derive.ts'
import type { FormField, MeasurementForm } from '../form.ts'
import { alike, choice, circumference, length, notLarger, yesNo } from './field-builders.ts'
import { bodyMass, footLength, heelHeight, noSoundSide } from './leg-fields.ts'
import { sources } from './sources.ts'

/** A foot that was lost in part; both feet are traced on paper. */
export const partialFoot: MeasurementForm = {
  id: 'partial_foot',
  version: 1,
  devices: ['partial_foot'],
  drawing: 'partial_foot',
  sections: [
    {
      id: 'residual',
      items: [
        yesNo('footprint_traced', 'residual', 'outline', true),
        length('heel_to_end', 'residual', 'heel_to_end', [4, 24], [3, 18], { required: true }),
        circumference('instep_circ', 'residual', 'instep', [20, 32], [12, 23], { required: true }),
      ],
    },
    {
      id: 'sound',
      items: [
        noSoundSide,
        footLength,
        length('ball_width_sound', 'sound', 'ball_width', [7, 12], [4.5, 9], { required: true }),
        circumference('instep_circ_sound', 'sound', 'instep_sound', [20, 32], [12, 23]),
        heelHeight,
      ],
    },
    { id: 'person', items: [bodyMass] },
  ],
  pairs: [notLarger('heel_to_end', 'foot_length_sound'), alike('instep_circ', 'instep_circ_sound')],
  derived: [footSize('foot_length_sound')],
  sources: [sources.levels, sources.workingFigures],
}

/** An insole or a foot orthosis for one foot. */
export const footOrthosis: MeasurementForm = {
  id: 'foot_orthosis',
  version: 1,
  devices: ['foot_orthosis'],
  drawing: 'feet',
  sections: [
    {
      id: 'affected',
      items: [
        yesNo('footprint_traced', 'affected', 'outline', true),
        length('foot_length', 'affected', 'foot_length', [20, 31], [10, 24], { required: true }),
        length('ball_width', 'affected', 'ball_width', [7, 12], [4.5, 9], { required: true }),
        circumference('ball_circ', 'affected', 'ball_circ', [19, 30], [12, 22]),
        circumference('instep_circ', 'affected', 'instep', [20, 32], [12, 23]),
        choice('hindfoot_position', 'affected', null, ['neutral', 'varus', 'valgus']),
        yesNo('hindfoot_correctable', 'affected', null),
      ],
    },
    {
      id: 'sound',
      items: [noSoundSide, { ...footLength, mark: 'foot_length_sound', required: false }, heelHeight],
    },
  ],
  pairs: [alike('foot_length', 'foot_length_sound')],
  derived: [],
  sources: [sources.workingFigures],
}

const shoeFields = (side: 'left' | 'right'): FormField[] => [
  length(`foot_length_${side}`, side, `foot_length_${side}`, [20, 31], [10, 24], { required: true }),
  length(`ball_width_${side}`, side, `ball_width_${side}`, [7, 12], [4.5, 9], { required: true }),
  circumference(`ball_circ_${side}`, side, `ball_circ_${side}`, [19, 30], [12, 22], { required: true }),
  circumference(`instep_circ_${side}`, side, `instep_${side}`, [20, 32], [12, 23], { required: true }),
]

/** A pair of shoes for feet that do not fit bought ones. */
export const specialShoe: MeasurementForm = {
  id: 'special_shoe',
  version: 1,
  devices: ['special_shoe'],
  drawing: 'feet',
  sections: [
    { id: 'left', items: shoeFields('left') },
    { id: 'right', items: shoeFields('right') },
    {
      id: 'use',
      items: [
        length('raise', 'person', null, [0, 20], [0, 12], { isZeroAllowed: true }),
        choice('raise_side', 'person', null, ['none', 'left', 'right']),
        yesNo('footprint_traced', 'person', 'outline', true),
        bodyMass,
      ],
    },
  ],
  pairs: [
    alike('foot_length_left', 'foot_length_right'),
    alike('ball_circ_left', 'ball_circ_right'),
    alike('instep_circ_left', 'instep_circ_right'),
  ],
  derived: [footSize('foot_length_left', 'foot_size_left'), footSize('foot_length_right', 'foot_size_right')],
  sources: [sources.workingFigures],
}
