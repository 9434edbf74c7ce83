import { canDriveTricycle, chairSeatDepth, footrestDrop, seatWidth } from '../derive.ts'
import type { FormSection, MeasurementForm } from '../form.ts'
import { alike, choice, length, strength, yesNo } from './field-builders.ts'
import { bodyMass } from './leg-fields.ts'
import { sources } from './sources.ts'

const required = { required: true }

const seat: FormSection = {
  id: 'seat',
  items: [
    length('hip_width', 'person', 'hip_width', [28, 55], [18, 36], required),
    length('seat_depth_left', 'left', 'seat_depth', [38, 58], [20, 45], required),
    length('seat_depth_right', 'right', 'seat_depth', [38, 58], [20, 45], required),
    length('calf_length_left', 'left', 'calf_length', [33, 52], [15, 42], required),
    length('calf_length_right', 'right', 'calf_length', [33, 52], [15, 42], required),
    choice('backrest_by', 'person', null, ['rib', 'scapula', 'shoulder'], true),
    length('seat_to_rib', 'person', 'seat_to_rib', [18, 40], [12, 28], {
      required: { field: 'backrest_by', equals: 'rib' },
    }),
    length('seat_to_scapula', 'person', 'seat_to_scapula', [30, 52], [18, 38], {
      required: { field: 'backrest_by', equals: 'scapula' },
    }),
    length('seat_to_shoulder', 'person', 'seat_to_shoulder', [45, 70], [28, 50], {
      required: { field: 'backrest_by', equals: 'shoulder' },
    }),
    length('seat_to_elbow', 'person', 'seat_to_elbow', null, null),
  ],
}

const hands = (isRequired: boolean): FormSection => ({
  id: 'hands',
  items: [
    yesNo('sits_alone', 'person', null, true),
    strength('hand_strength_left', 'left', null, isRequired),
    strength('hand_strength_right', 'right', null, isRequired),
  ],
})

const use: FormSection = {
  id: 'use',
  items: [
    bodyMass,
    choice('pressure_sore', 'person', null, ['never', 'past', 'now'], true),
    choice('home_terrain', 'person', null, ['flat', 'rough', 'steps']),
  ],
}

const pairs = [alike('seat_depth_left', 'seat_depth_right'), alike('calf_length_left', 'calf_length_right')]

export const wheelchair: MeasurementForm = {
  id: 'wheelchair',
  version: 1,
  devices: ['wheelchair'],
  drawing: 'seated',
  sections: [seat, hands(false), use],
  pairs,
  derived: [seatWidth, chairSeatDepth, footrestDrop],
  sources: [sources.seating, sources.workingFigures],
}

/** A tricycle is driven by one strong arm from a steady seat. */
export const tricycle: MeasurementForm = {
  id: 'tricycle',
  version: 1,
  devices: ['tricycle'],
  drawing: 'seated',
  sections: [seat, hands(true), use],
  pairs,
  derived: [canDriveTricycle, seatWidth, chairSeatDepth, footrestDrop],
  sources: [sources.seating, sources.workingFigures],
}
