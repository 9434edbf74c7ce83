import { getDevice } from '../orders/device.ts'
import type { DeviceOrder } from '../orders/device-order.ts'
import type { PartRole } from '../orders/part-role.ts'
import type { StockItem } from '../stock/stock-item.ts'

/** Parts that wear out first or are washed in turn: what goes home beside the device. To be confirmed by a prosthetist. */
const spareRoles: readonly PartRole[] = ['suspension', 'sock', 'harness', 'cable', 'glove', 'battery']

/** Parts of an arm's device only, whatever the clinic's catalogue says they fit. */
const armRoles: readonly PartRole[] = ['harness', 'cable', 'glove']

/** Whether an item may be handed out as a spare of a device: of its kind, and of its side where the item has one. */
export function isSpareFor(item: StockItem, device: Pick<DeviceOrder, 'deviceType' | 'side'>): boolean {
  const fits = item.deviceTypes.length === 0 || item.deviceTypes.includes(device.deviceType)
  const isOtherSide = item.side !== null && device.side !== null && item.side !== device.side
  const isOtherLimb =
    armRoles.includes(item.role) &&
    device.deviceType !== 'repair' &&
    getDevice(device.deviceType).group !== 'upper_limb_prosthesis'
  return item.active && fits && !isOtherSide && !isOtherLimb && spareRoles.includes(item.role)
}
