import { deviceTypes, type DeviceType } from '../orders/device.ts'
import type { LimbLevel, LimbRegion } from './limb.ts'

interface LimbOfDevice {
  region: LimbRegion
  level: LimbLevel
}

const lower = (level: LimbLevel): LimbOfDevice => ({ region: 'lower', level })
const upper = (level: LimbLevel): LimbOfDevice => ({ region: 'upper', level })

/** Device → the limb that it serves; devices that serve no single limb are missing. An orthosis serves a limb that is there. */
const limbs: Partial<Record<DeviceType, LimbOfDevice>> = {
  partial_foot: lower('partial_foot'),
  syme: lower('ankle_disarticulation'),
  transtibial: lower('transtibial'),
  knee_disarticulation: lower('knee_disarticulation'),
  transfemoral: lower('transfemoral'),
  hip_disarticulation: lower('hip_disarticulation'),
  partial_hand: upper('partial_hand'),
  wrist_disarticulation: upper('wrist_disarticulation'),
  transradial: upper('transradial'),
  elbow_disarticulation: upper('elbow_disarticulation'),
  transhumeral: upper('transhumeral'),
  shoulder_disarticulation: upper('shoulder_disarticulation'),
  foot_orthosis: lower('none'),
  afo: lower('none'),
  knee_orthosis: lower('none'),
  kafo: lower('none'),
  hkafo: lower('none'),
  wrist_hand_orthosis: upper('none'),
}

/** Region and level of the limb that a device is made for, in the terms of ISO 8549-2; null for devices without a side. */
export function limbOfDevice(deviceType: DeviceType): LimbOfDevice | null {
  return limbs[deviceType] ?? null
}

/** The sided devices, each of which serves a limb. */
export const limbDevices: readonly DeviceType[] = deviceTypes.filter((type) => limbOfDevice(type) !== null)
