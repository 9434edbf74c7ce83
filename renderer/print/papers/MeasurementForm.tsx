import { itemsOf, type FormItem, type MeasurementForm } from '#domain/measurements/form.ts'
import { measurementForms } from '#domain/measurements/form-registry.ts'
import { isNumberKind } from '#domain/measurements/parse-measure.ts'
import type { MeasurementSheet, MeasurementSheets } from '#domain/papers/measurement-form.ts'
import type { PaperStamp } from '#domain/papers/paper.ts'
import { formatNumber } from '#domain/time/format-date.ts'
import type { FlowPaper, FlowPart } from '../paper.ts'
import { wordsIn } from '../words.ts'
import {
  blockPart,
  deviceFacts,
  Facts,
  FormHead,
  formPaper,
  type FormPlace,
  personFacts,
  WritingLines,
} from './FormParts.tsx'
import { FormDrawing, nameOfForm, nameOfItem, numberItems, unitName } from './MeasurementValues.tsx'

/** Forms to take measurements on paper, each from a page of its own. */
export function toMeasurementFormPaper({ stamp, sheets }: MeasurementSheets): FlowPaper {
  return formPaper('measurement-form', stamp, sheets, partsOf)
}

function partsOf(sheet: MeasurementSheet, { stamp, title, startsPage }: FormPlace): FlowPart[] {
  const { language } = stamp
  const { print } = wordsIn(language)
  const form = measurementForms.find(sheet.form.id, sheet.form.version)
  if (!form) return []
  const { order } = sheet
  const key = order?.device.orderNumber ?? form.id
  const items = itemsOf(form)
  const table = { kind: 'table', key: `${key} items` } as const
  return [
    blockPart(
      `${key} head`,
      <>
        <FormHead
          stamp={stamp}
          title={`${title}: ${nameOfForm(form, language)}`}
          {...(order ? { number: order.device.orderNumber } : {})}
        />
        <div className="measure-head">
          <div>
            <Facts
              columns={1}
              items={
                order
                  ? [...personFacts(order.person, stamp), ...deviceFacts(order, stamp).slice(0, 2)]
                  : [
                      [print.form.name, ''],
                      [print.form.number, ''],
                      [print.form.side, ''],
                      [print.form.date, ''],
                    ]
              }
            />
            <h3>{print.form.notes}</h3>
            <WritingLines count={isLong(items) ? 1 : 2} />
          </div>
          <FormDrawing form={form} side={order?.device.side ?? null} language={language} />
        </div>
      </>,
      { startsPage },
    ),
    isLong(items)
      ? {
          ...table,
          rowCount: Math.ceil(items.length / 2),
          draw: (from: number, to: number) => (
            <PairedItems form={form} items={items} from={from} to={to} stamp={stamp} />
          ),
        }
      : {
          ...table,
          rowCount: items.length,
          draw: (from: number, to: number) => (
            <Items form={form} items={items.slice(from, to)} stamp={stamp} />
          ),
        },
  ]
}

/** Items that one column of a page has room for. */
const COLUMN = 28

/** A form that takes two columns to stay on one side of its sheet; a series needs the width of the page. */
const isLong = (items: readonly FormItem[]) =>
  items.length > COLUMN && items.every(({ kind }) => kind !== 'series')

interface ItemsProps {
  form: MeasurementForm
  items: readonly FormItem[]
  stamp: PaperStamp
}

function Items({ form, items, stamp }: ItemsProps) {
  const { language } = stamp
  const { print, measure } = wordsIn(language)
  const numbers = numberItems(form)
  const fields: Record<string, { how?: string }> = measure.field
  return (
    <table className="paper-table measured-table" data-part="table">
      <thead>
        <tr>
          <th scope="col" style={{ inlineSize: '10mm' }}>
            {print.column.code}
          </th>
          <th scope="col">{print.job.measurements}</th>
          <th scope="col" style={{ inlineSize: '72mm' }}>
            {print.job.value}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => {
          const number = numbers.get(item.id)
          return (
            <tr key={item.id}>
              <td>{number === undefined ? null : formatNumber(number, language)}</td>
              <td>
                <b>{nameOfItem(item, language)}</b>
                <div className="measured-how">{fields[item.id]?.how}</div>
              </td>
              <td>
                <BlankValue item={item} stamp={stamp} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Two items beside each other: down the first column, then down the second. What is chosen has the width of its column. */
function PairedItems({ form, items, from, to, stamp }: ItemsProps & { from: number; to: number }) {
  const { language } = stamp
  const { print } = wordsIn(language)
  const half = Math.ceil(items.length / 2)
  const numbers = numberItems(form)
  return (
    <table className="paper-table measured-table measured-pairs" data-part="table">
      <colgroup>
        {[0, 1].flatMap((column) => [
          <col key={`${column} no`} style={{ inlineSize: '7.5mm' }} />,
          <col key={`${column} name`} />,
          <col key={`${column} value`} style={{ inlineSize: '19mm' }} />,
        ])}
      </colgroup>
      <thead>
        <tr>
          <th scope="col" colSpan={6}>
            {print.form.affectedUnlessTold}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.slice(from, to).map((first, index) => (
          <tr key={first.id}>
            {[first, items[half + from + index]].map((item, column) =>
              item ? (
                <PairedCells key={item.id} item={item} number={numbers.get(item.id) ?? null} stamp={stamp} />
              ) : (
                <td key={column} colSpan={3} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function PairedCells({ item, number, stamp }: { item: FormItem; number: number | null; stamp: PaperStamp }) {
  const { language } = stamp
  const fields: Record<string, { name: string; how?: string }> = wordsIn(language).measure.field
  const isChosen = item.kind === 'choice'
  const name = item.of === 'affected' ? (fields[item.id]?.name ?? item.id) : nameOfItem(item, language)
  return (
    <>
      <td>{number === null ? null : formatNumber(number, language)}</td>
      <td colSpan={isChosen ? 2 : 1}>
        <b>{name}</b>
        <div className="measured-how">{fields[item.id]?.how}</div>
        {isChosen ? <BlankValue item={item} stamp={stamp} /> : null}
      </td>
      {isChosen ? null : (
        <td>
          <BlankValue item={item} stamp={stamp} />
        </td>
      )}
    </>
  )
}

/** Readings of a series that a page has room for. */
const READINGS = 8

/** Room for a value: boxes for a series with their distances, the choices to ring, the unit after a line. */
function BlankValue({ item, stamp }: { item: FormItem; stamp: PaperStamp }) {
  const { language } = stamp
  const { common, measure } = wordsIn(language)
  const choices: Record<string, string> = measure.choice
  if (item.kind === 'series') {
    const step = (item.stepsMm[0] ?? 0) / 10
    return (
      <div className="measured-series">
        {Array.from({ length: READINGS }, (_, index) => (
          <span key={index}>{formatNumber(Math.round(index * step * 10) / 10, language)}</span>
        ))}
      </div>
    )
  }
  if (item.kind === 'choice') {
    return (
      <span className="measured-choices">
        {item.choices.map((code) => choices[code] ?? code).join(' / ')}
      </span>
    )
  }
  if (item.kind === 'yes_no') return `${common.yes} / ${common.no}`
  return (
    <div className="measured-unit">{isNumberKind(item.kind) ? unitName(item.kind, 'cm', language) : ''}</div>
  )
}
