import type { Receipt, Receipts } from '#domain/papers/receipt.ts'
import { formatBothCalendars, formatNumber } from '#domain/time/format-date.ts'
import type { FlowPaper, FlowPart } from '../paper.ts'
import { fill, wordsIn } from '../words.ts'
import {
  blockPart,
  deviceFacts,
  Facts,
  FormHead,
  formPaper,
  type FormPlace,
  personFacts,
  SignatureBoxes,
} from './FormParts.tsx'
import { PartsTable } from './PartsTable.tsx'

/** A receipt a page, with room for a signature or a thumb print. */
export function toReceiptPaper({ stamp, receipts }: Receipts): FlowPaper {
  return formPaper('receipt', stamp, receipts, partsOf, ({ device }) => device.orderNumber)
}

function partsOf(receipt: Receipt, { stamp, title, startsPage }: FormPlace): FlowPart[] {
  const { language } = stamp
  const { print } = wordsIn(language)
  const { person, device, spares } = receipt
  const key = device.orderNumber
  const receiver = receipt.relation
    ? fill(print.form.withRelation, { name: receipt.receivedBy, relation: receipt.relation })
    : receipt.receivedBy
  return [
    blockPart(
      `${key} who`,
      <>
        <FormHead stamp={stamp} title={title} number={device.orderNumber} />
        <Facts items={[...personFacts(person, stamp), ...deviceFacts(receipt, stamp)]} />
        <h3>{print.form.partsAndSpares}</h3>
        <PartsTable parts={[...receipt.parts, ...spares]} stamp={stamp} blank={3} hasTicks={false} />
      </>,
      { startsPage },
    ),
    blockPart(
      `${key} sign`,
      <>
        <p className="form-statement">{print.receipt.statement}</p>
        <ul className="form-list">
          {Object.values(print.receipt.points).map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        <Facts
          items={[
            [print.form.date, receipt.deliveredOn ? formatBothCalendars(receipt.deliveredOn, language) : ''],
            [print.receipt.receivedBy, receiver ? <bdi>{receiver}</bdi> : ''],
            [print.receipt.handedOverBy, receipt.handedOverBy ? <bdi>{receipt.handedOverBy}</bdi> : ''],
            [print.receipt.pieces, formatNumber(1, language)],
          ]}
        />
        <SignatureBoxes stamp={stamp} who={print.receipt.receiver} drawn={receipt.signature} />
      </>,
    ),
  ]
}
