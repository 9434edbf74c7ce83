import { deviceTypes, type DeviceType } from '#domain/orders/device.ts'
import { sides, type Side } from '#domain/orders/device-order.ts'

/** What the measuring screen is opened for, as it stands in the address. */
export interface MeasureAddress {
  order: string | null
  device: DeviceType | null
  side: Side | null
  /** A set whose values the new one begins with. */
  from: string | null
}

const idPattern = /^[0-9a-f-]{36}$/
const idOf = (value: unknown) => (typeof value === 'string' && idPattern.test(value) ? value : null)

/** Reads the address; what does not fit is left out. */
export function parseMeasureAddress(raw: Record<string, unknown>): MeasureAddress {
  return {
    order: idOf(raw['order']),
    device: deviceTypes.find((type) => type === raw['device']) ?? null,
    side: sides.find((side) => side === raw['side']) ?? null,
    from: idOf(raw['from']),
  }
}
