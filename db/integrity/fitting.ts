import type { Breach } from './breach.ts'
import { listCheckoutsOf, listDeliveriesOf, listTrialsOf } from '../fitting.ts'
import { entities } from '../entities.ts'
import type { Reader } from '../handles.ts'
import { listStepsOf } from '../order-record.ts'
import { prepared } from '../records.ts'
import { checkDelivery, isHandOver } from '#domain/fitting/delivery-gate.ts'
import { isRepairOrder } from '#domain/orders/order-state.ts'

type FittingBreach = Breach<'unchecked_delivery' | 'trial_number' | 'trial_too_early'>

/** Devices that went home unchecked, trials that are missing a number, trials of what was not assembled yet. */
export function findFittingBreaches(db: Reader): FittingBreach[] {
  return [
    ...deliveredOrders(db).flatMap((id) => deliveryBreaches(db, id)),
    ...triedOrders(db).flatMap((id) => trialBreaches(db, id)),
  ]
}

/** Orders that stand delivered; those whose last step was not written yet came from an earlier version. */
const deliveredOrders = (db: Reader) =>
  prepared(
    db,
    `select id from device_orders o where state in ('delivered', 'follow_up')
     and exists (select 1 from order_steps s where s.order_id = o.id and s.to_state = 'delivered')`,
  )
    .pluck()
    .all() as string[]

/** A device that comes back with its repair was checked as the repair. */
function deliveryBreaches(db: Reader, orderId: string): FittingBreach[] {
  const steps = listStepsOf(db, orderId)
  const order = entities.deviceOrders.find(db, orderId)
  const isRepair = order !== null && isRepairOrder(order)
  const at = steps.findLastIndex(
    ({ toState, fromState }) =>
      toState === 'delivered' && isHandOver(fromState) && (isRepair || fromState !== 'in_repair'),
  )
  if (at < 0) return []
  const wasChecked = checkDelivery(listCheckoutsOf(db, orderId), steps.slice(0, at)).ok
  const wasOverridden = listDeliveriesOf(db, orderId).some(
    ({ overrideReason, struckReason }) => overrideReason !== '' && struckReason === '',
  )
  if (wasChecked || wasOverridden) return []
  const text = `order ${orderId} was handed over without a passed check-out or a named override`
  return [{ kind: 'unchecked_delivery', text, ids: [orderId] }]
}

const triedOrders = (db: Reader) =>
  prepared(db, 'select distinct order_id from trials order by order_id').pluck().all() as string[]

function trialBreaches(db: Reader, orderId: string): FittingBreach[] {
  const trials = listTrialsOf(db, orderId)
  const firstWorn = listStepsOf(db, orderId).find(({ toState }) => toState === 'trial_fit')?.at
  const numbers = trials.filter(({ number }, index) => number !== index + 1)
  const early = trials.filter(({ at }) => firstWorn === undefined || at < firstWorn)
  return [
    ...numbers.map(({ id, number }): FittingBreach => ({
      kind: 'trial_number',
      text: `order ${orderId} has a trial ${number} that does not follow from the one before`,
      ids: [id],
    })),
    ...early.map(({ id, number }): FittingBreach => ({
      kind: 'trial_too_early',
      text: `order ${orderId} has a trial ${number} from before it was assembled and worn`,
      ids: [id],
    })),
  ]
}
