import { limbOfDevice } from '#domain/limbs/limb-of-device.ts'
import type { LimbRegion } from '#domain/limbs/limb.ts'
import { deviceTypes, type DeviceType } from '#domain/orders/device.ts'
import type { StockItem } from '#domain/stock/stock-item.ts'

/**
 * Strokes in a square of 20. Both are seen by the one who wears them, fingers and toes up, so that the big toe and the thumb
 * of the right side point to the left; the left is their mirror image. Limbs never mirror with the script's direction.
 */
export const rightLimbs: Record<LimbRegion, string> = {
  lower:
    'M6.4 7.4C5.8 9.6 7.5 11.5 7.3 14c-.2 2.6.8 4.7 3.1 4.7s3.2-1.9 3.2-4.2c0-2.4 1.8-3.9 1.8-6.4 0-2.3-2.3-3.2-4.5-3-2.4.2-4 .8-4.5 2.3ZM5.1 3.2a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0M10.8 2.3v.01M13.2 2.9v.01M15.4 4.1v.01',
  upper:
    'M15 10.2V5.4a1.35 1.35 0 0 0-2.7 0V3a1.35 1.35 0 0 0-2.7 0v-.6a1.35 1.35 0 0 0-2.7 0V10l-2-2.6a1.4 1.4 0 0 0-2.3 1.6l3.3 6.6c.9 2 2 3.4 4.4 3.4 3 0 5-1.9 5-5zM12.3 5.4V9M9.6 3v6',
}

const isDevice = (of: DeviceType | LimbRegion): of is DeviceType => deviceTypes.some((type) => type === of)

/** Whether a device is worn on the arm or on the leg; one that is worn on neither counts as the leg's. */
export function regionOf(of: DeviceType | LimbRegion): LimbRegion {
  return isDevice(of) ? (limbOfDevice(of)?.region ?? 'lower') : of
}

/** Whether a part is one of an arm. */
export function regionOfItem({
  category,
  deviceTypes: fits,
}: Pick<StockItem, 'category' | 'deviceTypes'>): LimbRegion {
  const isOfArm = fits.length > 0 && fits.every((type) => regionOf(type) === 'upper')
  return category === 'upper_limb' || isOfArm ? 'upper' : 'lower'
}
