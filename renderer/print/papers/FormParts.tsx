import type { ReactNode } from 'react'
import type { PaperDevice } from '#domain/papers/paper-device.ts'
import type { PaperOrder } from '#domain/papers/paper-order.ts'
import type { PaperPerson } from '#domain/papers/paper-person.ts'
import type { PaperName, PaperStamp } from '#domain/papers/paper.ts'
import { isolate } from '#domain/people/isolate.ts'
import { formatBothCalendars, formatDate, formatMinute } from '#domain/time/format-date.ts'
import { MARGINS, type PageSetup } from '../page-setup.ts'
import type { FlowPaper, FlowPart } from '../paper.ts'
import { SideShape } from '../PaperMarks.tsx'
import { QrCode } from '../QrCode.tsx'
import { fill, wordsIn } from '../words.ts'
import { inDigitsOf, sideText, sizeOf, sizeText } from './paper-texts.ts'
import { ageSexText } from '../age-sex.ts'

/** `Printed 24 Nov 2026, 12:00 by Leila Farahani`. */
export function printedLine({ language, printedAt, printedBy }: PaperStamp): string {
  const { print } = wordsIn(language)
  return fill(printedBy ? print.printedBy : print.printed, {
    date: formatDate(printedAt.date, {
      language,
      calendar: language === 'fa' ? 'solar_hijri' : 'gregorian',
      style: 'short',
    }),
    time: formatMinute(printedAt.minute, language),
    name: isolate(printedBy),
  })
}

/** Pages of a form with running texts. `subject` names what every page belongs to, where it is one thing only. */
export function formSetup(stamp: PaperStamp, title: string, subject = ''): PageSetup {
  const { print } = wordsIn(stamp.language)
  return {
    language: stamp.language,
    size: sizeOf(stamp.size),
    margins: MARGINS,
    running: {
      topStart: subject ? `${title}: ${isolate(subject)}` : title,
      topCenter: stamp.isRehearsal ? print.rehearsalMark : '',
      topEnd: isolate(stamp.campName),
      bottomStart: printedLine(stamp),
      bottomCenter: '',
    },
  }
}

/** What a form of a paper gets to know of the paper that it stands in. */
export interface FormPlace {
  stamp: PaperStamp
  title: string
  /** Every form but the first begins on a page of its own. */
  startsPage: boolean
}

/** A paper of one form after another. Where it holds a single one, every page repeats what that is about. */
export function formPaper<T>(
  name: PaperName,
  stamp: PaperStamp,
  forms: readonly T[],
  partsOf: (form: T, place: FormPlace) => FlowPart[],
  subjectOf: (form: T) => string = () => '',
): FlowPaper {
  const title = wordsIn(stamp.language).papers.names[name]
  const [only] = forms
  return {
    kind: 'flow',
    title,
    setup: formSetup(stamp, title, only && forms.length === 1 ? subjectOf(only) : ''),
    parts: forms.flatMap((form, index) => partsOf(form, { stamp, title, startsPage: index > 0 })),
  }
}

interface BlockOptions {
  startsPage?: boolean
  className?: string
}

/** A part that is never broken. */
export function blockPart(
  key: string,
  children: ReactNode,
  { startsPage = false, className = '' }: BlockOptions = {},
): FlowPart {
  const classes = ['paper-block', startsPage && 'paper-starts-page', className].filter(Boolean)
  return {
    kind: 'block',
    key,
    startsPage,
    node: (
      <section className={classes.join(' ')} data-part="block">
        {children}
      </section>
    ),
  }
}

interface FormHeadProps {
  stamp: PaperStamp
  title: string
  /** What a scanner reads; also printed large beside the code. */
  number?: string
}

