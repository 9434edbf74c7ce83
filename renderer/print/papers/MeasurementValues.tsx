import {
  isAsked,
  itemsOf,
  type BodyPart,
  type FormItem,
  type MeasurementForm,
} from '#domain/measurements/form.ts'
import { measurementForms } from '#domain/measurements/form-registry.ts'
import { unitOf, writeMeasure } from '#domain/measurements/format-measure.ts'
import type { LengthUnit, MeasurementSet } from '#domain/measurements/measurement-set.ts'
import { isNumberKind, type NumberKind } from '#domain/measurements/parse-measure.ts'
import type { Language } from '#domain/camps/camp.ts'
import type { Side } from '#domain/orders/device-order.ts'
import type { PaperStamp } from '#domain/papers/paper.ts'
import { isolate } from '#domain/people/isolate.ts'
import { formatNumber } from '#domain/time/format-date.ts'
import { MeasurementDrawing } from '../measurement-drawing/MeasurementDrawing.tsx'
import type { FlowPart } from '../paper.ts'
import { fill, wordsIn } from '../words.ts'
import { blockPart, WritingLines } from './FormParts.tsx'
import { dateIn } from './paper-texts.ts'

/** The measurements of a device with the drawing that shows where they were taken, or lines to write on while there are none. */
export function measurementPart(
  set: MeasurementSet | null,
  measuredBy: string,
  stamp: PaperStamp,
  key: string,
): FlowPart {
  const { print } = wordsIn(stamp.language)
  const form = set && measurementForms.find(set.formId, set.formVersion)
  return blockPart(
    `${key} measurements`,
    <>
      <h3>{print.job.measurements}</h3>
      <p>{set ? takenText(set, measuredBy, stamp) : print.job.notMeasured}</p>
      {set && form ? (
        <>
          <FormDrawing form={form} side={set.side} language={stamp.language} />
          <Values rows={valueRows(form, set, stamp.language)} stamp={stamp} />
        </>
      ) : (
        <WritingLines count={4} />
      )}
    </>,
  )
}

/** Numbers by which the drawing and the list name the same landmark. */
export const numberItems = (form: MeasurementForm): Map<string, number> =>
  new Map(
    itemsOf(form)
      .filter(({ mark }) => mark !== null)
      .map(({ id }, index) => [id, index + 1]),
  )

interface FormDrawingProps {
  form: MeasurementForm
  side: Side | null
  language: Language
}

/** The form's drawing with the numbers of its landmarks. */
export function FormDrawing({ form, side, language }: FormDrawingProps) {
  const { measure } = wordsIn(language)
  const numbers = numberItems(form)
  const numbered = itemsOf(form).flatMap(({ id, mark }) => {
    const number = numbers.get(id)
    return mark !== null && number !== undefined ? [{ mark, number: formatNumber(number, language) }] : []
  })
  const words: Record<BodyPart, string> = measure.partShort
  // The drawing of the legs serves a limb that is worn on and one that is held by an orthosis.
  const captions = itemsOf(form).some((item) => item.of === 'affected')
    ? { ...words, residual: words.affected }
    : words
  return (
    <div className="form-drawing">
      <MeasurementDrawing
        drawing={form.drawing}
        side={side}
        label={nameOfForm(form, language)}
        captions={captions}
        numbered={numbered}
      />
    </div>
  )
}

export function nameOfForm(form: MeasurementForm, language: Language): string {
  const names: Record<string, string> = wordsIn(language).measure.form
  return names[form.id] ?? form.id
}

/** What an item is called, with whose side it is of. */
export function nameOfItem(item: FormItem, language: Language): string {
  const { measure } = wordsIn(language)
  const fields: Record<string, { name: string }> = measure.field
  const name = fields[item.id]?.name ?? item.id
  return item.of === 'person' ? name : `${name} (${measure.partShort[item.of]})`
}

export function unitName(kind: NumberKind, unit: LengthUnit, language: Language): string {
  return wordsIn(language).measure.unit[unitOf(kind, unit)]
}

interface ValueRow {
  key: string
  number: number | null
  name: string
  value: string
  isSeries: boolean
}

function valueRows(form: MeasurementForm, set: MeasurementSet, language: Language): ValueRow[] {
  const numbers = numberItems(form)
  return itemsOf(form)
    .filter((item) => isAsked(item, set.values))
    .map((item) => ({
      key: item.id,
      number: numbers.get(item.id) ?? null,
      name: nameOfItem(item, language),
      value: valueText(item, set, language),
      isSeries: item.kind === 'series',
    }))
    .filter(({ value }) => value !== '')
}

function valueText(item: FormItem, set: MeasurementSet, language: Language): string {
  const { unit } = set
  const withUnit = (value: number, kind: NumberKind) =>
    `${writeMeasure(value, kind, { unit, language })} ${unitName(kind, unit, language)}`
  if (item.kind === 'series') {
    return (set.series[item.id] ?? [])
      .map(
        ({ distanceMm, valueMm }) =>
          `${withUnit(distanceMm, 'length')}: ${writeMeasure(valueMm, 'circumference', { unit, language })}`,
      )
      .join(' · ')
  }
  const value = set.values[item.id]
  const { common, measure } = wordsIn(language)
  const choices: Record<string, string> = measure.choice
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'boolean') return value ? common.yes : common.no
  if (typeof value === 'string') return choices[value] ?? value
  return isNumberKind(item.kind) ? withUnit(value, item.kind) : formatNumber(value, language)
}

function Values({ rows, stamp }: { rows: readonly ValueRow[]; stamp: PaperStamp }) {
  return (
    <dl className="measured-values">
      {rows.map(({ key, number, name, value, isSeries }) => (
        <div key={key} className={isSeries ? 'measured-wide' : undefined}>
          <dt>
            <span>{number === null ? null : formatNumber(number, stamp.language)}</span>
            <span>{name}</span>
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function takenText({ takenOn }: MeasurementSet, name: string, { language }: PaperStamp): string {
  const { print } = wordsIn(language)
  const date = dateIn(takenOn, language)
  return name
    ? fill(print.job.measuredBy, { date, name: isolate(name) })
    : fill(print.job.measuredOn, { date })
}
