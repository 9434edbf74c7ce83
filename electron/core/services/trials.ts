import type { TrialDraft, TrialResult } from '#contract/trials.ts'
import { listTrialsOf } from '#db/fitting.ts'
import type { Journal } from '#db/journal.ts'
import { isLowComfort } from '#domain/fitting/comfort.ts'
import type { Trial, TrialOutcome } from '#domain/fitting/trial.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { transitionsOf } from '#domain/orders/order-state.ts'
import type { Context } from '../context.ts'
import { loadFresh, operate } from '../operate.ts'
import { invalid, refused } from '../refusal.ts'
import { readFittingRules } from './fitting-rules.ts'
import { finishVisitOf } from './finish-visit.ts'
import { moveOrder, type OrderMove } from './move-order.ts'
import { reject } from './order-moves.ts'

/** Writes one trial fitting and moves the order as its outcome says. */
export function recordTrial(
  context: Context,
  input: { orderId: string; version: number; draft: TrialDraft; stationId: string | null },
): TrialResult {
  return operate(context, { name: 'trials.record' }, (journal) => {
    const order = loadFresh(context, 'deviceOrders', input.orderId, input.version)
    assertComfortable(context, input.draft)
    const tried = tryOn(journal, context, order, input.stationId)
    const trial = addTrial(journal, context, tried, input)
    finishVisitOf(journal, context, order, 'trial_fitting')
    return { trial, ...follow(journal, context, tried, input) }
  })
}

/** A socket that is not comfortable enough goes back, unless somebody says why not. */
function assertComfortable(context: Context, { outcome, socketComfort, note }: TrialDraft): void {
  const isLow = isLowComfort(socketComfort, readFittingRules(context).comfortThreshold)
  if (outcome === 'accept' && isLow && note === '') throw invalid({ 'draft.note': 'required' })
}

/** The order as it is worn: in `trial_fit`, straight or by one step. */
function tryOn(
  journal: Journal,
  context: Context,
  order: DeviceOrder,
  stationId: string | null,
): DeviceOrder {
  if (order.state === 'trial_fit') return order
  const isOpen = transitionsOf(order).some(({ to, kind }) => to === 'trial_fit' && kind === 'advance')
  if (!isOpen) throw refused('not_next', { from: order.state, to: 'trial_fit' })
  return moveOrder(journal, context, order, { to: 'trial_fit', kind: 'advance', stationId })
}

interface TrialFacts extends Pick<OrderMove, 'at' | 'staffId'> {
  draft: TrialDraft
  stationId: string | null
}

/** Writes a trial of an order under the next number; struck ones keep theirs. */
export function addTrial(
  journal: Journal,
  context: Context,
  order: DeviceOrder,
  { draft, stationId, at = journal.head.at, staffId = journal.head.actorId }: TrialFacts,
): Trial {
  return journal.create('trials', {
    ...draft,
    cause: draft.outcome === 'accept' ? '' : (draft.cause ?? ''),
    id: context.core.newId(),
    campId: order.campId,
    orderId: order.id,
    number: listTrialsOf(journal.tx, order.id).length + 1,
    at,
    staffId,
    stationId,
    struckReason: '',
  })
}

type Follow = (order: DeviceOrder) => { order: DeviceOrder; remake: DeviceOrder | null }

function follow(
  journal: Journal,
  context: Context,
  order: DeviceOrder,
  { draft, stationId }: { draft: TrialDraft; stationId: string | null },
) {
  const cause = draft.cause ?? ''
  const reason = draft.note
  const moveTo =
    (to: 'finishing' | 'adjusting', why: { cause: string; reason: string }): Follow =>
    (tried) => ({
      order: moveOrder(journal, context, tried, { to, kind: 'advance', stationId, ...why }),
      remake: null,
    })
  const after: Record<TrialOutcome, Follow> = {
    accept: moveTo('finishing', { cause: '', reason: '' }),
    adjust: moveTo('adjusting', { cause, reason }),
    remake: (tried) => reject(journal, context, tried, { cause, reason, stationId, remake: true }),
  }
  return after[draft.outcome](order)
}

/** Strikes a trial through that was written by mistake; where the order stands is set right by hand. */
export function strikeTrial(context: Context, input: { id: string; version: number; reason: string }) {
  return operate(context, { name: 'trials.strike', reason: input.reason }, (journal) => {
    const trial = loadFresh(context, 'trials', input.id, input.version)
    return journal.replace('trials', { ...trial, struckReason: input.reason })
  })
}
