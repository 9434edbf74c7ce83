import type { DeliveryDone, DeliveryDraft } from '#contract/deliveries.ts'
import { entities } from '#db/entities.ts'
import { listDeliveriesOf } from '#db/fitting.ts'
import type { Journal } from '#db/journal.ts'
import { findConsent } from '#db/order-record.ts'
import type { Attachment } from '#domain/attachments/attachment.ts'
import { detectMediaType, needsPhotoConsent } from '#domain/attachments/attachment-rules.ts'
import { readPixelSize } from '#domain/attachments/image-bytes.ts'
import type { DeliveryObstacle } from '#domain/fitting/delivery-gate.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { getDevice } from '#domain/orders/device.ts'
import { isRepairOrder, isWithWearer, pathBetween, type OrderState } from '#domain/orders/order-state.ts'
import { isAllowed } from '#domain/staff/permissions.ts'
import { campNow } from '../camp-clock.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { invalid, refused, RefusalError } from '../refusal.ts'
import { storeAttachment } from './attachments.ts'
import { findPassedCheckout } from './delivery-gate.ts'
import { finishVisitOf } from './finish-visit.ts'
import { issueSpares } from './issue-spares.ts'
import { moveOrder } from './move-order.ts'

/** What stands in the way of handing an order over. */
export function findObstacle(
  context: Context,
  { orderId }: { orderId: string },
): { obstacle: DeliveryObstacle | null } {
  const found = findPassedCheckout(context.core.db, load(context, 'deviceOrders', orderId).id)
  return { obstacle: found.ok ? null : found.reason }
}

/** Hands a device over: receipt, spares, the visit, the order's last step and what begins with it. */
export function recordDelivery(
  context: Context,
  input: {
    orderId: string
    version: number
    draft: DeliveryDraft
    signature: string | null
    overrideReason: string
  },
): DeliveryDone {
  const { draft } = input
  const signature = readSignature(input)
  return operate(context, { name: 'deliveries.record', reason: input.overrideReason }, (journal) => {
    const order = loadFresh(context, 'deviceOrders', input.orderId, input.version)
    if (hasReceipt(journal, order)) throw refused('handed_over')
    assertPhotoAllowed(journal, order, draft)
    const overrideReason = assertDeliverable(journal, context, order, input.overrideReason)
    const delivered = handOver(journal, context, order, overrideReason)
    const { date } = campNow(context.core, load(context, 'camps', order.campId))
    const drawn = signature && keepSignature(journal, context, order, { date, ...signature })
    const delivery = journal.create('deliveries', {
      ...draft,
      id: context.core.newId(),
      campId: order.campId,
      orderId: order.id,
      patientId: order.patientId,
      date,
      attachmentId: drawn?.id ?? null,
      photoId: draft.photoId ?? null,
      overrideReason,
      staffId: journal.head.actorId,
      struckReason: '',
    })
    issueSpares(journal, context, delivery)
    finishVisitOf(journal, context, order, isRepairOrder(order) ? 'repair' : 'delivery')
    return { delivery, order: delivered }
  })
}

/** Whether the order stands delivered with its receipt; after a repair it is handed over anew. */
function hasReceipt(journal: Journal, order: DeviceOrder): boolean {
  if (!isWithWearer(order.state)) return false
  return listDeliveriesOf(journal.tx, order.id).some(
    ({ struckReason, date }) => struckReason === '' && date >= order.stateSince.slice(0, 10),
  )
}

/** A photo of the person or the device goes with a receipt only where photos are agreed to. */
function assertPhotoAllowed(journal: Journal, order: DeviceOrder, { photoId }: DeliveryDraft): void {
  if (!photoId) return
  const file = entities.attachments.find(journal.tx, photoId)
  const isTheirs = file?.patientId === order.patientId && file.struckReason === ''
  if (!isTheirs || !needsPhotoConsent(file.kind)) throw invalid({ 'draft.photoId': 'other' })
  if (findConsent(journal.tx, order.patientId, 'photo')?.decision !== 'given') {
    throw refused('photo_not_agreed')
  }
}

interface SignatureFile {
  mediaType: string
  bytes: Uint8Array
}

/** What was drawn on the screen; it only goes with the mark that it is. */
function readSignature(input: { draft: DeliveryDraft; signature: string | null }): SignatureFile | null {
  if (input.signature === null) return null
  if (input.draft.mark !== 'signature') throw invalid({ signature: 'other' })
  const bytes = Buffer.from(input.signature, 'base64')
  if (detectMediaType(bytes) !== 'image/png' || !readPixelSize(bytes)) {
    throw invalid({ signature: 'file_not_image' })
  }
  return { mediaType: 'image/png', bytes }
}

function keepSignature(
  journal: Journal,
  context: Context,
  { campId, patientId, id: orderId }: DeviceOrder,
  { date, ...file }: SignatureFile & { date: string },
): Attachment {
  const draft = {
    campId,
    patientId,
    orderId,
    limbId: null,
    kind: 'signature',
    title: '',
    takenOn: date,
  } as const
  return storeAttachment(journal, context, draft, { ...file, thumbnail: file.bytes })
}

/**
 * The reason that stands in the receipt: none with a passed check-out. Without one it is refused with the obstacle, or, where a reason
 * was given, with `NOT_ALLOWED` unless the role may decide against a clinical rule.
 */
function assertDeliverable(
  journal: Journal,
  context: Context,
  order: DeviceOrder,
  overrideReason: string,
): string {
  const found = findPassedCheckout(journal.tx, order.id)
  if (found.ok) {
    // Raises its version, so that it cannot be taken back below a device that has gone home.
    journal.replace('checkouts', found.value)
    return ''
  }
  if (overrideReason === '') throw refused(found.reason, { orderId: order.id, number: order.number })
  if (!isAllowed(context.session.principal?.roles ?? [], 'overrideClinical')) {
    throw new RefusalError({ code: 'NOT_ALLOWED', data: { permission: 'overrideClinical' } })
  }
  return overrideReason
}

/** States of a device that is made, from which it can be handed over at all. */
const ready: readonly OrderState[] = ['finishing', 'checkout', 'in_repair', 'delivered', 'follow_up']

function handOver(
  journal: Journal,
  context: Context,
  order: DeviceOrder,
  overrideReason: string,
): DeviceOrder {
  if (isWithWearer(order.state)) return order
  const isRepair = isRepairOrder(order)
  const isMade = getDevice(order.deviceType).custom && !isRepair
  const path =
    isMade && !ready.includes(order.state) ? null : pathBetween(order.state, 'delivered', { isRepair })
  if (!path) throw refused('not_next', { from: order.state, to: 'delivered' })
  return path.reduce(
    (at, to) =>
      moveOrder(journal, context, at, {
        to,
        kind: 'advance',
        reason: to === 'delivered' ? overrideReason : '',
        isOverride: overrideReason !== '',
      }),
    order,
  )
}
