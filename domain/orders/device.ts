/** Families of devices that share a rule: an interval, a follow-up, an activity. */
export const deviceGroups = [
  'lower_limb_prosthesis',
  'upper_limb_prosthesis',
  'orthosis',
  'walking_aid',
  'wheeled',
  'other',
] as const
export type DeviceGroup = (typeof deviceGroups)[number]

/** A kind of device the camp makes or hands out. Codes: ISO 9999:2016, to be verified against the paid edition. */
export interface DeviceDefinition {
  type: string
  group: DeviceGroup
  /** Whether an order must name a side. */
  sided: boolean
  /** Whether a cast or measurement series is made (as against fitting a size from stock). */
  custom: boolean
  iso9999: string
}

export const devices = [
  { type: 'partial_foot', group: 'lower_limb_prosthesis', sided: true, custom: true, iso9999: '06 24 03' },
  { type: 'syme', group: 'lower_limb_prosthesis', sided: true, custom: true, iso9999: '06 24 06' },
  { type: 'transtibial', group: 'lower_limb_prosthesis', sided: true, custom: true, iso9999: '06 24 09' },
  {
    type: 'knee_disarticulation',
    group: 'lower_limb_prosthesis',
    sided: true,
    custom: true,
    iso9999: '06 24 12',
  },
  { type: 'transfemoral', group: 'lower_limb_prosthesis', sided: true, custom: true, iso9999: '06 24 15' },
  {
    type: 'hip_disarticulation',
    group: 'lower_limb_prosthesis',
    sided: true,
    custom: true,
    iso9999: '06 24 18',
  },
  { type: 'partial_hand', group: 'upper_limb_prosthesis', sided: true, custom: true, iso9999: '06 18 03' },
  {
    type: 'wrist_disarticulation',
    group: 'upper_limb_prosthesis',
    sided: true,
    custom: true,
    iso9999: '06 18 06',
  },
  { type: 'transradial', group: 'upper_limb_prosthesis', sided: true, custom: true, iso9999: '06 18 09' },
  {
    type: 'elbow_disarticulation',
    group: 'upper_limb_prosthesis',
    sided: true,
    custom: true,
    iso9999: '06 18 12',
  },
  { type: 'transhumeral', group: 'upper_limb_prosthesis', sided: true, custom: true, iso9999: '06 18 15' },
  {
    type: 'shoulder_disarticulation',
    group: 'upper_limb_prosthesis',
    sided: true,
    custom: true,
    iso9999: '06 18 18',
  },
  { type: 'foot_orthosis', group: 'orthosis', sided: true, custom: true, iso9999: '06 12 03' },
  { type: 'afo', group: 'orthosis', sided: true, custom: true, iso9999: '06 12 06' },
  { type: 'knee_orthosis', group: 'orthosis', sided: true, custom: true, iso9999: '06 12 09' },
  { type: 'kafo', group: 'orthosis', sided: true, custom: true, iso9999: '06 12 12' },
  { type: 'hkafo', group: 'orthosis', sided: true, custom: true, iso9999: '06 12 18' },
  { type: 'spinal_orthosis', group: 'orthosis', sided: false, custom: true, iso9999: '06 03' },
  { type: 'wrist_hand_orthosis', group: 'orthosis', sided: true, custom: true, iso9999: '06 06' },
  { type: 'crutches', group: 'walking_aid', sided: false, custom: false, iso9999: '12 03 12' },
  { type: 'elbow_crutches', group: 'walking_aid', sided: false, custom: false, iso9999: '12 03 06' },
  { type: 'walking_stick', group: 'walking_aid', sided: false, custom: false, iso9999: '12 03 03' },
  { type: 'walking_frame', group: 'walking_aid', sided: false, custom: false, iso9999: '12 06 03' },
  { type: 'wheelchair', group: 'wheeled', sided: false, custom: false, iso9999: '12 22 03' },
  { type: 'tricycle', group: 'wheeled', sided: false, custom: false, iso9999: '12 18 09' },
  { type: 'hearing_aid', group: 'other', sided: false, custom: false, iso9999: '22 06' },
  { type: 'special_shoe', group: 'other', sided: false, custom: true, iso9999: '06 33' },
  { type: 'repair', group: 'other', sided: false, custom: false, iso9999: '' },
] as const satisfies readonly DeviceDefinition[]

export type DeviceType = (typeof devices)[number]['type']
export const deviceTypes = devices.map((device) => device.type) as [DeviceType, ...DeviceType[]]

/** The definition of a device type. Throws when the type is not in the table. */
export function getDevice(type: DeviceType): DeviceDefinition {
  const found = devices.find((device) => device.type === type)
  if (!found) throw new Error(`no device ${type}`)
  return found
}
