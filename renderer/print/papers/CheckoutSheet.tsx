import type { CheckoutAnswer } from '#domain/fitting/checkout.ts'
import { checkoutPhases, type CheckoutItem } from '#domain/fitting/checkout-list.ts'
import type { CheckoutSheet, CheckoutSheets } from '#domain/papers/checkout-sheet.ts'
import type { PaperStamp } from '#domain/papers/paper.ts'
import { formatNumber } from '#domain/time/format-date.ts'
import type { FlowPaper, FlowPart } from '../paper.ts'
import { TickBox } from '../PaperMarks.tsx'
import { wordsIn } from '../words.ts'
import {
  blockPart,
  deviceFacts,
  Facts,
  FormHead,
  formPaper,
  type FormPlace,
  personFacts,
  SignatureBoxes,
  WritingLines,
} from './FormParts.tsx'
import { inDigitsOf } from './paper-texts.ts'

/** The lists by which devices are checked out, blank or as they were filled in. */
export function toCheckoutSheetPaper({ stamp, sheets }: CheckoutSheets): FlowPaper {
  return formPaper('checkout-sheet', stamp, sheets, partsOf)
}

function partsOf(sheet: CheckoutSheet, { stamp, title, startsPage }: FormPlace): FlowPart[] {
  const { language } = stamp
  const { print } = wordsIn(language)
  const { list, order, checkout } = sheet
  const key = `${list.id} ${order?.device.orderNumber ?? ''}`
  const blank = [print.form.name, print.form.number, print.form.side, print.form.date]
  return [
    blockPart(
      key,
      <>
        <FormHead
          stamp={stamp}
          title={`${title}: ${list.name[language]}`}
          {...(order ? { number: order.device.orderNumber } : {})}
        />
        <Facts
          items={
            order
              ? [...personFacts(order.person, stamp), ...deviceFacts(order, stamp).slice(0, 2)]
              : blank.map((label) => [label, ''] as const)
          }
        />
      </>,
      { startsPage },
    ),
    ...list.phases.map(({ key: phase, items }): FlowPart => ({
      kind: 'table',
      key: `${key} ${phase}`,
      rowCount: items.length,
      draw: (from, to) => (
        <Phase
          title={checkoutPhases[phase][language]}
          items={items.slice(from, to)}
          answers={checkout?.answers ?? {}}
          stamp={stamp}
        />
      ),
    })),
    blockPart(`${key} result`, <Result sheet={sheet} stamp={stamp} />),
  ]
}

const answers = ['yes', 'no', 'not_applicable'] as const

interface PhaseProps {
  title: string
  items: readonly CheckoutItem[]
  answers: Record<string, CheckoutAnswer>
  stamp: PaperStamp
}

function Phase({ title, items, answers: given, stamp }: PhaseProps) {
  const { language } = stamp
  const { print } = wordsIn(language)
  return (
    <table className="paper-table checkout-table" data-part="table">
      <colgroup>
        <col />
        {answers.map((answer) => (
          <col key={answer} style={{ width: '13mm' }} />
        ))}
        <col style={{ width: '52mm' }} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          {answers.map((answer) => (
            <th key={answer} scope="col">
              {print.checkout.answer[answer]}
            </th>
          ))}
          <th scope="col">{print.form.notes}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((asked) => (
          <tr key={asked.key}>
            <td className={asked.isCritical ? 'checkout-critical' : undefined}>
              {inDigitsOf(asked.words[language], language)}
              {asked.isCritical ? ' *' : ''}
            </td>
            {answers.map((answer) => (
              <td key={answer}>
                <TickBox status={given[asked.key]?.answer === answer ? 'done' : null} />
              </td>
            ))}
            <td>
              <bdi>{given[asked.key]?.note}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Result({
  sheet: { list, checkout, checkedBy },
  stamp,
}: {
  sheet: CheckoutSheet
  stamp: PaperStamp
}) {
  const { language } = stamp
  const { print } = wordsIn(language)
  const comfort = checkout?.socketComfort
  return (
    <>
      <p className="form-told">{print.checkout.critical}</p>
      <Facts
        items={[
          [print.checkout.result, checkout?.result ? print.checkout.results[checkout.result] : ''],
          ...(list.asksComfort
            ? [
                [
                  print.checkout.comfort,
                  comfort === null || comfort === undefined ? '' : formatNumber(comfort, language),
                ] as const,
              ]
            : []),
          [print.register.checkedBy, checkedBy ? <bdi>{checkedBy}</bdi> : ''],
        ]}
      />
      {checkout?.note ? (
        <p className="form-told">
          <bdi>{checkout.note}</bdi>
        </p>
      ) : (
        <WritingLines count={2} />
      )}
      <SignatureBoxes stamp={stamp} who={print.receipt.receiver} />
    </>
  )
}
