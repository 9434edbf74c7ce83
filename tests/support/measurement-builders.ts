import type { CheckSubject } from '#domain/measurements/checks/doubt.ts'
import { measurementForms } from '#domain/measurements/form-registry.ts'
import type { MeasurementForm } from '#domain/measurements/form.ts'
import { fieldsOf, isRequired, seriesOf } from '#domain/measurements/form.ts'
import type { MeasurementSet } from '#domain/measurements/measurement-set.ts'
import type { MeasurementDraft } from '#contract/measurements.ts'
import type { DeviceType } from '#domain/orders/device.ts'

export function formFor(device: DeviceType): MeasurementForm {
  const form = measurementForms.current(device)
  if (!form) throw new Error(`no form for ${device}`)
  return form
}

/** A below-knee limb as it was taken: nothing about it is odd. */
export const transtibialValues: MeasurementSet['values'] = {
  tt_residual_length: 140,
  circ_mpt: 340,
  knee_ml: 95,
  ap_mpt: 92,
  mtp_height_sound: 460,
  foot_length_sound: 255,
  calf_circ_sound: 360,
  ankle_min_circ_sound: 220,
  body_mass: 68_000,
}
export const transtibialSeries: MeasurementSet['series'] = {
  tt_circ_series: [340, 332, 318, 296, 262].map((valueMm, index) => ({ distanceMm: index * 30, valueMm })),
}

export const aSubject = (over: Partial<CheckSubject> = {}): CheckSubject => ({
  form: formFor('transtibial'),
  values: transtibialValues,
  series: transtibialSeries,
  ageGroup: 'adult',
  ranges: {},
  last: null,
  ...over,
})

export const aMeasurementDraft = (over: Partial<MeasurementDraft> = {}): MeasurementDraft => ({
  takenOn: '2026-11-24',
  staffId: null,
  posture: 'sitting',
  sockOn: false,
  unit: 'cm',
  values: transtibialValues,
  series: transtibialSeries,
  accepted: [],
  note: '',
  ...over,
})

export const aMeasurementSet = (over: Partial<MeasurementSet> = {}): MeasurementSet => ({
  ...aMeasurementDraft(),
  id: 'set',
  campId: 'camp',
  patientId: 'patient',
  orderId: null,
  limbId: null,
  deviceType: 'transtibial',
  side: 'left',
  formId: 'transtibial',
  formVersion: 1,
  status: 'complete',
  struckReason: '',
  version: 1,
  ...over,
})

/** Sensible answers to everything a form requires. */
export function requiredAnswers(form: MeasurementForm): Pick<MeasurementSet, 'values' | 'series'> {
  const values: MeasurementSet['values'] = {}
  for (const field of fieldsOf(form)) {
    if (!isRequired(field, values)) continue
    if (field.kind === 'yes_no') values[field.id] = true
    else if (field.kind === 'choice') values[field.id] = field.choices[0] ?? ''
    else values[field.id] = field.adult ? Math.round((field.adult.min + field.adult.max) / 2) : 100
  }
  const series: MeasurementSet['series'] = {}
  for (const { id, required, stepsMm, adult } of seriesOf(form)) {
    if (required !== true) continue
    const valueMm = adult ? Math.round((adult.min + adult.max) / 2) : 300
    series[id] = [0, 1, 2].map((index) => ({
      distanceMm: index * (stepsMm[0] ?? 30),
      valueMm: valueMm - index * 5,
    }))
  }
  return { values, series }
}
