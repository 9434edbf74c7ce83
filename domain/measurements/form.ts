import type { DeviceType } from '../orders/device.ts'
import type { MeasurementSet } from './measurement-set.ts'

/** What a value is. Stored units: lengths and circumferences in whole millimetres, angles in degrees, mass in grams, hearing in dB HL. */
export const fieldKinds = ['length', 'circumference', 'angle', 'mass', 'decibel', 'choice', 'yes_no'] as const
export type FieldKind = (typeof fieldKinds)[number]

/** Whose part of the body is measured: the residual or affected limb, the sound one, one of two, or the person. */
export const bodyParts = ['residual', 'affected', 'sound', 'left', 'right', 'person'] as const
export type BodyPart = (typeof bodyParts)[number]

/** Drawings beside a form (renderer/print/measurement-drawing). */
export const drawingIds = [
  'leg_below_knee',
  'ankle',
  'thigh',
  'pelvis',
  'partial_foot',
  'feet',
  'leg',
  'arm',
  'upper_arm',
  'seated',
  'standing',
  'head',
] as const
export type DrawingId = (typeof drawingIds)[number]

/** Inclusive, in the stored unit. */
export interface Range {
  min: number
  max: number
}

/** One value of a form. Its name and the way it is taken are texts under `measure.field.<id>`. */
export interface FormField {
  kind: FieldKind
  id: string
  of: BodyPart
  /** Landmark of the form's drawing that shows where it is taken; null where there is nothing to show. */
  mark: string | null
  /** Always needed, never, or only when a choice of the form says so. */
  required: boolean | { field: string; equals: string }
  /** Zero (and below, for angles and hearing) is a value and not a slip. */
  isZeroAllowed: boolean
  /** Soft limits: outside of them a value is doubted, never refused. Null where nobody has given a figure. */
  adult: Range | null
  child: Range | null
  /** Codes of a choice, named by `measure.choice.<code>`. */
  choices: readonly string[]
}

/** Tape readings from a landmark towards the end, at equal steps. */
export interface FormSeries {
  kind: 'series'
  id: string
  of: BodyPart
  /** First level on the drawing; the others follow towards its end. */
  mark: string
  required: boolean
  /** Distances between readings that may be chosen, in millimetres; the first is usual. */
  stepsMm: readonly number[]
  /** Field that holds the length over which readings are taken; null when there is none. */
  lengthField: string | null
  adult: Range | null
  child: Range | null
}

export type FormItem = FormField | FormSeries

/** Fewest readings with which a required series counts as taken. */
export const fewestReadings = 2

export const sectionIds = [
  'residual',
  'joints',
  'affected',
  'strength',
  'sound',
  'person',
  'seat',
  'hands',
  'aid',
  'left',
  'right',
  'use',
] as const
export type SectionId = (typeof sectionIds)[number]

export interface FormSection {
  id: SectionId
  items: readonly FormItem[]
}

/** `not_larger`: the first must be smaller than the second. `alike`: the two differ by at most a centimetre. */
export interface FieldPair {
  rule: 'not_larger' | 'alike'
  field: string
  other: string
}

/** A value worked out from others, for the workshop. Named by `measure.derived.<id>`. */
export interface DerivedValue {
  id: string
  kind: 'length' | 'size_cm' | 'decibel' | 'verdict'
  /** Null while a value that it needs is missing. A range where the rule leaves room; a verdict is a code of `measure.verdict`. */
  derive: (values: MeasurementSet['values']) => number | Range | string | null
}

/** A form as it is filled in. A published version never changes: what changes is a new version beside it. */
export interface MeasurementForm {
  id: string
  version: number
  devices: readonly DeviceType[]
  drawing: DrawingId
  sections: readonly FormSection[]
  pairs: readonly FieldPair[]
  derived: readonly DerivedValue[]
  /** Where its fields and soft limits come from (author, year). */
  sources: readonly string[]
}

/** Everything that is filled in, in the order of the form. */
export function itemsOf(form: MeasurementForm): FormItem[] {
  return form.sections.flatMap(({ items }) => items)
}

export function fieldsOf(form: MeasurementForm): FormField[] {
  return itemsOf(form).filter((item) => item.kind !== 'series')
}

export function seriesOf(form: MeasurementForm): FormSeries[] {
  return itemsOf(form).filter((item) => item.kind === 'series')
}

/** Yes/no field which says that there is no sound limb to measure; the sound side is then left out. */
export const NO_SOUND_SIDE = 'no_sound_side'
/** Yes/no field which says that the residual limb is wider at its end. */
export const BULBOUS = 'bulbous'

/** Whether the form asks for this item, given what was answered so far. */
export function isAsked(item: FormItem, values: MeasurementSet['values']): boolean {
  return item.of !== 'sound' || item.id === NO_SOUND_SIDE || values[NO_SOUND_SIDE] !== true
}

/** Whether this item must be there before the form is complete, given what was answered so far. */
export function isRequired(item: FormItem, values: MeasurementSet['values']): boolean {
  if (!isAsked(item, values)) return false
  if (typeof item.required === 'boolean') return item.required
  return values[item.required.field] === item.required.equals
}
