import type { ReferralLetters } from '#domain/papers/referral-letter-paper.ts'
import type { PaperStamp } from '#domain/papers/paper.ts'
import { letterLines, letterWords } from '../entry-words.ts'
import type { FlowPaper, FlowPart } from '../paper.ts'
import { textsIn } from '../texts.ts'
import {
  blockPart,
  Facts,
  FormHead,
  formPaper,
  personFacts,
  WritingLines,
  type FormPlace,
} from './FormParts.tsx'
import { dateIn, inDigitsOf } from './paper-texts.ts'

type Letter = ReferralLetters['letters'][number]
type Section = Letter['sections'][number]

/** Who it is, what the sender asks (lines to write on), and the course by kind. */
export function toReferralLetterPaper({ stamp, letters }: ReferralLetters): FlowPaper {
  return formPaper('referral-letter', stamp, letters, partsOf, ({ person }) =>
    inDigitsOf(person.number, stamp.language),
  )
}

function partsOf(letter: Letter, { stamp, title, startsPage }: FormPlace): FlowPart[] {
  const t = textsIn(stamp.language)
  const { person } = letter
  const course = letter.sections.flatMap((section) => tableOf(section, letter, stamp))
  return [
    blockPart(
      `${person.number}.head`,
      <>
        <FormHead stamp={stamp} title={title} number={person.number} />
        <Facts items={personFacts(person, stamp)} />
        <h3>{t('timeline.request')}</h3>
        <WritingLines count={4} />
      </>,
      { startsPage },
    ),
    ...course,
    ...(course.length > 0
      ? []
      : [blockPart(`${person.number}.nothing`, <p className="form-told">{t('timeline.nothingYet')}</p>)]),
    blockPart(
      `${person.number}.sign`,
      <>
        <span>{t('timeline.signature')}</span>
        <span>{t('timeline.dateLine')}</span>
      </>,
      { className: 'register-sign' },
    ),
  ]
}

function tableOf({ kind, entries }: Section, letter: Letter, stamp: PaperStamp): FlowPart[] {
  const t = textsIn(stamp.language)
  const lines = letterLines(t, kind, entries, letterWords(t, stamp.language, letter.orders))
  if (lines.length === 0) return []
  const keepsTogether = lines.length < 10
  return [
    {
      kind: 'table',
      key: `${letter.person.number}.${kind}`,
      rowCount: lines.length,
      keepsTogether,
      draw: (from, to) => (
        <Course kind={kind} lines={lines.slice(from, to)} stamp={stamp} keepsTogether={keepsTogether} />
      ),
    },
  ]
}

interface CourseProps {
  kind: Section['kind']
  lines: ReturnType<typeof letterLines>
  stamp: PaperStamp
  keepsTogether: boolean
}

function Course({ kind, lines, stamp: { language }, keepsTogether }: CourseProps) {
  const t = textsIn(language)
  return (
    <table
      className={`paper-table letter-table ${keepsTogether ? 'paper-keeps-together' : ''}`}
      data-part="table"
    >
      <colgroup>
        <col style={{ width: '30mm' }} />
        <col />
      </colgroup>
      <thead>
        <tr className="paper-heading">
          <th colSpan={2} scope="colgroup">
            {t(`timeline.kind.${kind}`)}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, date, text }) => (
          <tr key={key}>
            <td>{dateIn(date, language)}</td>
            <td>
              <bdi>{text}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
