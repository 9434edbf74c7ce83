import type { DeviceType } from '../orders/device.ts'
import type { DeviceOrder, Side } from '../orders/device-order.ts'
import type { Shelf } from './paper-part.ts'

/** A device order as a paper names it. */
export interface PaperDevice {
  orderNumber: string
  deviceType: DeviceType
  side: Side | null
  /** Size of the foot as it is called, with or without its side; empty while nobody has chosen one. */
  footSize: string
  technician: string
}

export function toPaperDevice(order: DeviceOrder, technician: string, shelf: Shelf): PaperDevice {
  const foot = order.parts.find(({ role }) => role === 'foot')
  const item = foot?.itemId ? shelf.get(foot.itemId) : undefined
  return {
    orderNumber: order.number,
    deviceType: order.deviceType,
    side: order.side,
    footSize: (item?.size || foot?.description) ?? '',
    technician,
  }
}
