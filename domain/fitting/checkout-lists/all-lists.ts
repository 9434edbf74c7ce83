import { isRepairOrder, type OrderStanding } from '../../orders/order-state.ts'
import type { DeviceType } from '../../orders/device.ts'
import type { CheckoutList } from '../checkout-list.ts'
import { repairLists, smallAidLists, walkingAidLists, wheeledLists } from './aids.ts'
import { lowerLimbOrthosisLists, otherOrthosisLists } from './orthoses.ts'
import { transfemoralLists } from './transfemoral.ts'
import { transtibialLists } from './transtibial.ts'
import { upperLimbLists } from './upper-limb.ts'

/** Every version of every list that was ever in use, so that an old check-out shows what was asked. */
export const checkoutLists: readonly CheckoutList[] = [
  ...transtibialLists,
  ...transfemoralLists,
  ...upperLimbLists,
  ...lowerLimbOrthosisLists,
  ...otherOrthosisLists,
  ...walkingAidLists,
  ...wheeledLists,
  ...smallAidLists,
  ...repairLists,
]

/** Device → list by which it is checked out; the nearest one where a device has none of its own. */
const listOf: Record<DeviceType, string> = {
  partial_foot: 'transtibial',
  syme: 'transtibial',
  transtibial: 'transtibial',
  knee_disarticulation: 'transfemoral',
  transfemoral: 'transfemoral',
  hip_disarticulation: 'transfemoral',
  partial_hand: 'upper_limb',
  wrist_disarticulation: 'upper_limb',
  transradial: 'upper_limb',
  elbow_disarticulation: 'upper_limb',
  transhumeral: 'upper_limb',
  shoulder_disarticulation: 'upper_limb',
  foot_orthosis: 'lower_limb_orthosis',
  afo: 'lower_limb_orthosis',
  knee_orthosis: 'lower_limb_orthosis',
  kafo: 'lower_limb_orthosis',
  hkafo: 'lower_limb_orthosis',
  spinal_orthosis: 'other_orthosis',
  wrist_hand_orthosis: 'other_orthosis',
  crutches: 'walking_aid',
  elbow_crutches: 'walking_aid',
  walking_stick: 'walking_aid',
  walking_frame: 'walking_aid',
  wheelchair: 'wheeled',
  tricycle: 'wheeled',
  hearing_aid: 'small_aid',
  special_shoe: 'small_aid',
  repair: 'repair',
}

/** The version of a list with which a check-out was filled in; null when it is not known here. */
export function findCheckoutList(id: string, version: number): CheckoutList | null {
  return checkoutLists.find((list) => list.id === id && list.version === version) ?? null
}

/** The newest list for an order as it stands; what comes back from a repair is checked as a repair. */
export function checkoutListFor(order: OrderStanding): CheckoutList {
  const id = isRepairOrder(order) || order.state === 'in_repair' ? 'repair' : listOf[order.deviceType]
  const newest = checkoutLists
    .filter((list) => list.id === id)
    .reduce((best, list) => (list.version > best.version ? list : best))
  return newest
}
