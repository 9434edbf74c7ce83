import type { DeliveryRegister, DeliveryRow } from '#domain/papers/delivery-register.ts'
import type { PaperStamp } from '#domain/papers/paper.ts'
import { provinceName } from '#domain/people/provinces.ts'
import { formatBothCalendars, formatNumber } from '#domain/time/format-date.ts'
import { SideShape } from '../PaperMarks.tsx'
import type { FlowPaper } from '../paper.ts'
import { fill, wordsIn, type PaperWords } from '../words.ts'
import { blockPart, FormHead, formSetup } from './FormParts.tsx'
import { dateIn, inDigitsOf, sideText, sizeText } from './paper-texts.ts'
import { ageSexText } from '../age-sex.ts'

type Column = keyof PaperWords['print']['register']['column']

/** Columns with their widths in millimetres; null takes what the others leave. */
const columns: readonly (readonly [Column, number | null])[] = [
  ['number', 9],
  ['date', 23],
  ['person', 22],
  ['name', 42],
  ['ageSex', 14],
  ['province', 22],
  ['device', 32],
  ['footSize', 16],
  ['order', 22],
  ['technician', 24],
  ['receivedBy', 26],
  ['signature', null],
]

/** Empty rows for those who come while the paper lies on the table. */
const BLANK_ROWS = 6
/** Rows of a register that is nothing but rows: two pages of them, with room to sign below. */
const ALL_BLANK_ROWS = 24

/** One row for each device that was handed over, with room to sign. */
export function toDeliveryRegisterPaper({ stamp, date, rows, isBlank }: DeliveryRegister): FlowPaper {
  const { language } = stamp
  const { print, papers } = wordsIn(language, stamp.campKind)
  const title = papers.names['delivery-register']
  const span = date ? formatBothCalendars(date, language) : print.register.wholeCamp
  const lines: (DeliveryRow | null)[] = [
    ...rows,
    ...Array.from({ length: isBlank ? ALL_BLANK_ROWS : BLANK_ROWS }, () => null),
  ]
  return {
    kind: 'flow',
    title,
    setup: formSetup(stamp, title, span),
    parts: [
      blockPart(
        'head',
        <>
          <FormHead stamp={stamp} title={title} />
          <p className="form-told">
            {isBlank
              ? print.register.blank
              : `${span} · ${fill(print.register.count, { number: formatNumber(rows.length, language) })}`}
          </p>
        </>,
      ),
      {
        kind: 'table',
        key: 'rows',
        rowCount: lines.length,
        draw: (from, to) => <Rows lines={lines.slice(from, to)} from={from} stamp={stamp} />,
      },
      blockPart(
        'sign',
        <>
          <span>{print.register.checkedBy}</span>
          <span>{print.register.manager}</span>
        </>,
        { className: 'register-sign' },
      ),
    ],
  }
}

interface RowsProps {
  lines: readonly (DeliveryRow | null)[]
  from: number
  stamp: PaperStamp
}

function Rows({ lines, from, stamp }: RowsProps) {
  const { print } = wordsIn(stamp.language)
  return (
    <table className="paper-table register-table" data-part="table">
      <colgroup>
        {columns.map(([column, widthMm]) => (
          <col key={column} style={widthMm === null ? undefined : { width: `${widthMm}mm` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(([column]) => (
            <th key={column} scope="col">
              {print.register.column[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={index}>
            {columns.map(([column]) => (
              <td key={column}>
                {column === 'number' ? formatNumber(from + index + 1, stamp.language) : null}
                {line ? <Cell column={column} row={line} stamp={stamp} /> : null}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ column, row, stamp }: { column: Column; row: DeliveryRow; stamp: PaperStamp }) {
  const { language } = stamp
  const { print } = wordsIn(language)
  const { person, device } = row.order
  switch (column) {
    case 'number':
    case 'signature':
      return null
    case 'date':
      return dateIn(row.date, language)
    case 'person':
      return <bdi dir="ltr">{inDigitsOf(person.number, language)}</bdi>
    case 'name':
      return (
        <>
          <b>
            <bdi>{person.name}</bdi>
          </b>
          {person.fatherName ? <div>{fill(print.childOf, { name: person.fatherName })}</div> : null}
        </>
      )
    case 'ageSex':
      return ageSexText(person, language)
    case 'province':
      return <bdi>{provinceName(row.province, language)}</bdi>
    case 'device':
      return (
        <>
          {print.device[device.deviceType]}{' '}
          {device.side ? <SideShape side={device.side} deviceType={device.deviceType} /> : null}
          <b>{sideText(device, language)}</b>
        </>
      )
    case 'footSize':
      return sizeText(device.footSize, language)
    case 'order':
      return <bdi dir="ltr">{inDigitsOf(device.orderNumber, language)}</bdi>
    case 'technician':
      return <bdi>{device.technician}</bdi>
    case 'receivedBy':
      return <bdi>{[row.receivedBy, row.relation].filter(Boolean).join(', ')}</bdi>
  }
}
