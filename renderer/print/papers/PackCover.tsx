import type { PackDocument } from '#domain/emergency/pack-document.ts'
import { formatBothCalendars, formatNumber } from '#domain/time/format-date.ts'
import type { FlowPaper } from '../paper.ts'
import { fill, wordsIn } from '../words.ts'
import { Block, FormHead, formSetup, WritingLines } from './FormParts.tsx'
import { inDigitsOf } from './paper-texts.ts'

/** The first sheet of a pack: what it is for, what to do, and what lies behind it. */
export function toPackCover(
  { stamp: of, date, block, visits }: PackDocument,
  contents: readonly string[],
): FlowPaper {
  const stamp = { ...of, size: 'a4' as const }
  const { language } = stamp
  const { print } = wordsIn(language)
  const { pack } = print
  const on = formatBothCalendars(date, language)
  const [first, last] = [block.firstNumber, block.lastNumber].map((number) =>
    inDigitsOf(String(number), language),
  )
  const steps = [pack.tokens, pack.register, pack.tick, pack.write, pack.deliver, pack.enter]
  return {
    kind: 'flow',
    title: pack.title,
    setup: formSetup(stamp, pack.title, on),
    parts: [
      {
        kind: 'block',
        key: 'cover',
        node: (
          <Block>
            <FormHead stamp={stamp} title={pack.title} />
            <h3>{fill(pack.for, { date: on })}</h3>
            <p className="form-told">
              {fill(pack.visits, { number: formatNumber(visits, language) })} ·{' '}
              {fill(pack.numbers, { first: first ?? '', last: last ?? '' })}
            </p>
            <h3>{pack.whatToDo}</h3>
            <ol className="pack-steps">
              {steps.map((step) => (
                <li key={step}>{fill(step, { first: first ?? '', last: last ?? '' })}</li>
              ))}
            </ol>
            <h3>{pack.contents}</h3>
            <ul className="form-list">
              {contents.map((title, index) => (
                <li key={index}>{title}</li>
              ))}
            </ul>
            <h3>{pack.whoHasIt}</h3>
            <WritingLines count={3} />
          </Block>
        ),
      },
    ],
  }
}
