import { useMemo } from 'react'
import { parseReadingKey } from '#domain/measurements/checks/doubt.ts'
import type { BodyPart, DerivedValue, FormItem, MeasurementForm, Range } from '#domain/measurements/form.ts'
import { unitOf, writeMeasure } from '#domain/measurements/format-measure.ts'
import type { LengthUnit } from '#domain/measurements/measurement-set.ts'
import { isNumberKind, type NumberKind } from '#domain/measurements/parse-measure.ts'
import { useFormat } from '../../shared/format.ts'
import { useLanguage } from '../../shared/i18n.ts'
import { useTranslation } from '../../shared/use-translation.ts'

export interface MeasureWords {
  form: (form: Pick<MeasurementForm, 'id'>) => string
  /** Name of a field, or of one reading of a series with its distance. */
  field: (key: string) => string
  how: (id: string) => string
  part: (part: BodyPart) => string
  /** A number of a field without its unit. */
  number: (value: number, kind: NumberKind) => string
  /** A number with its unit. */
  measure: (value: number, kind: NumberKind) => string
  unit: (kind: NumberKind) => string
  range: (range: Range, kind: NumberKind) => string
  distance: (distanceMm: number) => string
  /** Any stored value of an item. */
  value: (item: Pick<FormItem, 'kind'>, value: number | string | boolean | null | undefined) => string
  derived: (derived: DerivedValue, value: number | Range | string) => string
  reason: (reason: string) => string
}

/** The words and numbers of measuring in the language and the chosen unit. */
export function useMeasureWords(unit: LengthUnit): MeasureWords {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const format = useFormat()
  return useMemo(() => {
    const number = (value: number, kind: NumberKind) => writeMeasure(value, kind, { unit, language })
    const unitName = (kind: NumberKind) => t(`measure.unit.${unitOf(kind, unit)}`)
    const measure = (value: number, kind: NumberKind) =>
      t('measure.withUnit', { value: number(value, kind), unit: unitName(kind) })
    const range = ({ min, max }: Range, kind: NumberKind) =>
      t('measure.rangeOf', { min: number(min, kind), max: number(max, kind), unit: unitName(kind) })
    const fieldName = (id: string) => t(`measure.field.${id}.name`)
    return {
      form: ({ id }) => t(`measure.form.${id}`),
      field(key) {
        const reading = parseReadingKey(key)
        if (!reading) return fieldName(key)
        return t('measure.readingAt', {
          series: fieldName(reading.seriesId),
          distance: measure(reading.distanceMm, 'length'),
        })
      },
      how: (id) => t(`measure.field.${id}.how`),
      part: (part) => t(`measure.part.${part}`),
      number,
      measure,
      unit: unitName,
      range,
      distance: (distanceMm) => measure(distanceMm, 'length'),
      value({ kind }, value) {
        if (value === null || value === undefined || value === '') return ''
        if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no')
        if (typeof value === 'string') return t(`measure.choice.${value}`)
        return measure(value, kind === 'series' ? 'circumference' : isNumberKind(kind) ? kind : 'length')
      },
      derived(derived, value) {
        if (typeof value === 'string') return t(`measure.verdict.${value}`)
        if (typeof value === 'object') return range(value, 'length')
        if (derived.kind === 'size_cm') return t('measure.sizeCm', { size: format.number(value) })
        return measure(value, derived.kind === 'decibel' ? 'decibel' : 'length')
      },
      reason: (reason) => t(`measure.reason.${reason}`, { defaultValue: reason }),
    }
  }, [t, unit, language, format])
}
