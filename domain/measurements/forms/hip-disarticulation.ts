import { footSize } from '../derive.ts'
import type { MeasurementForm } from '../form.ts'
import { circumference, length, notLarger } from './field-builders.ts'
import {
  bodyHeight,
  bodyMass,
  footLength,
  heelHeight,
  ischiumFloor,
  mtpHeight,
  noSoundSide,
} from './leg-fields.ts'
import { sources } from './sources.ts'

/** The pelvis that carries a hip disarticulation prosthesis. */
export const hipDisarticulation: MeasurementForm = {
  id: 'hip_disarticulation',
  version: 1,
  devices: ['hip_disarticulation'],
  drawing: 'pelvis',
  sections: [
    {
      id: 'residual',
      items: [
        circumference('waist_circ', 'person', 'waist', [60, 150], [40, 85], { required: true }),
        circumference('iliac_crest_circ', 'person', 'crest', [60, 150], [40, 85], { required: true }),
        length('asis_width', 'person', 'asis', [18, 34], [11, 26], { required: true }),
        length('ischium_floor_residual', 'residual', 'ischium_floor_residual', [62, 100], [28, 75]),
      ],
    },
    { id: 'sound', items: [noSoundSide, ischiumFloor, mtpHeight, footLength, heelHeight] },
    { id: 'person', items: [bodyMass, bodyHeight] },
  ],
  pairs: [notLarger('mtp_height_sound', 'ischium_floor_sound')],
  derived: [footSize('foot_length_sound')],
  sources: [sources.levels, sources.workingFigures],
}
