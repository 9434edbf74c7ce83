import type { CheckoutDecision, CheckoutFill } from '#contract/checkouts.ts'
import type { DeliveryDraft } from '#contract/deliveries.ts'
import type { TrialDraft } from '#contract/trials.ts'
import { findCheckoutList } from '#domain/fitting/checkout-lists/all-lists.ts'
import { itemsOf } from '#domain/fitting/checkout-list.ts'
import type { Checkout, CheckoutAnswer } from '#domain/fitting/checkout.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import type { OrderState } from '#domain/orders/order-state.ts'
import type { Client } from '#renderer/api/connect.ts'
import type { OrderDraft } from '#contract/orders.ts'
import { takesPlaceAt } from '#domain/scheduling/visit-rules.ts'
import type { Role } from '#domain/staff/staff-member.ts'
import { aCamp, anOrderDraft, aPerson, aVisit } from './drafts.ts'
import { openTestCore, type TestCore } from './open-core.ts'

export const aTrial = (over: Partial<TrialDraft> = {}): TrialDraft => ({
  changes: [],
  socketComfort: 8,
  outcome: 'accept',
  cause: null,
  note: '',
  ...over,
})

/** Every question of a check-out answered with yes, but for the keys in `no`. */
export function filled(checkout: Checkout, no: readonly string[] = []): CheckoutFill {
  const list = findCheckoutList(checkout.listId, checkout.listVersion)!
  return {
    answers: Object.fromEntries(
      itemsOf(list).map(({ key }): [string, CheckoutAnswer] => [
        key,
        { answer: no.includes(key) ? 'no' : 'yes', note: '' },
      ]),
    ),
    socketComfort: list.asksComfort ? 8 : null,
    note: '',
  }
}

export const aReceipt = (over: Partial<DeliveryDraft> = {}): DeliveryDraft => ({
  receivedBy: 'Ahmad',
  relation: '',
  mark: 'signature',
  spares: [],
  language: 'fa',
  photoId: null,
  note: '',
  ...over,
})

/** Moves an order through the given states, one after another. */
export async function walk(
  client: Client,
  order: DeviceOrder,
  states: readonly OrderState[],
): Promise<DeviceOrder> {
  let at = order
  for (const to of states)
    at = await client.orders.advance({ id: at.id, version: at.version, to, reason: '' })
  return at
}

/** States up to a limb that waits for its first trial. */
export const untilAssembled = ['measured', 'fabricating', 'assembled'] as const

/** States up to an accepted trial. */
export const untilFinishing = [...untilAssembled, 'trial_fit', 'finishing'] as const

/** Begins a check-out of an order and decides it. */
export async function checkOut(
  client: Client,
  order: Pick<DeviceOrder, 'id' | 'version'>,
  { no = [], ...decision }: Partial<CheckoutDecision> & { no?: readonly string[] } = {},
) {
  const begun = await client.checkouts.start({ orderId: order.id, version: order.version })
  return client.checkouts.complete({
    id: begun.checkout.id,
    version: begun.checkout.version,
    orderVersion: begun.order.version,
    fill: filled(begun.checkout, no),
    decision: { result: 'pass', treatments: [], cause: null, ...decision },
  })
}

/** A camp with Ahmad and one device, a left below-knee prosthesis unless told otherwise. */
export async function anOrder(draft: Partial<OrderDraft> = {}) {
  const core = openTestCore()
  const camp = await core.owner.camps.create(aCamp())
  const { orders, patient } = await core.owner.patients.create({
    campId: camp.id,
    draft: aPerson(),
    orders: [anOrderDraft(draft)],
  })
  const read = (id = orders[0]!.id) => core.owner.orders.get({ id })
  return { core, owner: core.owner, camp, patient, order: orders[0]!, read }
}

/** Books a visit of the afternoon at the first station that serves it. */
export async function bookToday(
  owner: TestCore['owner'],
  order: DeviceOrder,
  kind: 'trial_fitting' | 'delivery',
  startMinute = 840,
) {
  const stations = await owner.stations.list({ campId: order.campId })
  const stationId = stations.find((station) => takesPlaceAt(kind, station))!.id
  const { id: orderId, patientId } = order
  return owner.appointments.book({
    draft: aVisit({ patientId, orderId, kind, date: '2026-11-24', startMinute, stationId }),
    overrideReason: 'walked in',
  })
}

/** A connection of somebody new with the given roles. */
export async function signIn(core: TestCore, roles: Role[]) {
  const member = await core.owner.staff.create({
    draft: {
      nameLatin: roles.join(' '),
      namePersian: '',
      sex: 'male',
      roles,
      skills: [],
      languages: [],
      active: true,
    },
    pin: '4321',
  })
  const { client } = core.connectClient()
  await client.session.signIn({ staffId: member.id, pin: '4321' })
  return client
}
