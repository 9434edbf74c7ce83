import { findLimb } from '#db/limbs.ts'
import type { Journal } from '#db/journal.ts'
import { limbOfDevice } from '#domain/limbs/limb-of-device.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import type { Context } from '../context.ts'

/**
 * The limb that an order serves: the person's standing record of it, else a new one at the device's level. Null for devices that
 * serve no single limb, and while nobody knows the side.
 */
export function findOrAddLimb(
  journal: Journal,
  { core }: Context,
  { campId, patientId, deviceType, side }: Pick<DeviceOrder, 'campId' | 'patientId' | 'deviceType' | 'side'>,
): string | null {
  const limb = limbOfDevice(deviceType)
  if (!limb || !side) return null
  const known = findLimb(journal.tx, { patientId, region: limb.region, side })
  if (known) return known.id
  return journal.create('limbs', {
    id: core.newId(),
    campId,
    patientId,
    side,
    ...limb,
    amputatedOn: null,
    isEstimated: false,
    amputatedAsWritten: '',
    note: '',
    struckReason: '',
  }).id
}
