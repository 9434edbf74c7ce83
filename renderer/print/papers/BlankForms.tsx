import type { BlankForm } from '#domain/papers/blank-form.ts'
import type { PaperStamp } from '#domain/papers/paper.ts'
import type { FlowPaper, FlowPart } from '../paper.ts'
import { TickBox } from '../PaperMarks.tsx'
import { wordsIn, type PaperWords } from '../words.ts'
import {
  blockPart,
  Facts,
  FormHead,
  formPaper,
  SignatureBoxes,
  WritingLines,
  type FormPlace,
} from './FormParts.tsx'
import { inDigitsOf } from './paper-texts.ts'

type Copies = { copy: number }[]
const copiesOf = ({ copies }: { copies: number }): Copies =>
  Array.from({ length: copies }, (_, copy) => ({ copy }))

/** Answers to be ticked, beside their question. */
function Choices({ label, choices }: { label: string; choices: readonly string[] }) {
  return (
    <div className="blank-choices">
      <b>{label}</b>
      <div>
        {choices.map((choice) => (
          <span key={choice}>
            <TickBox status={null} /> {choice}
          </span>
        ))}
      </div>
    </div>
  )
}

const lines = (labels: readonly string[]) => labels.map((label) => [label, ''] as const)

/** Everything that is asked at registration, to be entered later. */
export function toRegistrationFormPaper(document: BlankForm<'registration-form'>): FlowPaper {
  return formPaper('registration-form', document.stamp, copiesOf(document), registrationParts)
}

function registrationParts({ copy }: { copy: number }, { stamp, title, startsPage }: FormPlace): FlowPart[] {
  const { print } = wordsIn(stamp.language, stamp.campKind)
  const words = print.blank
  return [
    blockPart(
      `${copy}`,
      <>
        <FormHead stamp={stamp} title={title} />
        <Facts items={lines([words.token, print.form.date, words.desk, words.group])} />
        <h3>{words.person}</h3>
        <Facts
          items={lines([
            words.givenName,
            words.familyName,
            print.form.father,
            words.birth,
            words.phone,
            words.phoneOwner,
            words.province,
            words.village,
          ])}
        />
        <RegistrationChoices words={words} stamp={stamp} />
        <h3>{words.device}</h3>
        <Choices label={words.aid} choices={Object.values(words.aids)} />
        <Choices label={print.form.side} choices={Object.values(words.sides)} />
        <Facts items={lines([words.level, words.since, words.cause, words.oldDevice])} />
        <h3>{print.form.notes}</h3>
        <WritingLines count={2} />
        <p className="form-statement">{words.consent}</p>
        <SignatureBoxes stamp={stamp} who={words.personOrGuardian} />
      </>,
      { startsPage },
    ),
  ]
}

type BlankWords = PaperWords['print']['blank']

function RegistrationChoices({ words, stamp }: { words: BlankWords; stamp: PaperStamp }) {
  const { domain } = wordsIn(stamp.language)
  return (
    <>
      <Choices label={words.sex} choices={[domain.sex.female, domain.sex.male]} />
      <Choices label={words.language} choices={Object.values(words.languages)} />
      <Choices label={words.needs} choices={Object.values(domain.need)} />
      <Choices label={words.escorts} choices={Object.values(words.escortCounts)} />
    </>
  )
}

/** What is asked of somebody who has a device, to be entered later. */
export function toFollowUpFormPaper(document: BlankForm<'follow-up-form'>): FlowPaper {
  return formPaper('follow-up-form', document.stamp, copiesOf(document), followUpParts)
}

function followUpParts({ copy }: { copy: number }, { stamp, title, startsPage }: FormPlace): FlowPart[] {
  const { print } = wordsIn(stamp.language)
  const words = print.blank
  const { yes, no } = words
  return [
    blockPart(
      `${copy}`,
      <>
        <FormHead stamp={stamp} title={title} />
        <Facts
          items={lines([
            print.form.name,
            print.form.number,
            print.form.order,
            print.form.date,
            words.asker,
            words.phone,
          ])}
        />
        <h3>{words.use}</h3>
        <Choices label={words.isUsed} choices={[yes, no]} />
        <Facts items={lines([words.hours, words.whyNot])} />
        <Choices label={words.wornAt} choices={Object.values(words.places)} />
        <h3>{words.body}</h3>
        <Choices
          label={words.pain}
          choices={Array.from({ length: 11 }, (_, score) => digits(score, stamp))}
        />
        <Choices
          label={words.comfort}
          choices={Array.from({ length: 11 }, (_, score) => digits(score, stamp))}
        />
        <Choices label={words.skin} choices={Object.values(words.skins)} />
        <h3>{words.device}</h3>
        <Choices label={words.repair} choices={[yes, no]} />
        <Facts items={lines([words.repairWhat, words.comeBack])} />
        <h3>{print.form.notes}</h3>
        <WritingLines count={4} />
      </>,
      { startsPage },
    ),
  ]
}

const digits = (score: number, { language }: PaperStamp) => inDigitsOf(String(score), language)
