import { footSize } from '../derive.ts'
import type { MeasurementForm } from '../form.ts'
import { circumference, length, notLarger, series } from './field-builders.ts'
import { bulbous, footLength, heelHeight, mtpHeight, noSoundSide, personSection } from './leg-fields.ts'
import { sources } from './sources.ts'

/** Ankle disarticulation that bears weight on its end. */
export const syme: MeasurementForm = {
  id: 'syme',
  version: 1,
  devices: ['syme'],
  drawing: 'ankle',
  sections: [
    {
      id: 'residual',
      items: [
        length('syme_length', 'residual', 'residual_length', [26, 50], [12, 38], { required: true }),
        circumference('circ_mpt', 'residual', 'circ_mpt', [26, 48], [16, 32], { required: true }),
        series(
          'tt_circ_series',
          'residual',
          'circ_series',
          { adult: [16, 50], child: [11, 35] },
          { required: false, stepsMm: [50, 30, 25], lengthField: 'syme_length' },
        ),
        circumference('syme_min_circ', 'residual', 'min_circ', [16, 30], [11, 22], { required: true }),
        circumference('malleolar_circ', 'residual', 'malleolar_circ', [20, 36], [13, 26], { required: true }),
        length('malleolar_ml', 'residual', 'malleolar_ml', [5.5, 10], [3.5, 7.5]),
        length('ground_clearance', 'residual', 'ground_clearance', [2, 12], [1, 9], { required: true }),
        bulbous,
      ],
    },
    { id: 'sound', items: [noSoundSide, mtpHeight, footLength, heelHeight] },
    personSection,
  ],
  pairs: [notLarger('syme_length', 'mtp_height_sound'), notLarger('syme_min_circ', 'malleolar_circ')],
  derived: [footSize('foot_length_sound')],
  sources: [sources.levels, sources.workingFigures],
}
