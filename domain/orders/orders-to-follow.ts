import type { DeviceOrder } from './device-order.ts'
import { getDevice } from './device.ts'
import type { OrderState } from './order-state.ts'
import type { OrderType } from './order-type.ts'

const inUse: readonly OrderState[] = ['delivered', 'follow_up']

/** States of the earlier order from which an order of a type can follow; none where it is a need of its own. */
const follows: Record<OrderType, readonly OrderState[]> = {
  new: [],
  replacement: [...inUse, 'in_repair'],
  remake: ['rejected', ...inUse],
  socket_replacement: [...inUse, 'in_repair'],
  component_change: inUse,
  repair: inUse,
  adjustment: inUse,
}

const wholeDevice: readonly OrderType[] = ['new', 'replacement']
/** Whether a type asks for a whole device that somebody needs; the others mend or redo one that is there. */
export const asksForDevice = (type: OrderType): boolean => wholeDevice.includes(type)

/** Types after which a device is in somebody's hands, so that a later order can be about it. */
const makesDevice = (type: OrderType) =>
  asksForDevice(type) || type === 'remake' || type === 'socket_replacement'

type Asked = Pick<DeviceOrder, 'deviceType' | 'side' | 'orderType'>

/**
 * Which of a person's orders an order of a type can follow, the newest first: of the same side, and of the same device, or of its kind
 * where the whole device is replaced.
 */
export function ordersToFollow<Known extends Asked & Pick<DeviceOrder, 'id' | 'state'>>(
  asked: Asked,
  known: readonly Known[],
): Known[] {
  const { group } = getDevice(asked.deviceType)
  return known
    .filter(({ state, side }) => follows[asked.orderType].includes(state) && side === asked.side)
    .filter(({ orderType }) => makesDevice(orderType))
    .filter(({ deviceType }) =>
      asksForDevice(asked.orderType)
        ? getDevice(deviceType).group === group
        : deviceType === asked.deviceType,
    )
    .toSorted((a, b) => (a.id < b.id ? 1 : -1))
}
