import type { NewOrder, OldDeviceDraft } from '#contract/orders.ts'
import { entities } from '#db/entities.ts'
import type { Journal } from '#db/journal.ts'
import { listOrdersOf } from '#db/orders.ts'
import { listStepsOf } from '#db/order-steps.ts'
import { checkNewOrder, type EarlierOrder, type NewOrderFindings } from '#domain/orders/check-new-order.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { canEnter, isDelivered, isRepairOrder, isWithWearer } from '#domain/orders/order-state.ts'
import { ordersToFollow } from '#domain/orders/orders-to-follow.ts'
import { ageOn } from '#domain/people/birth.ts'
import type { Patient } from '#domain/people/patient.ts'
import { toZonedMoment } from '#domain/time/zone.ts'
import { campNow } from '../camp-clock.ts'
import type { Context, CoreState } from '../context.ts'
import { load, operate } from '../operate.ts'
import { invalid, notFound, refused } from '../refusal.ts'
import { currentCamp } from './current-camp.ts'
import { readEligibilityRules } from './eligibility-rules.ts'
import { moveOrder } from './move-order.ts'
import { addOrder, assertSide } from './patients.ts'

/** Whether an order of this type can be about that earlier one. */
const canFollow = (draft: OrderToCheck, previous: DeviceOrder) => ordersToFollow(draft, [previous]).length > 0

type OrderToCheck = Pick<NewOrder, 'deviceType' | 'side' | 'orderType'>

/** The person's orders with the camp's dates on which each was ordered and first handed over. */
export function datedOrders(core: CoreState, patientId: string, timeZone: string) {
  const orders = listOrdersOf(core.db, [patientId])
  const steps = listStepsOf(
    core.db,
    orders.map(({ id }) => id),
  )
  const dateOf = (instant: string) => toZonedMoment(instant, timeZone).date
  return orders.map((order) => {
    const handedOver = steps.find((step) => step.orderId === order.id && step.toState === 'delivered')?.at
    // A repair that is in hand was taken in, not handed over.
    const isHandedOver = isRepairOrder(order) ? isWithWearer(order.state) : isDelivered(order.state)
    const since = isHandedOver ? order.stateSince : undefined
    const at = handedOver ?? since
    const first = steps.find((step) => step.orderId === order.id)?.at
    const orderedOn = [dateOf(orderedAt(order.id)), ...(first ? [dateOf(first)] : [])].sort()[0] ?? ''
    return { order, orderedOn, deliveredOn: at ? dateOf(at) : null }
  })
}

/** A UUIDv7 begins with the millisecond at which it was made. */
function orderedAt(id: string): string {
  return new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toISOString()
}

/** What is to be asked of these drafts, in the light of what the person has. */
export function findingsFor(
  context: Context,
  patient: Patient,
  drafts: readonly OrderToCheck[],
): NewOrderFindings[] {
  const { core } = context
  const camp = currentCamp(core)
  const today = campNow(core, camp).date
  const earlier: EarlierOrder[] = datedOrders(core, patient.id, camp?.timeZone ?? 'UTC')
  const ageYears = patient.birth ? ageOn(patient.birth, today).years : null
  const { rules } = readEligibilityRules(core)
  return drafts.map((draft) => checkNewOrder(draft, earlier, { today, ageYears, rules }))
}

/** What would be asked before these orders are made. */
export function checkOrders(
  context: Context,
  { patientId, drafts }: { patientId: string; drafts: OrderToCheck[] },
): NewOrderFindings[] {
  return findingsFor(context, load(context, 'patients', patientId), drafts)
}

/** Refuses an order that repeats a lately delivered one without a reason, or whose old device nobody has looked at. */
function assertNeeded(drafts: readonly NewOrder[], findings: readonly NewOrderFindings[]): void {
  drafts.forEach((draft, index) => {
    const found = findings[index]
    if (found?.interval && !draft.intervalReason)
      throw refused('delivered_lately', { index, ...found.interval })
    if (found?.earlierDeviceId && !draft.oldDevice) throw refused('old_device_unseen', { index })
    if (draft.oldDevice && !draft.oldDevice.reasonForNew) {
      throw invalid({ [`drafts.${index}.oldDevice.reasonForNew`]: 'required' })
    }
  })
}

/** Orders devices for a person, each with its limb, its old device and what it follows. */
export function createOrders(
  context: Context,
  { patientId, drafts }: { patientId: string; drafts: NewOrder[] },
) {
  const patient = load(context, 'patients', patientId)
  drafts.forEach((draft, index) => assertSide(draft, `drafts.${index}.side`))
  return operate(context, { name: 'orders.create', campId: patient.campId }, (journal) => {
    const findings = findingsFor(context, patient, drafts)
    assertNeeded(drafts, findings)
    return {
      orders: drafts.map((draft, index) => addNewOrder(journal, context, patient, draft, findings[index])),
    }
  })
}

function addNewOrder(
  journal: Journal,
  context: Context,
  patient: Patient,
  { oldDevice, orderType, previousOrderId, intervalReason, ...draft }: NewOrder,
  found: NewOrderFindings | undefined,
): DeviceOrder {
  const previousId = previousOrderId ?? found?.earlierDeviceId ?? null
  const previous = previousId ? entities.deviceOrders.find(journal.tx, previousId) : null
  if (previousOrderId && previous?.patientId !== patient.id) throw notFound('deviceOrders')
  if (previousOrderId && previous && !canFollow({ ...draft, orderType }, previous)) {
    throw refused('does_not_follow', { number: previous.number })
  }
  const order = addOrder(journal, context, patient, draft, {
    orderType: orderType === 'new' && found?.earlierDeviceId ? 'replacement' : orderType,
    previousOrderId: previousId,
    intervalReason: found?.interval ? intervalReason : '',
  })
  if (previous && isRepairOrder(order) && canEnter(previous.state, 'in_repair')) {
    moveOrder(journal, context, previous, { to: 'in_repair', kind: 'advance', reason: order.number })
  }
  if (!oldDevice) return order
  const seen = addOldDevice(journal, context, order, oldDevice)
  return journal.replace('deviceOrders', { ...order, oldDeviceId: seen.id })
}

function addOldDevice(journal: Journal, context: Context, order: DeviceOrder, draft: OldDeviceDraft) {
  const { core, session } = context
  assertPhotoOf(journal, order.patientId, draft.attachmentId)
  return journal.create('oldDevices', {
    ...draft,
    id: core.newId(),
    campId: order.campId,
    patientId: order.patientId,
    limbId: order.limbId,
    deviceType: order.deviceType,
    side: order.side,
    staffId: session.principal?.staffId ?? null,
    date: campNow(core, currentCamp(core)).date,
    struckReason: '',
  })
}

/** A photo that stands among the same person's files. */
function assertPhotoOf(journal: Journal, patientId: string, attachmentId: string | null): void {
  const photo = attachmentId ? entities.attachments.find(journal.tx, attachmentId) : null
  if (attachmentId && (photo?.patientId !== patientId || photo.struckReason !== ''))
    throw notFound('attachments')
}
