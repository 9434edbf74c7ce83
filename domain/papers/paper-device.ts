import type { DeviceType } from '../orders/device.ts'
import type { DeviceOrder, Side } from '../orders/device-order.ts'

/** A device order as a paper names it. */
export interface PaperDevice {
  orderNumber: string
  deviceType: DeviceType
  side: Side | null
  /** Size of the foot as it is called, with or without its side; empty while nobody has chosen one. */
  footSize: string
  technician: string
}

export function toPaperDevice(order: DeviceOrder, technician: string): PaperDevice {
  return {
    orderNumber: order.number,
    deviceType: order.deviceType,
    side: order.side,
    footSize: order.parts.find(({ role }) => role === 'foot')?.description ?? '',
    technician,
  }
}
