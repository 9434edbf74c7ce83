import { listOpenSpellsOn } from '#db/bench-spells.ts'
import { entities } from '#db/entities.ts'
import type { Journal } from '#db/journal.ts'
import { listFollowingOrders } from '#db/workshop.ts'
import { endSpell } from '#domain/orders/bench-spell.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { heldFromAfter, isRepairOrder, transitionsOf, type OrderState } from '#domain/orders/order-state.ts'
import type { OrderStepKind } from '#domain/orders/order-step-kind.ts'
import { isBenchState } from '#domain/workshop/bench-order.ts'
import type { Context } from '../context.ts'
import { assertCheckedOut } from './delivery-gate.ts'
import { findOrAddLimb } from './limb-of-order.ts'
import { followOrderMove } from './order-effects.ts'
import { movePartsOf } from './order-parts.ts'

export interface OrderMove {
  to: OrderState
  kind: OrderStepKind
  stationId?: string | null
  cause?: string
  reason?: string
  /** Only for a hold: the camp's date on which it is looked at again. */
  reviewDate?: string | null
  /** When it was done and by whom, where that is not now and by whoever is signed in: the rehearsal. */
  at?: string
  staffId?: string | null
  /** A named person hands the device over without a passed check-out, or it comes back with its repair. */
  isOverride?: boolean
}

/**
 * Writes one move of an order and the step that tells who made it, when and why: the only way in which a state changes. Work that
 * runs on the order goes on under its new state or ends, and the device that a repair or a remake stands for follows,
 * as do its parts: set aside, used, given back (`partsEffects`).
 * Whether the person may make it has been decided before; a move that the table does not have is a bug and throws. Handing a device
 * over is refused with the obstacle unless its check-out is passed or the move is an override.
 */
export function moveOrder(
  journal: Journal,
  context: Context,
  order: DeviceOrder,
  {
    to,
    kind,
    stationId = null,
    cause = '',
    reason = '',
    reviewDate = null,
    isOverride = false,
    ...done
  }: OrderMove,
): DeviceOrder {
  if (!transitionsOf(order).some((row) => row.to === to && row.kind === kind)) {
    throw new Error(`no ${kind} from ${order.state} to ${to}`)
  }
  if (!isOverride) assertCheckedOut(journal.tx, order, to)
  const at = done.at ?? journal.head.at
  journal.create('orderSteps', {
    id: context.core.newId(),
    campId: order.campId,
    orderId: order.id,
    kind,
    fromState: order.state,
    toState: to,
    at,
    staffId: done.staffId === undefined ? journal.head.actorId : done.staffId,
    stationId,
    cause,
    reason,
  })
  const moved = journal.replace('deviceOrders', {
    ...order,
    parts: movePartsOf(journal, context, order, { to, kind }),
    state: to,
    stateSince: at,
    heldFrom: heldFromAfter(order, to),
    holdReason: to === 'on_hold' ? reason : '',
    holdReviewDate: to === 'on_hold' ? reviewDate : null,
    limbId: order.limbId ?? findOrAddLimb(journal, context, order),
  })
  turnSpells(journal, context, moved)
  followOrderMove(journal, context, moved)
  movePrevious(journal, context, moved)
  return moved
}

/** Ends the work that runs on an order; where the new state is bench work too, whoever was at it goes on under that state. */
function turnSpells(journal: Journal, { core }: Context, order: DeviceOrder): void {
  for (const spell of listOpenSpellsOn(journal.tx, order.id)) {
    journal.replace('benchSpells', endSpell(spell, journal.head.at))
    if (isBenchState(order.state)) {
      const { version: _, ...same } = spell
      journal.create('benchSpells', {
        ...same,
        id: core.newId(),
        state: order.state,
        startedAt: journal.head.at,
        endedAt: null,
      })
    }
  }
}

/** A device comes back with its last open repair; a rejected one is closed when its remake is handed over. */
function movePrevious(journal: Journal, context: Context, order: DeviceOrder): void {
  const previous = order.previousOrderId
    ? entities.deviceOrders.find(journal.tx, order.previousOrderId)
    : null
  if (!previous) return
  const isOver = order.state === 'delivered' || order.state === 'cancelled' || order.state === 'closed'
  if (isRepairOrder(order) && isOver) handBack(journal, context, previous, order.number)
  if (order.orderType === 'remake' && order.state === 'delivered' && previous.state === 'rejected') {
    moveOrder(journal, context, previous, { to: 'closed', kind: 'advance', reason: order.number })
  }
}

/** Gives a device that is in repair back, unless another repair of it is still open. */
export function handBack(journal: Journal, context: Context, device: DeviceOrder, reason: string): void {
  if (device.state !== 'in_repair') return
  const others = listFollowingOrders(journal.tx, [device.id])
  if (others.some((other) => isRepairOrder(other) && isUnderway(other.state))) return
  moveOrder(journal, context, device, { to: 'delivered', kind: 'advance', reason, isOverride: true })
}

const isUnderway = (state: OrderState) =>
  !['delivered', 'follow_up', 'cancelled', 'closed', 'rejected'].includes(state)
