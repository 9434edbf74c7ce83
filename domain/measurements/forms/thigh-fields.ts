import type { FormItem, FormSection } from '../form.ts'
import { angle, choice, circumference, length, series } from './field-builders.ts'
import {
  bulbous,
  footLength,
  heelHeight,
  hipFlexion,
  ischiumFloor,
  mtpHeight,
  noSoundSide,
} from './leg-fields.ts'

/** Circumferences, widths and angles of a residual thigh. */
export const residualThigh: readonly FormItem[] = [
  choice('tf_length_from', 'residual', null, ['ischium', 'perineum'], true),
  length('tf_residual_length', 'residual', 'residual_length', [8, 45], [5, 30], { required: true }),
  circumference('circ_proximal_thigh', 'residual', 'circ_proximal', [38, 80], [25, 52], { required: true }),
  series(
    'tf_circ_series',
    'residual',
    'circ_series',
    { adult: [22, 80], child: [16, 52] },
    { required: true, stepsMm: [50, 25, 30], lengthField: 'tf_residual_length' },
  ),
  choice('tf_ml_kind', 'residual', null, ['soft', 'skeletal']),
  length('tf_ml', 'residual', 'thigh_ml', [10, 22], [7, 15], { required: true }),
  length('tf_ap', 'residual', 'thigh_ap', [6, 13], [4, 9], { required: true }),
  bulbous,
  hipFlexion,
  angle('hip_adduction', 'residual', 'hip_adduction', [0, 20]),
]

export const soundLeg: FormSection = {
  id: 'sound',
  items: [
    noSoundSide,
    ischiumFloor,
    mtpHeight,
    footLength,
    heelHeight,
    series(
      'thigh_circ_series_sound',
      'sound',
      'thigh_circ_sound',
      { adult: [35, 80], child: [22, 52] },
      { required: false, stepsMm: [50, 25, 30], lengthField: null },
    ),
  ],
}

/** For a Silesian belt or a pelvic band. */
export const pelvicCircumference = circumference('pelvic_circ', 'person', 'pelvis', [60, 150], [40, 85])
