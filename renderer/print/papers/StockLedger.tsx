import type { PaperStamp } from '#domain/papers/paper.ts'
import type { LedgerItem, LedgerLine, StockLedger } from '#domain/papers/stock-ledger.ts'
import { formatNumber } from '#domain/time/format-date.ts'
import type { FlowPaper, FlowPart } from '../paper.ts'
import { fill, wordsIn, type PaperWords } from '../words.ts'
import { blockPart, FormHead, formSetup } from './FormParts.tsx'
import { dateIn, inDigitsOf, sizeText } from './paper-texts.ts'

type Column = keyof PaperWords['print']['ledger']['column']
const columns: readonly (readonly [Column, number | null])[] = [
  ['date', 26],
  ['movement', 34],
  ['in', 20],
  ['out', 20],
  ['case', 28],
  ['balance', 22],
  ['signature', null],
]

/** Lines to write on under every item. */
const BLANK_LINES = 3

/** Every movement of every part, with its balance and a line to sign. */
export function toStockLedgerPaper({ stamp, items }: StockLedger): FlowPaper {
  const { papers, print } = wordsIn(stamp.language)
  const title = papers.names['stock-ledger']
  return {
    kind: 'flow',
    title,
    setup: formSetup(stamp, title),
    parts: [
      blockPart(
        'head',
        <>
          <FormHead stamp={stamp} title={title} />
          {items.length === 0 ? <p className="form-told">{print.ledger.empty}</p> : null}
        </>,
      ),
      ...(items.length === 0 ? [emptyItem] : items).map((item, index): FlowPart => {
        const lines = [...item.lines, ...Array.from({ length: BLANK_LINES }, () => null)]
        return {
          kind: 'table',
          key: `${index}`,
          rowCount: lines.length,
          keepsTogether: lines.length < 8,
          draw: (from, to) => <Ledger item={item} lines={lines.slice(from, to)} stamp={stamp} />,
        }
      }),
    ],
  }
}

const emptyItem: LedgerItem = { name: '', size: '', side: null, unit: 'piece', lines: [] }

interface LedgerProps {
  item: LedgerItem
  lines: readonly (LedgerLine | null)[]
  stamp: PaperStamp
}

function Ledger({ item, lines, stamp }: LedgerProps) {
  const { language } = stamp
  const { print, domain } = wordsIn(language)
  const name = [
    inDigitsOf(item.name, language),
    sizeText(item.size, language),
    item.side ? domain.side[item.side] : '',
  ]
    .filter(Boolean)
    .join(' ')
  const balance = item.lines.at(-1)?.balance
  return (
    <table
      className={lines.length < 8 ? 'paper-table paper-keeps-together' : 'paper-table'}
      data-part="table"
    >
      <colgroup>
        {columns.map(([column, widthMm]) => (
          <col key={column} style={widthMm === null ? undefined : { width: `${widthMm}mm` }} />
        ))}
      </colgroup>
      <thead>
        <tr className="paper-heading">
          <th colSpan={columns.length} scope="colgroup">
            <bdi>{name}</bdi>
            {balance === undefined ? null : (
              <span>{fill(print.ledger.shelf, { quantity: formatNumber(balance, language) })}</span>
            )}
          </th>
        </tr>
        <tr>
          {columns.map(([column]) => (
            <th key={column} scope="col">
              {print.ledger.column[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={index}>
            {columns.map(([column]) => (
              <td key={column}>{line ? cellOf(column, line, stamp) : null}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function cellOf(column: Column, line: LedgerLine, { language }: PaperStamp) {
  const movements: Record<string, string> = wordsIn(language).print.ledger.movement
  const quantity = (value: number) => (value === 0 ? '' : formatNumber(value, language))
  switch (column) {
    case 'date':
      return dateIn(line.date, language)
    case 'movement':
      return movements[line.kind] ?? line.kind
    case 'in':
      return quantity(line.in)
    case 'out':
      return quantity(line.out)
    case 'case':
      return <bdi dir="ltr">{inDigitsOf(line.caseNumber, language)}</bdi>
    case 'balance':
      return formatNumber(line.balance, language)
    case 'signature':
      return null
  }
}