/** What the paper is, of which camp, when it was printed and by whom. */
export function FormHead({ stamp, title, number }: FormHeadProps) {
  const { print } = wordsIn(stamp.language)
  const camp = [stamp.campName, stamp.campPlace].filter(Boolean).map(isolate).join(' · ')
  return (
    <header className="form-head">
      <div>
        <div className="paper-title">
          <h2>{title}</h2>
          {stamp.isRehearsal ? <strong className="paper-badge">{print.rehearsal}</strong> : null}
        </div>
        <div className="paper-facts">
          <span>{camp}</span>
          <span>{formatBothCalendars(stamp.printedAt.date, stamp.language)}</span>
          {stamp.supporters ? (
            <span>{fill(print.supportedBy, { names: isolate(stamp.supporters) })}</span>
          ) : null}
        </div>
      </div>
      {number ? (
        <>
          <bdi dir="ltr" className="form-number">
            {inDigitsOf(number, stamp.language)}
          </bdi>
          <QrCode text={number} widthMm={20} correction="Q" />
        </>
      ) : null}
    </header>
  )
}

interface FactsProps {
  items: readonly (readonly [label: string, value: ReactNode])[]
  columns?: 1 | 2 | 3
}

/** Labels with their values; a value that is not known is a line to write on. */
export function Facts({ items, columns = 2 }: FactsProps) {
  return (
    <dl className={`form-facts form-columns-${columns}`}>
      {items.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={value === '' || value === null ? 'form-line' : undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Who it is: name in both scripts, father, number, age and sex. */
export function personFacts(person: PaperPerson, { language }: PaperStamp): FactsProps['items'] {
  const { print } = wordsIn(language)
  const name = (
    <>
      <b className="form-name">
        <bdi>{person.name}</bdi>
      </b>{' '}
      <bdi>{person.otherName}</bdi>
    </>
  )
  return [
    [print.form.name, person.name ? name : ''],
    [print.form.number, <bdi dir="ltr">{inDigitsOf(person.number, language)}</bdi>],
    [print.form.father, person.fatherName ? <bdi>{person.fatherName}</bdi> : ''],
    [print.column.ageSex, ageSexText(person, language)],
  ]
}

/** Which device: what it is, its side as word and shape, foot size, technician. */
export function deviceFacts(
  { device, level, limbLevel }: PaperOrder,
  { language }: PaperStamp,
): FactsProps['items'] {
  const { print, domain } = wordsIn(language)
  const said = level || (limbLevel ? domain.level[limbLevel] : '')
  return [
    [print.form.device, domain.device[device.deviceType]],
    [print.form.side, <SideText device={device} language={language} />],
    [print.form.footSize, sizeText(device.footSize, language)],
    [print.form.level, said ? <bdi>{said}</bdi> : ''],
    [print.form.technician, device.technician ? <bdi>{device.technician}</bdi> : ''],
    [print.form.order, <bdi dir="ltr">{inDigitsOf(device.orderNumber, language)}</bdi>],
  ]
}

function SideText({ device, language }: { device: PaperDevice; language: PaperStamp['language'] }) {
  const text = sideText(device, language)
  return (
    <span className="form-side">
      {device.side ? <SideShape side={device.side} deviceType={device.deviceType} /> : null}
      <b>{text || '–'}</b>
    </span>
  )
}

interface SignatureBoxesProps {
  stamp: PaperStamp
  who: string
  /** A signature that was drawn on the screen, as a `data:` address; empty leaves room for one. */
  drawn?: string
}

/** A box for a signature beside one for a thumb print, with who signs below. */
export function SignatureBoxes({ stamp, who, drawn = '' }: SignatureBoxesProps) {
  const { print } = wordsIn(stamp.language)
  return (
    <div className="form-signatures">
      <div className="form-sign">
        {drawn ? <img src={drawn} alt="" /> : null}
        <span>{fill(print.form.signatureOf, { who })}</span>
      </div>
      <div className="form-thumb">
        <span>{print.form.thumb}</span>
      </div>
    </div>
  )
}

/** Empty lines to write on. */
export function WritingLines({ count }: { count: number }) {
  return Array.from({ length: count }, (_, index) => <div key={index} className="form-writing" />)
}

/** Whom to call, or lines to write it on. */
export function WhomToCall({ contact, stamp }: { contact: string; stamp: PaperStamp }) {
  if (contact === '') return <WritingLines count={2} />
  return (
    <p className="form-contact">
      <bdi>{inDigitsOf(contact, stamp.language)}</bdi>
    </p>
  )
}
