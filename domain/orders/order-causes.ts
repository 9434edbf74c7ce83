/** Why a device is rejected or goes back for rework. */
export const orderCauses = [
  'too_tight',
  'too_loose',
  'wrong_length',
  'wrong_alignment',
  'wrong_foot',
  'broken_pipe',
  'cosmetic',
  'patient_refused',
  'measurement_error',
  'cast_deformed',
  'other',
] as const
export type OrderCause = (typeof orderCauses)[number]
