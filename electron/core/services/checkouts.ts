import type { CheckoutAnswered, CheckoutDecision, CheckoutFill } from '#contract/checkouts.ts'
import { listCheckoutsOf, listDeliveriesOf } from '#db/fitting.ts'
import type { Journal } from '#db/journal.ts'
import type { Checkout } from '#domain/fitting/checkout.ts'
import { checkoutListFor, findCheckoutList } from '#domain/fitting/checkout-lists/all-lists.ts'
import { itemsOf } from '#domain/fitting/checkout-list.ts'
import { isMilder, proposeResult, unanswered } from '#domain/fitting/propose-result.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { getDevice } from '#domain/orders/device.ts'
import { isRepairOrder, pathBetween, type OrderState } from '#domain/orders/order-state.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { invalid, refused } from '../refusal.ts'
import { readFittingRules } from './fitting-rules.ts'
import { moveOrder, type OrderMove } from './move-order.ts'

/** Begins a check-out, or hands the one back that is begun. The order stands in its check-out from then on. */
export function startCheckout(
  context: Context,
  input: { orderId: string; version: number },
): CheckoutAnswered {
  return operate(context, { name: 'checkouts.start' }, (journal) => {
    const order = loadFresh(context, 'deviceOrders', input.orderId, input.version)
    const begun = listCheckoutsOf(journal.tx, order.id).findLast(
      ({ status, struckReason }) => status === 'draft' && struckReason === '',
    )
    const moved = enterCheckout(journal, context, order)
    return { checkout: begun ?? addCheckout(journal, context, moved), order: moved }
  })
}

/** States of a device that is made, from which its check-out may begin. */
const checkable: readonly OrderState[] = ['finishing', 'checkout']

/**
 * Moves an order to its check-out. What comes from the shelf goes there straight, one logged step after another; what is being
 * repaired stays in repair. Refuses with `not_next`.
 */
export function enterCheckout(
  journal: Journal,
  context: Context,
  order: DeviceOrder,
  done: Pick<OrderMove, 'at' | 'staffId'> = {},
): DeviceOrder {
  const target: OrderState = isRepairOrder(order) ? 'in_repair' : 'checkout'
  const isMade = getDevice(order.deviceType).custom && !isRepairOrder(order)
  const path =
    isMade && !checkable.includes(order.state)
      ? null
      : pathBetween(order.state, target, { isRepair: isRepairOrder(order) })
  if (!path) throw refused('not_next', { from: order.state, to: target })
  return path.reduce((at, to) => moveOrder(journal, context, at, { to, kind: 'advance', ...done }), order)
}

function addCheckout(journal: Journal, context: Context, order: DeviceOrder): Checkout {
  const list = checkoutListFor(order)
  return journal.create('checkouts', {
    id: context.core.newId(),
    campId: order.campId,
    orderId: order.id,
    listId: list.id,
    listVersion: list.version,
    at: journal.head.at,
    staffId: journal.head.actorId,
    status: 'draft',
    answers: {},
    socketComfort: null,
    result: null,
    treatments: [],
    cause: '',
    note: '',
    struckReason: '',
  })
}

export function saveCheckout(context: Context, input: { id: string; version: number; fill: CheckoutFill }) {
  return operate(context, { name: 'checkouts.save' }, (journal) => {
    const checkout = loadDraft(context, input)
    return journal.replace('checkouts', { ...checkout, ...input.fill })
  })
}

/** A check-out that is still open. Refuses with `checkout_closed` once it was decided or struck through. */
function loadDraft(context: Context, { id, version }: { id: string; version: number }): Checkout {
  const checkout = loadFresh(context, 'checkouts', id, version)
  if (checkout.status !== 'draft' || checkout.struckReason !== '') throw refused('checkout_closed')
  return checkout
}

/** Decides a check-out. A fail sends the order back to be adjusted, with its cause. */
export function completeCheckout(
  context: Context,
  input: {
    id: string
    version: number
    orderVersion: number
    fill: CheckoutFill
    decision: CheckoutDecision
  },
): CheckoutAnswered {
  const { fill, decision } = input
  return operate(context, { name: 'checkouts.complete', reason: fill.note }, (journal) => {
    const draft = loadDraft(context, input)
    const order = loadFresh(context, 'deviceOrders', draft.orderId, input.orderVersion)
    assertDecided(context, draft, fill, decision)
    const entered = enterCheckout(journal, context, order)
    const checkout = journal.replace('checkouts', {
      ...draft,
      ...fill,
      result: decision.result,
      treatments: decision.result === 'pass' ? [] : decision.treatments,
      cause: decision.result === 'fail' ? (decision.cause ?? '') : '',
      status: 'complete',
      at: journal.head.at,
      staffId: journal.head.actorId,
    })
    return { checkout, order: sendBack(journal, context, entered, checkout) }
  })
}

/** Every question has an answer, and a decision that is kinder than the answers has a word of why. */
function assertDecided(
  context: Context,
  draft: Checkout,
  fill: CheckoutFill,
  { result }: CheckoutDecision,
): void {
  const list = findCheckoutList(draft.listId, draft.listVersion)
  if (!list) throw refused('list_unknown', { list: draft.listId, version: draft.listVersion })
  const known = new Set(itemsOf(list).map(({ key }) => key))
  const stray = Object.keys(fill.answers).find((key) => !known.has(key))
  if (stray) throw invalid({ [`fill.answers.${stray}`]: 'other' })
  const open = unanswered(list, fill)
  if (open.length > 0)
    throw invalid(Object.fromEntries(open.map((key) => [`fill.answers.${key}`, 'required'])))
  const proposal = proposeResult(list, fill, readFittingRules(context).comfortThreshold)
  if (proposal && isMilder(result, proposal.result) && fill.note === '') {
    throw invalid({ 'fill.note': 'required' })
  }
}

function sendBack(journal: Journal, context: Context, order: DeviceOrder, checkout: Checkout): DeviceOrder {
  if (checkout.result !== 'fail' || order.state !== 'checkout') return order
  return moveOrder(journal, context, order, {
    to: 'adjusting',
    kind: 'advance',
    cause: checkout.cause,
    reason: checkout.note,
  })
}

/** Strikes a check-out through, but not the one on which a device went home. */
export function strikeCheckout(context: Context, input: { id: string; version: number; reason: string }) {
  return operate(context, { name: 'checkouts.strike', reason: input.reason }, (journal) => {
    const checkout = loadFresh(context, 'checkouts', input.id, input.version)
    const order = load(context, 'deviceOrders', checkout.orderId)
    const isGone = listDeliveriesOf(journal.tx, order.id).some(({ struckReason }) => struckReason === '')
    if (isGone && checkout.status === 'complete') throw refused('handed_over')
    return journal.replace('checkouts', { ...checkout, struckReason: input.reason })
  })
}
