import type { DailyListDocument } from '#domain/lists/daily-list.ts'
import { formatNumber, formatSpanInBoth } from '#domain/time/format-date.ts'
import { writePart } from './list-cells.tsx'
import {
  layOutDailyList,
  type DailyListLayout,
  type PaperLine,
  type PaperOptions,
  type PaperTable,
} from './list-layout.ts'
import {
  cutText,
  dateText,
  dayText,
  filterText,
  numberText,
  placeText,
  printedText,
  runningTexts,
  titleText,
} from './list-texts.ts'
import { A4, MARGINS } from './page-setup.ts'
import type { FlowPaper, FlowPart } from './paper.ts'
import { TickBox } from './PaperMarks.tsx'
import { fill } from './words.ts'

interface LayoutProps {
  layout: DailyListLayout
}

/** The daily list as a paper: what it is, a table a section, and the counts. */
export function toDailyListPaper(document: DailyListDocument, options: PaperOptions): FlowPaper {
  const layout = layOutDailyList(document, options)
  return {
    kind: 'flow',
    title: [
      ...[titleText(document), cutText(document), filterText(document)],
      ...[dateText(document), numberText(document)],
    ]
      .filter(Boolean)
      .join(' · '),
    setup: {
      language: document.language,
      size: A4[layout.orientation],
      margins: MARGINS,
      running: runningTexts(document),
    },
    parts: partsOf(layout),
  }
}

/** The lists of several days as one paper, a day beginning on a page of its own. */
export function toDailyListsPaper(
  documents: readonly DailyListDocument[],
  options: PaperOptions,
): FlowPaper | null {
  const [first] = documents
  const last = documents.at(-1)
  if (!first || !last) return null
  const alone = toDailyListPaper(first, options)
  if (first === last) return alone
  const days = formatSpanInBoth(first.date, last.date, first.language)
  return {
    kind: 'flow',
    title: [titleText(first), cutText(first), filterText(first), days].filter(Boolean).join(' · '),
    setup: { ...alone.setup, running: runningTexts(first, last) },
    parts: documents.flatMap((document, index) => {
      const layout = layOutDailyList(document, { ...options, isOneOfSeveral: true })
      return partsOf(layout, `${document.date} `, index > 0)
    }),
  }
}

function partsOf(layout: DailyListLayout, prefix = '', startsPage = false): FlowPart[] {
  return [
    {
      kind: 'block',
      key: `${prefix}masthead`,
      startsPage,
      node: <Masthead layout={layout} startsPage={startsPage} />,
    },
    ...layout.tables.map((table): FlowPart => ({
      kind: 'table',
      key: `${prefix}${table.key}`,
      rowCount: table.lines.length,
      startsPage: table.startsPage,
      keepsTogether: table.keepsTogether,
      draw: (from, to) => <ListTable layout={layout} table={table} lines={table.lines.slice(from, to)} />,
    })),
    { kind: 'block', key: `${prefix}totals`, keepsWithBefore: true, node: <Totals layout={layout} /> },
  ]
}

/** What the list is, on its first page. */
function Masthead({ layout, startsPage }: LayoutProps & { startsPage: boolean }) {
  const { document, words } = layout
  const isEmpty = document.sections.every(({ rows }) => rows.length === 0)
  return (
    <header
      className={startsPage ? 'paper-masthead paper-starts-page' : 'paper-masthead'}
      data-part="masthead"
    >
      <div className="paper-title">
        <h2>
          {titleText(document)}: <bdi>{cutText(document)}</bdi>
        </h2>
        {document.isRehearsal ? <strong className="paper-badge">{words.print.rehearsal}</strong> : null}
        <strong className="paper-badge">{numberText(document)}</strong>
      </div>
      {document.filter ? <p className="paper-filter">{filterText(document)}</p> : null}
      <div className="paper-facts">
        <span>{placeText(document)}</span>
        <span>
          {dayText(document)} · {dateText(document)}
        </span>
        <span>{printedText(document)}</span>
      </div>
      {isEmpty ? (
        <p className="paper-empty">
          {document.sinceList === null ? words.print.empty : words.print.noChanges}
        </p>
      ) : null}
    </header>
  )
}

interface ListTableProps extends LayoutProps {
  table: PaperTable
  /** The lines of the table, or those of one page. */
  lines: readonly PaperLine[]
}

function tableClass({ startsPage, keepsTogether }: PaperTable): string {
  return ['paper-table', startsPage && 'paper-starts-page', keepsTogether && 'paper-keeps-together']
    .filter(Boolean)
    .join(' ')
}

/** A section. Its heading and the column names are the table's head, which every page repeats. */
function ListTable({ layout, table, lines }: ListTableProps) {
  const { columns, words, document } = layout
  return (
    <table className={tableClass(table)} data-part="table">
      <colgroup>
        {columns.map(({ parts, widthMm }) => (
          <col key={parts[0]} style={widthMm === null ? undefined : { width: `${widthMm}mm` }} />
        ))}
      </colgroup>
      <thead>
        {table.heading === null ? null : (
          <tr className="paper-heading">
            <th colSpan={columns.length} scope="colgroup">
              <bdi>{table.heading}</bdi>
              {table.count === null ? null : (
                <span>
                  {fill(words.print.rowCount, { number: formatNumber(table.count, document.language) })}
                </span>
              )}
            </th>
          </tr>
        )}
        <tr>
          {columns.map(({ parts }) => (
            <th key={parts[0]} scope="col" className={`paper-${parts[0]}`}>
              {parts.map((part) => (
                <div key={part}>{words.print.column[part]}</div>
              ))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.code} className={line.row?.change ? `paper-row-${line.row.change}` : undefined}>
            {columns.map(({ parts }) => (
              <td key={parts[0]}>
                {parts.map((part) => (
                  <div key={part} className={`paper-${part}`}>
                    {writePart(part, line, layout)}
                  </div>
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Counts when it was printed, and what the boxes mean. */
function Totals({ layout }: LayoutProps) {
  const { words, document } = layout
  const { totals, language } = document
  const { print } = words
  const counts = [
    [print.booked, totals.booked],
    [print.people, totals.people],
    [print.done, totals.done],
    [print.noShow, totals.noShow],
  ] as const
  return (
    <footer className="paper-totals" data-part="totals">
      <p>
        <b>{print.totals}</b>
        {counts.map(([word, count]) => (
          <span key={word}>
            {word} <b>{formatNumber(count, language)}</b>
          </span>
        ))}
      </p>
      <p>
        {print.boxHint}
        <span className="paper-sample">
          <TickBox status="done" /> {print.boxDone}
        </span>
        <span className="paper-sample">
          <TickBox status="no_show" /> {print.boxNoShow}
        </span>
      </p>
    </footer>
  )
}
