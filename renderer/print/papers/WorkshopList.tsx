import type { WorkshopList, WorkshopRow } from '#domain/papers/workshop-list.ts'
import type { PaperStamp } from '#domain/papers/paper.ts'
import { formatNumber } from '#domain/time/format-date.ts'
import type { FlowPaper } from '../paper.ts'
import { SideShape, TickBox } from '../PaperMarks.tsx'
import { fill, wordsIn } from '../words.ts'
import { blockPart, FormHead, formSetup } from './FormParts.tsx'
import { ListTable, type ListColumn } from './ListTable.tsx'
import { dateIn, inDigitsOf, sideText, sizeText } from './paper-texts.ts'

function columnsOf(stamp: PaperStamp): ListColumn<WorkshopRow>[] {
  const { language } = stamp
  const { print, domain } = wordsIn(language)
  const number = (value: number) => formatNumber(value, language)
  return [
    { key: 'row', title: print.register.column.number, widthMm: 9, cell: (_row, index) => number(index + 1) },
    {
      key: 'order',
      title: print.form.order,
      widthMm: 25,
      cell: ({ order }) => (
        <b>
          <bdi dir="ltr">{inDigitsOf(order.device.orderNumber, language)}</bdi>
        </b>
      ),
    },
    {
      key: 'name',
      title: print.form.name,
      widthMm: 50,
      cell: ({ order }) => (
        <>
          <b>
            <bdi>{order.person.name}</bdi>
          </b>{' '}
          <bdi dir="ltr">{inDigitsOf(order.person.number, language)}</bdi>
        </>
      ),
    },
    {
      key: 'side',
      title: print.form.side,
      widthMm: 22,
      cell: ({ order: { device } }) => (
        <>
          {device.side ? <SideShape side={device.side} deviceType={device.deviceType} /> : null}
          <b>{sideText(device, language)}</b>
        </>
      ),
    },
    {
      key: 'foot',
      title: print.form.footSize,
      widthMm: 21,
      cell: ({ order }) => sizeText(order.device.footSize, language),
    },
    { key: 'state', title: print.workshop.stands, widthMm: 29, cell: ({ state }) => domain.state[state] },
    {
      key: 'days',
      title: print.workshop.days,
      widthMm: 15,
      isNumber: true,
      cell: ({ days }) => number(days),
    },
    {
      key: 'technician',
      title: print.form.technician,
      widthMm: 34,
      cell: ({ order }) => <bdi>{order.device.technician}</bdi>,
    },
    {
      key: 'promised',
      title: print.form.promised,
      widthMm: 25,
      cell: ({ promisedDate }) => (promisedDate ? dateIn(promisedDate, language) : null),
    },
    { key: 'notes', title: print.form.notes, widthMm: null, cell: () => null },
    { key: 'done', title: print.column.done, widthMm: 11, cell: () => <TickBox status={null} /> },
  ]
}

/** What the workshop has in hand, a table for each type of device. */
export function toWorkshopListPaper({ stamp, sections }: WorkshopList): FlowPaper {
  const { language } = stamp
  const { print, papers, domain } = wordsIn(language)
  const title = papers.names['workshop-list']
  const columns = columnsOf(stamp)
  const count = sections.reduce((sum, { rows }) => sum + rows.length, 0)
  return {
    kind: 'flow',
    title,
    setup: formSetup(stamp, title),
    parts: [
      blockPart(
        'head',
        <>
          <FormHead stamp={stamp} title={title} />
          <p className="form-told">
            {count === 0
              ? print.workshop.empty
              : fill(print.register.count, { number: formatNumber(count, language) })}
          </p>
        </>,
      ),
      ...sections.map(({ deviceType, rows }) => ({
        kind: 'table' as const,
        key: deviceType,
        rowCount: rows.length,
        draw: (from: number, to: number) => (
          <ListTable
            heading={
              <>
                {domain.device[deviceType]}{' '}
                <span>{fill(print.rowCount, { number: formatNumber(rows.length, language) })}</span>
              </>
            }
            columns={columns}
            rows={rows.slice(from, to)}
            from={from}
          />
        ),
      })),
    ],
  }
}
