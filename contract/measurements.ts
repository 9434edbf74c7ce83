import { type } from '@orpc/contract'
import { z } from 'zod'
import { NOT_MEASURABLE, doubtKinds } from '#domain/measurements/checks/doubt.ts'
import type { Difference } from '#domain/measurements/compare-sets.ts'
import { lengthUnits, postures, type MeasurementSet } from '#domain/measurements/measurement-set.ts'
import type { RangeOverrides } from '#domain/measurements/ranges.ts'
import { deviceTypes } from '#domain/orders/device.ts'
import { sides, type DeviceOrder } from '#domain/orders/device-order.ts'
import { procedure } from './base.ts'
import { id, localDate, longText, shortText, version, type Done } from './fields.ts'

const fieldKey = z.string().min(1).max(60)

/** What is typed into a form. Numbers in the stored unit of their field; nothing has to be there yet. */
export const measurementDraft = z.object({
  takenOn: localDate,
  /** Who measured; null until somebody is chosen. */
  staffId: id.nullable(),
  posture: z.enum(['', ...postures]),
  sockOn: z.boolean().nullable(),
  unit: z.enum(lengthUnits),
  values: z.record(fieldKey, z.union([z.number(), z.string().max(60), z.boolean(), z.null()])),
  series: z.record(
    fieldKey,
    z
      .array(
        z.object({
          distanceMm: z.number().int().min(0).max(1500),
          valueMm: z.number().int().positive('positive').max(20_000),
        }),
      )
      .max(40),
  ),
  accepted: z
    .array(
      z.object({
        field: fieldKey,
        check: z.enum([...doubtKinds, NOT_MEASURABLE]),
        reason: shortText.min(1, 'required'),
      }),
    )
    .max(120),
  note: longText,
})
export type MeasurementDraft = z.infer<typeof measurementDraft>

/** Whom and what for: an order of the person, or a device and side without one. */
export const measurementSubject = z.object({
  patientId: id,
  orderId: id.nullable(),
  deviceType: z.enum(deviceTypes),
  side: z.enum(sides).nullable(),
})
export type MeasurementSubject = z.infer<typeof measurementSubject>

/** All sets of a person, newest first, struck ones and drafts included, and what the checks need to know. */
export interface PatientMeasurements {
  sets: MeasurementSet[]
  ranges: RangeOverrides
}

/** A set against an earlier one of the same device and side. */
export interface SetComparison {
  set: MeasurementSet
  /** Earlier complete sets, newest first. */
  earlier: MeasurementSet[]
  against: MeasurementSet | null
  lines: Difference[]
}

export interface RangeSettings {
  overrides: RangeOverrides
  /** Version to write back with; 0 before the first change. */
  version: number
}

const range = z
  .object({ min: z.number().finite(), max: z.number().finite() })
  .refine(({ min, max }) => min < max, { message: 'min_below_max', path: ['max'] })

export const measurements = {
  ofPatient: procedure.input(z.object({ patientId: id })).output(type<PatientMeasurements>()),
  get: procedure.input(z.object({ id })).output(type<MeasurementSet>()),
  /** Begins a draft with what was typed first. Refused with `no_form` for a device that is not measured. */
  start: procedure
    .input(z.object({ subject: measurementSubject, draft: measurementDraft }))
    .output(type<MeasurementSet & Done>()),
  /** Keeps a draft as it is. Refused with `already_complete`, `struck`. */
  saveDraft: procedure
    .input(z.object({ id, version, draft: measurementDraft }))
    .output(type<MeasurementSet & Done>()),
  /**
   * Completes a draft and moves its order on to "measured". Refused with one reason per field: `required`, `positive`,
   * `not_a_choice`, `unknown_field`, and `doubted` for what looks odd and was not accepted with a reason.
   */
  complete: procedure
    .input(z.object({ id, version, draft: measurementDraft }))
    .output(type<{ set: MeasurementSet; order: DeviceOrder | null } & Done>()),
  /** Crosses a set out; it stays readable with its reason. */
  strike: procedure
    .input(z.object({ id, version, reason: shortText.min(1, 'required') }))
    .output(type<MeasurementSet & Done>()),
  /** Against the earlier set `withId`, or the newest earlier one. */
  compare: procedure.input(z.object({ id, withId: id.nullable() })).output(type<SetComparison>()),
  ranges: procedure.output(type<RangeSettings>()),
  /** Sets the camp's own soft limits of one field of a form, or takes them back with null. */
  setRange: procedure
    .input(
      z.object({
        version: z.number().int().min(0),
        formId: fieldKey,
        fieldId: fieldKey,
        range: z
          .object({ adult: range.nullable(), child: range.nullable(), source: shortText.min(1, 'required') })
          .nullable(),
      }),
    )
    .output(type<RangeSettings & Done>()),
}
