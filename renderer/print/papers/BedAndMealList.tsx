import type { BedAndMealList, StayRow } from '#domain/papers/bed-and-meal-list.ts'
import type { PaperStamp } from '#domain/papers/paper.ts'
import { sexes } from '#domain/staff/staff-member.ts'
import { formatBothCalendars, formatNumber } from '#domain/time/format-date.ts'
import type { FlowPaper } from '../paper.ts'
import { fill, wordsIn } from '../words.ts'
import { blockPart, FormHead, formSetup } from './FormParts.tsx'
import { ListTable, type ListColumn } from './ListTable.tsx'
import { inDigitsOf } from './paper-texts.ts'
import { ageSexText } from '../age-sex.ts'

/** Lines for those who turn out to need a bed or a meal. */
const BLANK_ROWS = 5

type Line = StayRow | null

function columnsOf(stamp: PaperStamp): ListColumn<Line>[] {
  const { language } = stamp
  const { print } = wordsIn(language)
  const number = (value: number | undefined) => (value ? formatNumber(value, language) : null)
  const words = print.stay.column
  return [
    {
      key: 'row',
      title: print.register.column.number,
      widthMm: 9,
      cell: (_row, index) => formatNumber(index + 1, language),
    },
    {
      key: 'number',
      title: print.form.number,
      widthMm: 24,
      cell: (row) => (row ? <bdi dir="ltr">{inDigitsOf(row.person.number, language)}</bdi> : null),
    },
    {
      key: 'name',
      title: print.form.name,
      widthMm: 52,
      cell: (row) =>
        row ? (
          <>
            <b>
              <bdi>{row.person.name}</bdi>
            </b>
            {row.person.fatherName ? <div>{fill(print.childOf, { name: row.person.fatherName })}</div> : null}
          </>
        ) : null,
    },
    {
      key: 'age',
      title: print.column.ageSex,
      widthMm: 16,
      cell: (row) => (row ? ageSexText(row.person, language) : null),
    },
    { key: 'group', title: print.column.group, widthMm: 30, cell: (row) => <bdi>{row?.group}</bdi> },
    {
      key: 'escorts',
      title: words.escorts,
      widthMm: 18,
      isNumber: true,
      cell: (row) => number(row?.escorts),
    },
    { key: 'beds', title: words.beds, widthMm: 14, isNumber: true, cell: (row) => number(row?.beds) },
    { key: 'meals', title: words.meals, widthMm: 14, isNumber: true, cell: (row) => number(row?.meals) },
    { key: 'travel', title: words.travelMoney, widthMm: 28, cell: () => null },
    { key: 'signature', title: print.register.column.signature, widthMm: null, cell: () => null },
  ]
}

/** Beds and meals of a day, with travel money and a signature for it. */
export function toBedAndMealPaper({ stamp, date, rows, beds, meals }: BedAndMealList): FlowPaper {
  const { language } = stamp
  const { print, papers, domain } = wordsIn(language)
  const title = papers.names['bed-and-meal-list']
  const on = formatBothCalendars(date, language)
  const columns = columnsOf(stamp)
  const lines: Line[] = [...rows, ...Array.from({ length: BLANK_ROWS }, () => null)]
  const bedTexts = sexes
    .filter((sex) => beds[sex] > 0)
    .map((sex) =>
      fill(print.stay.bedsOf, { sex: domain.sex[sex], number: formatNumber(beds[sex], language) }),
    )
  const told = [on, ...bedTexts, fill(print.stay.meals, { number: formatNumber(meals, language) })]
  return {
    kind: 'flow',
    title,
    setup: formSetup(stamp, title, on),
    parts: [
      blockPart(
        'head',
        <>
          <FormHead stamp={stamp} title={title} />
          <p className="form-told">{told.join(' · ')}</p>
        </>,
      ),
      {
        kind: 'table',
        key: 'rows',
        rowCount: lines.length,
        draw: (from, to) => <ListTable columns={columns} rows={lines.slice(from, to)} from={from} />,
      },
      blockPart('told', <p className="form-told">{print.stay.hint}</p>),
    ],
  }
}
