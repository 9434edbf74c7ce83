import { getAssessmentForm, type FormItem, type FormSection } from '#domain/assessment/assessment-form.ts'
import { fitDecisions, kLevels } from '#domain/assessment/assessment.ts'
import type { AssessmentSheet, AssessmentSheets } from '#domain/papers/assessment-sheet.ts'
import type { PaperStamp } from '#domain/papers/paper.ts'
import { causes } from '#domain/people/patient.ts'
import { formatNumber } from '#domain/time/format-date.ts'
import type { FlowPaper, FlowPart } from '../paper.ts'
import { wordsIn } from '../words.ts'
import { BlankBody } from './BlankBody.tsx'
import {
  blockPart,
  Facts,
  FormHead,
  formPaper,
  type FormPlace,
  personFacts,
  WritingLines,
} from './FormParts.tsx'

/** The assessment on paper, each from a page of its own: one limb in front, the person and the decision behind. */
export function toAssessmentFormPaper({ stamp, sheets }: AssessmentSheets): FlowPaper {
  return formPaper('assessment-form', stamp, sheets, partsOf, ({ person }) => person?.number ?? '')
}

function partsOf(sheet: AssessmentSheet, { stamp, title, startsPage }: FormPlace): FlowPart[] {
  const form = getAssessmentForm(sheet.formVersion)
  const key = sheet.person?.number ?? 'blank'
  const section = (part: 'limb' | 'person', one: FormSection): FlowPart => ({
    kind: 'table',
    key: `${key} ${part} ${one.key}`,
    rowCount: one.items.length,
    draw: (from, to) => <Section name={one.key} items={one.items.slice(from, to)} stamp={stamp} />,
  })
  return [
    blockPart(`${key} head`, <Head sheet={sheet} stamp={stamp} title={title} />, { startsPage }),
    ...form.limb.map((one) => section('limb', one)),
    ...form.person.map((one) => section('person', one)),
    blockPart(`${key} decision`, <Decision stamp={stamp} />),
  ]
}

interface HeadProps {
  sheet: AssessmentSheet
  stamp: PaperStamp
  title: string
}

function Head({ sheet: { person }, stamp, title }: HeadProps) {
  const { language } = stamp
  const { print, domain } = wordsIn(language)
  const blank = [print.form.name, print.form.number, print.form.father, print.column.ageSex]
  const isTold = (label: string) => [label, ''] as const
  return (
    <>
      <FormHead stamp={stamp} title={title} {...(person ? { number: person.number } : {})} />
      <Facts items={person ? personFacts(person, stamp) : blank.map(isTold)} />
      <Facts items={[print.form.date, print.assess.by].map(isTold)} />
      <div className="assess-limb">
        <BlankBody labels={print.assess.view} />
        <div>
          <p>{print.assess.mark}</p>
          <Choices
            label={print.assess.limb}
            words={(['lower_left', 'lower_right', 'upper_left', 'upper_right'] as const).map(
              (limb) => domain.limb[limb],
            )}
          />
          <Facts columns={2} items={[print.form.level, print.assess.lostOn].map(isTold)} />
          <p className="assess-hint">{print.assess.eachLimb}</p>
        </div>
      </div>
    </>
  )
}

interface SectionProps {
  name: string
  items: readonly FormItem[]
  stamp: PaperStamp
}

function Section({ name, items, stamp }: SectionProps) {
  const { assess } = wordsIn(stamp.language)
  const names: Record<string, string> = assess.section
  const questions: Record<string, string> = assess.item
  return (
    <table className="paper-table assess-table" data-part="table">
      <colgroup>
        <col style={{ width: '52mm' }} />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {names[name]}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.key}>
            <td className={item.when ? 'assess-follows' : undefined}>{questions[item.key]}</td>
            <td>
              <Answer item={item} stamp={stamp} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Room for an answer: boxes to tick, numbers to ring, a line with its unit. */
function Answer({ item, stamp: { language } }: { item: FormItem; stamp: PaperStamp }) {
  const { assess, common } = wordsIn(language)
  switch (item.kind) {
    case 'yes_no':
      return <Choices words={[common.yes, common.no]} />
    case 'choice':
      return <Choices words={optionsOf(item, language)} />
    case 'choices':
      return <Choices words={[assess.noneOfThese, ...optionsOf(item, language)]} />
    case 'scale': {
      const steps = Array.from({ length: (item.max ?? 10) + 1 }, (_, step) => step)
      const { scale } = assess
      return (
        <div className="assess-scale">
          <span>{item.bestAtTop ? scale.noStrength : scale.noPain}</span>
          {steps.map((step) => (
            <b key={step}>{formatNumber(step, language)}</b>
          ))}
          <span>{item.bestAtTop ? scale.fullStrength : scale.worstPain}</span>
        </div>
      )
    }
    case 'number':
      return <div className="assess-number">{item.unit ? assess.unit[item.unit] : ''}</div>
    case 'text':
      return <div className="assess-writing" />
  }
}

function optionsOf(item: FormItem, language: PaperStamp['language']): string[] {
  const { option } = wordsIn(language).assess
  const own: Record<string, Record<string, string>> = option
  const common: Record<string, string> = option.common
  return (item.options ?? []).map((code) => own[item.key]?.[code] ?? common[code] ?? code)
}

/** Boxes to tick, with a label before them where they have no row of their own. */
function Choices({ label, words }: { label?: string; words: readonly string[] }) {
  return (
    <div className="assess-choices">
      {label ? <b>{label}</b> : null}
      {words.map((word) => (
        <span key={word}>
          <i aria-hidden />
          {word}
        </span>
      ))}
    </div>
  )
}

/** What stands before the colon: the line above has told the rest. */
const codeOf = (words: string) => words.split(/[:：]/)[0] ?? words

function Decision({ stamp: { language } }: { stamp: PaperStamp }) {
  const { print, assess, domain } = wordsIn(language)
  return (
    <>
      <h3>{assess.result}</h3>
      <Choices label={print.assess.cause} words={causes.map((cause) => domain.cause[cause])} />
      <Choices label={assess.kLevelNow} words={kLevels.map((level) => domain.kLevel[level])} />
      <Choices label={assess.kLevelExpected} words={kLevels.map((level) => codeOf(domain.kLevel[level]))} />
      <Choices label={assess.decision} words={fitDecisions.map((one) => domain.decision[one])} />
      <Facts
        items={[
          [assess.earliestDate, ''],
          [print.assess.signature, ''],
        ]}
      />
      <h3>{print.assess.reason}</h3>
      <WritingLines count={2} />
    </>
  )
}
