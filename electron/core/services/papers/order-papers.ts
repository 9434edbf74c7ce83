import { listDeliveriesOf, listCompleteMeasurements } from '#db/paper-records.ts'
import { findAttachmentBytes } from '#db/attachments.ts'
import { listCheckoutsOf } from '#db/fitting.ts'
import { entities } from '#db/entities.ts'
import type { Delivery } from '#domain/fitting/delivery.ts'
import { buildCareSheets } from '#domain/papers/care-sheet.ts'
import { buildBlankCheckoutSheets, buildCheckoutSheets } from '#domain/papers/checkout-sheet.ts'
import { buildJobCards } from '#domain/papers/job-card.ts'
import { buildBlankMeasurementSheets, buildMeasurementSheets } from '#domain/papers/measurement-form.ts'
import { toPaperPart } from '#domain/papers/paper-part.ts'
import type { PaperDocument } from '#domain/papers/paper-document.ts'
import { buildPassports } from '#domain/papers/passport.ts'
import { buildReceipts } from '#domain/papers/receipt.ts'
import { buildWorkshopLabels } from '#domain/papers/workshop-label.ts'
import { toDataUrl } from '../attachments.ts'
import { getPassport } from '../passport.ts'
import { readFittingRules } from '../fitting-rules.ts'
import { orderRecordsOf, staffNames, type Gathering } from './gathering.ts'

export function gatherLabels(gathering: Gathering): PaperDocument {
  return buildWorkshopLabels(gathering.stamp, orderRecordsOf(gathering))
}

export function gatherJobCards(gathering: Gathering): PaperDocument {
  const orders = orderRecordsOf(gathering)
  const measurements = listCompleteMeasurements(
    gathering.context.core.db,
    orders.map(({ order }) => order.id),
  )
  const nameOf = staffNames(gathering)
  return buildJobCards(
    gathering.stamp,
    orders.map((records) => {
      const set = measurements.get(records.order.id) ?? null
      return { ...records, measurements: set, measuredBy: nameOf(set?.staffId ?? null) }
    }),
  )
}

export function gatherReceipts(gathering: Gathering): PaperDocument {
  const { db } = gathering.context.core
  const { language } = gathering.stamp
  const orders = orderRecordsOf(gathering)
  const deliveries = listDeliveriesOf(
    db,
    orders.map(({ order }) => order.id),
  )
  const nameOf = staffNames(gathering)
  return buildReceipts(
    gathering.stamp,
    orders.map((records) => {
      const delivery = deliveries.get(records.order.id) ?? null
      const spares = (delivery?.spares ?? []).map(({ itemId, quantity }) =>
        toPaperPart({ role: '', itemId, description: '', quantity }, records.shelf, language),
      )
      const handedOverBy = nameOf(delivery?.staffId ?? null)
      return { ...records, delivery, spares, handedOverBy, signature: signatureOf(gathering, delivery) }
    }),
  )
}

/** The signature that stands on a receipt as a `data:` address; empty where none was drawn or it was struck through. */
function signatureOf({ context: { core } }: Gathering, delivery: Delivery | null): string {
  const id = delivery?.attachmentId
  const file = id ? entities.attachments.find(core.db, id) : null
  const bytes = file?.struckReason === '' ? findAttachmentBytes(core.db, file.id) : null
  return bytes ? toDataUrl(bytes) : ''
}

export function gatherCareSheets(gathering: Gathering): PaperDocument {
  const { contact } = readFittingRules(gathering.context)
  return buildCareSheets(gathering.stamp, contact, orderRecordsOf(gathering))
}

export function gatherPassports(gathering: Gathering): PaperDocument {
  const { db } = gathering.context.core
  const orders = orderRecordsOf(gathering)
  const ids = orders.map(({ order }) => order.id)
  const measurements = listCompleteMeasurements(db, ids)
  const deliveries = listDeliveriesOf(db, ids)
  return buildPassports(
    gathering.stamp,
    orders.map((records) => ({
      ...records,
      deliveredOn: deliveries.get(records.order.id)?.date ?? null,
      measurements: measurements.get(records.order.id) ?? null,
      ...passportOf(gathering, records.order.id),
    })),
  )
}

export function gatherMeasurementSheets(gathering: Gathering): PaperDocument {
  const { request, stamp } = gathering
  return request.subject.kind === 'blank'
    ? buildBlankMeasurementSheets(stamp)
    : buildMeasurementSheets(stamp, orderRecordsOf(gathering))
}

/** Whom to call, and the facts of a device for a machine. */
function passportOf({ context }: Gathering, orderId: string) {
  const { facts, text } = getPassport(context, { orderId })
  return { contact: facts.contact, code: text }
}

export function gatherCheckoutSheets(gathering: Gathering): PaperDocument {
  const { request, stamp, context } = gathering
  if (request.subject.kind === 'blank') return buildBlankCheckoutSheets(stamp)
  const nameOf = staffNames(gathering)
  return buildCheckoutSheets(
    stamp,
    orderRecordsOf(gathering).map((records) => {
      const checkout = listCheckoutsOf(context.core.db, records.order.id).findLast(
        ({ status, struckReason }) => status === 'complete' && struckReason === '',
      )
      return { ...records, checkout: checkout ?? null, checkedBy: nameOf(checkout?.staffId ?? null) }
    }),
  )
}
