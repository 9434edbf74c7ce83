import { getDevice, type DeviceGroup, type DeviceType } from '../orders/device.ts'

const legs = ['lower_limb_prosthesis'] as const satisfies readonly DeviceGroup[]
const limbs = ['lower_limb_prosthesis', 'upper_limb_prosthesis'] as const satisfies readonly DeviceGroup[]
const worn = [
  'lower_limb_prosthesis',
  'upper_limb_prosthesis',
  'orthosis',
  'other',
] as const satisfies readonly DeviceGroup[]
const all = [...worn, 'walking_aid', 'wheeled'] as const satisfies readonly DeviceGroup[]

/** What is changed at a trial fitting, in the groups in which it is offered, and the devices that can have it. */
export const fittingChanges = [
  { code: 'foot_inset', group: 'alignment', devices: legs },
  { code: 'foot_outset', group: 'alignment', devices: legs },
  { code: 'foot_forward', group: 'alignment', devices: legs },
  { code: 'foot_back', group: 'alignment', devices: legs },
  { code: 'toe_out_more', group: 'alignment', devices: legs },
  { code: 'toe_out_less', group: 'alignment', devices: legs },
  { code: 'plantarflexion', group: 'alignment', devices: legs },
  { code: 'dorsiflexion', group: 'alignment', devices: legs },
  { code: 'socket_flexion', group: 'alignment', devices: limbs },
  { code: 'socket_extension', group: 'alignment', devices: limbs },
  { code: 'socket_adduction', group: 'alignment', devices: legs },
  { code: 'socket_abduction', group: 'alignment', devices: legs },
  { code: 'knee_stability', group: 'alignment', devices: legs },
  { code: 'higher', group: 'length', devices: all },
  { code: 'lower', group: 'length', devices: all },
  { code: 'relief', group: 'contact', devices: worn },
  { code: 'pad', group: 'contact', devices: all },
  { code: 'brim_trimmed', group: 'contact', devices: worn },
  { code: 'edge_flared', group: 'contact', devices: worn },
  { code: 'tighter', group: 'contact', devices: worn },
  { code: 'looser', group: 'contact', devices: worn },
  { code: 'sock_ply', group: 'contact', devices: legs },
  { code: 'liner_change', group: 'contact', devices: limbs },
  { code: 'suspension_tighter', group: 'holding', devices: limbs },
  { code: 'suspension_looser', group: 'holding', devices: limbs },
  { code: 'suspension_change', group: 'holding', devices: limbs },
  { code: 'strap_change', group: 'holding', devices: worn },
  { code: 'cable_adjusted', group: 'holding', devices: ['upper_limb_prosthesis'] },
  { code: 'foot_change', group: 'parts', devices: legs },
  { code: 'knee_change', group: 'parts', devices: legs },
  { code: 'joint_change', group: 'parts', devices: ['orthosis', 'upper_limb_prosthesis'] },
  { code: 'part_change', group: 'parts', devices: all },
  { code: 'other', group: 'parts', devices: all },
] as const satisfies readonly { code: string; group: string; devices: readonly DeviceGroup[] }[]

export type FittingChange = (typeof fittingChanges)[number]['code']
export type FittingChangeGroup = (typeof fittingChanges)[number]['group']
export const fittingChangeCodes = fittingChanges.map(({ code }) => code) as [
  FittingChange,
  ...FittingChange[],
]
export const fittingChangeGroups = [
  'alignment',
  'length',
  'contact',
  'holding',
  'parts',
] as const satisfies readonly FittingChangeGroup[]

/** The changes of one group that a device can have. */
export function changesFor(deviceType: DeviceType, group: FittingChangeGroup): FittingChange[] {
  const { group: kind } = getDevice(deviceType)
  return fittingChanges
    .filter((change) => change.group === group && (change.devices as readonly DeviceGroup[]).includes(kind))
    .map(({ code }) => code)
}
