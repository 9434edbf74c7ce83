import { footSize, roomBelow } from '../derive.ts'
import type { MeasurementForm } from '../form.ts'
import { angle, circumference, length, notLarger, series } from './field-builders.ts'
import {
  ankleMinimum,
  bulbous,
  footLength,
  heelHeight,
  mtpHeight,
  noSoundSide,
  personSection,
} from './leg-fields.ts'
import { sources } from './sources.ts'

/** Below-knee socket and limb. */
export const transtibial: MeasurementForm = {
  id: 'transtibial',
  version: 1,
  devices: ['transtibial'],
  drawing: 'leg_below_knee',
  sections: [
    {
      id: 'residual',
      items: [
        length('tt_residual_length', 'residual', 'residual_length', [6, 28], [3, 20], { required: true }),
        length('tt_bony_length', 'residual', 'bony_length', [5, 27], [3, 19]),
        circumference('circ_mpt', 'residual', 'circ_mpt', [26, 48], [16, 32], { required: true }),
        series(
          'tt_circ_series',
          'residual',
          'circ_series',
          { adult: [18, 48], child: [11, 32] },
          { required: true, stepsMm: [30, 25, 50], lengthField: 'tt_residual_length' },
        ),
        circumference('circ_supracondylar', 'residual', 'circ_supracondylar', [28, 60], [18, 38]),
        length('knee_ml', 'residual', 'knee_ml', [7.5, 13], [4.5, 9], { required: true }),
        length('tibial_plateau_ml', 'residual', 'plateau_ml', [7, 12], [4.5, 9]),
        length('ap_mpt', 'residual', 'ap_mpt', [7, 13], [4, 9], { required: true }),
        bulbous,
        angle('knee_flexion_contracture', 'residual', 'knee_angle', [0, 60]),
      ],
    },
    {
      id: 'sound',
      items: [
        noSoundSide,
        mtpHeight,
        length('knee_centre_height_sound', 'sound', 'knee_height', [38, 58], [16, 44]),
        circumference('calf_circ_sound', 'sound', 'calf_circ', [25, 50], [15, 35]),
        length('calf_height_sound', 'sound', 'calf_height', [22, 40], [9, 30]),
        ankleMinimum,
        footLength,
        heelHeight,
      ],
    },
    personSection,
  ],
  pairs: [
    notLarger('tt_residual_length', 'mtp_height_sound'),
    notLarger('tt_bony_length', 'tt_residual_length'),
    notLarger('ankle_min_circ_sound', 'calf_circ_sound'),
    notLarger('calf_height_sound', 'mtp_height_sound'),
  ],
  derived: [footSize('foot_length_sound'), roomBelow('tt_residual_length', 'mtp_height_sound')],
  sources: [sources.levels, sources.repeatability, sources.workingFigures],
}
