import { strengthGrades } from '../strength-grade.ts'
import type { BodyPart, FieldPair, FormField, FormSeries, Range } from '../form.ts'

type Figures = readonly [min: number, max: number] | null
type Extra = Partial<Pick<FormField, 'required' | 'isZeroAllowed'>>

/** Working figures in the unit people speak of (cm, kg) as a range in the stored one. */
const scaled = (figures: Figures, factor: number): Range | null =>
  figures && { min: figures[0] * factor, max: figures[1] * factor }

const measured =
  (kind: FormField['kind'], factor: number) =>
  (
    id: string,
    of: BodyPart,
    mark: string | null,
    adult: Figures,
    child: Figures,
    { required = false, isZeroAllowed = false }: Extra = {},
  ): FormField => ({
    kind,
    id,
    of,
    mark,
    required,
    isZeroAllowed,
    adult: scaled(adult, factor),
    child: scaled(child, factor),
    choices: [],
  })

/** Soft limits in centimetres, adult and child. */
export const length = measured('length', 10)
/** Soft limits in centimetres, adult and child. */
export const circumference = measured('circumference', 10)
/** Soft limits in kilograms, adult and child. */
export const mass = measured('mass', 1000)

/** The same soft limits in degrees for everybody. */
export function angle(id: string, of: BodyPart, mark: string | null, limits: Figures): FormField {
  return measured('angle', 1)(id, of, mark, limits, limits, { isZeroAllowed: true })
}

/** A hearing threshold in dB HL. */
export function decibel(id: string, of: BodyPart, mark: string | null): FormField {
  return measured('decibel', 1)(id, of, mark, [0, 110], [0, 110], { required: true, isZeroAllowed: true })
}

export function choice(
  id: string,
  of: BodyPart,
  mark: string | null,
  choices: readonly string[],
  required = false,
): FormField {
  return { kind: 'choice', id, of, mark, required, isZeroAllowed: false, adult: null, child: null, choices }
}

/** Strength of a movement, Medical Research Council grades 0-5. */
export function strength(id: string, of: BodyPart, mark: string | null, required = false): FormField {
  return choice(id, of, mark, strengthGrades, required)
}

export function yesNo(id: string, of: BodyPart, mark: string | null, required = false): FormField {
  return {
    kind: 'yes_no',
    id,
    of,
    mark,
    required,
    isZeroAllowed: false,
    adult: null,
    child: null,
    choices: [],
  }
}

/** Circumferences at equal steps; soft limits in centimetres, steps in millimetres, the usual one first. */
export function series(
  id: string,
  of: BodyPart,
  mark: string,
  limits: { adult: Figures; child: Figures },
  rest: Pick<FormSeries, 'required' | 'stepsMm' | 'lengthField'>,
): FormSeries {
  return {
    kind: 'series',
    id,
    of,
    mark,
    ...rest,
    adult: scaled(limits.adult, 10),
    child: scaled(limits.child, 10),
  }
}

/** The first must be smaller than the second, or the two were exchanged. */
export const notLarger = (field: string, other: string): FieldPair => ({ rule: 'not_larger', field, other })
/** Two sides that differ by at most a centimetre. */
export const alike = (field: string, other: string): FieldPair => ({ rule: 'alike', field, other })
