import { replacementDueOn, type EligibilityRules } from '../assessment/eligibility-rules.ts'
import type { DeviceOrder } from './device-order.ts'
import { getDevice } from './device.ts'
import { isDelivered } from './order-state.ts'
import { asksForDevice } from './orders-to-follow.ts'

/** An earlier order of the person, with the camp's date on which it was first handed over. */
export interface EarlierOrder {
  order: Pick<DeviceOrder, 'id' | 'number' | 'deviceType' | 'side' | 'state' | 'orderType'>
  deliveredOn: string | null
}

/** What stands in the way of a new order until somebody gives a reason. */
export interface NewOrderFindings {
  /** The same device of the same side was handed over so lately that it should still serve. */
  interval: { orderId: string; number: string; deliveredOn: string; dueOn: string } | null
  /** The person has used such a device: the old one is looked at before a new one is ordered. */
  earlierDeviceId: string | null
}

/** Findings on an order that is about to be made; both null when nothing speaks against it. Dates are the camp's. */
export function checkNewOrder(
  draft: Pick<DeviceOrder, 'deviceType' | 'side' | 'orderType'>,
  earlier: readonly EarlierOrder[],
  { today, ageYears, rules }: { today: string; ageYears: number | null; rules: EligibilityRules },
): NewOrderFindings {
  if (!asksForDevice(draft.orderType)) return { interval: null, earlierDeviceId: null }
  const { group } = getDevice(draft.deviceType)
  const worn = earlier
    .filter(({ order, deliveredOn }) => deliveredOn !== null && isDelivered(order.state))
    .filter(({ order }) => asksForDevice(order.orderType) || order.orderType === 'remake')
    .filter(({ order }) => order.side === draft.side && getDevice(order.deviceType).group === group)
    .toSorted((a, b) => ((a.deliveredOn ?? '') < (b.deliveredOn ?? '') ? 1 : -1))
  const last = worn.find(({ order }) => order.deviceType === draft.deviceType)
  const deliveredOn = last?.deliveredOn
  const dueOn = deliveredOn
    ? replacementDueOn({ deviceType: draft.deviceType, deliveredOn, ageYears }, rules)
    : ''
  return {
    interval:
      last && deliveredOn && today < dueOn
        ? { orderId: last.order.id, number: last.order.number, deliveredOn, dueOn }
        : null,
    earlierDeviceId: worn[0]?.order.id ?? null,
  }
}
