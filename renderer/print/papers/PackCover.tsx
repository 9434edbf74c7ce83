import type { PackDocument } from '#domain/emergency/pack-document.ts'
import type { Language } from '#domain/camps/camp.ts'
import { countItems } from '#domain/papers/paper-document.ts'
import { isolate } from '#domain/people/isolate.ts'
import { formatBothCalendars, formatNumber } from '#domain/time/format-date.ts'
import { headingOf } from '../list-layout.ts'
import { numberText } from '../list-texts.ts'
import type { FlowPaper } from '../paper.ts'
import { fill, wordsIn } from '../words.ts'
import { blockPart, FormHead, formSetup } from './FormParts.tsx'
import { ListTable, type ListColumn } from './ListTable.tsx'
import { inDigitsOf } from './paper-texts.ts'

/** A paper of the pack that is handed to somebody; `count` is of visits or sheets. */
interface Handout {
  paper: string
  subject: string
  count: number | null
}

function handoutsOf({ lists, papers, block, stamp }: PackDocument): Handout[] {
  const words = wordsIn(stamp.language)
  const number = (value: number) => inDigitsOf(String(value), stamp.language)
  const slips = `${number(block.firstNumber)} – ${number(block.lastNumber)}`
  return [
    ...lists.flatMap((list) =>
      list.sections.map((section) => ({
        paper: numberText(list),
        subject: isolate(headingOf(list, section, words) ?? ''),
        count: section.rows.length,
      })),
    ),
    ...papers.map((paper) => {
      const count = countItems(paper)
      return {
        paper: words.papers.names[paper.paper],
        subject: paper.paper === 'token-slip' ? slips : '',
        count: count > 1 ? count : null,
      }
    }),
  ]
}

function columnsOf(language: Language): ListColumn<Handout>[] {
  const { column } = wordsIn(language).print.pack
  return [
    { key: 'paper', title: column.paper, widthMm: 58, cell: ({ paper }) => paper },
    { key: 'for', title: column.for, widthMm: 46, cell: ({ subject }) => <b>{subject}</b> },
    {
      key: 'count',
      title: column.count,
      widthMm: 18,
      isNumber: true,
      cell: ({ count }) => (count === null ? null : formatNumber(count, language)),
    },
    { key: 'given', title: column.givenTo, widthMm: null, cell: () => null },
  ]
}

/** The first sheet of a pack: what it is for, what to do, what lies behind it, and who was given which sheets. */
export function toPackCover(pack: PackDocument): FlowPaper {
  const stamp = { ...pack.stamp, size: 'a4' as const }
  const { language } = stamp
  const words = wordsIn(language).print.pack
  const on = formatBothCalendars(pack.date, language)
  const [first = '', last = ''] = [pack.block.firstNumber, pack.block.lastNumber].map((number) =>
    inDigitsOf(String(number), language),
  )
  const steps = [words.tokens, words.register, words.tick, words.write, words.deliver, words.enter]
  const handouts = handoutsOf(pack)
  const columns = columnsOf(language)
  return {
    kind: 'flow',
    title: words.title,
    setup: formSetup(stamp, words.title, on),
    parts: [
      blockPart(
        'cover',
        <>
          <FormHead stamp={stamp} title={words.title} />
          <h3>{fill(words.for, { date: on })}</h3>
          <p className="form-told">
            {fill(words.visits, { number: formatNumber(pack.visits, language) })} ·{' '}
            {fill(words.numbers, { first, last })}
          </p>
          <h3>{words.whatToDo}</h3>
          <ol className="pack-steps">
            {steps.map((step) => (
              <li key={step}>{fill(step, { first, last })}</li>
            ))}
          </ol>
        </>,
      ),
      {
        kind: 'table',
        key: 'contents',
        rowCount: handouts.length,
        draw: (from, to) => (
          <ListTable
            heading={words.contents}
            columns={columns}
            rows={handouts.slice(from, to)}
            from={from}
            className="pack-contents"
          />
        ),
      },
    ],
  }
}
