import type { DeviceType } from '../orders/device.ts'
import type { PartRole } from '../orders/part-role.ts'
import type { StockItem } from '../stock/stock-item.ts'

/** Parts that wear out first or are washed in turn: what goes home beside the device. To be confirmed by a prosthetist. */
const spareRoles: readonly PartRole[] = ['suspension', 'sock', 'harness', 'cable', 'glove', 'battery']

/** Whether an item may be handed out as a spare of a device. */
export function isSpareFor(item: StockItem, deviceType: DeviceType): boolean {
  const fits = item.deviceTypes.length === 0 || item.deviceTypes.includes(deviceType)
  return item.active && fits && spareRoles.includes(item.role)
}
