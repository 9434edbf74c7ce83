import { getDevice, type DeviceGroup, type DeviceType } from '../orders/device.ts'

/** What is practised in a session. `for` tells which devices it is offered with; all others can be added by hand. */
export const rehabActivities = [
  { code: 'donning', for: ['lower_limb_prosthesis', 'upper_limb_prosthesis', 'orthosis'] },
  { code: 'standing', for: ['lower_limb_prosthesis', 'orthosis'] },
  { code: 'weight_shift', for: ['lower_limb_prosthesis', 'orthosis'] },
  { code: 'bars', for: ['lower_limb_prosthesis', 'orthosis'] },
  { code: 'level_walking', for: ['lower_limb_prosthesis', 'orthosis', 'walking_aid'] },
  { code: 'stairs', for: ['lower_limb_prosthesis', 'orthosis', 'walking_aid'] },
  { code: 'ramp', for: ['lower_limb_prosthesis', 'orthosis', 'walking_aid', 'wheeled'] },
  { code: 'rough_ground', for: ['lower_limb_prosthesis', 'orthosis', 'walking_aid', 'wheeled'] },
  { code: 'obstacles', for: ['lower_limb_prosthesis', 'orthosis'] },
  { code: 'floor_rise', for: ['lower_limb_prosthesis', 'orthosis'] },
  { code: 'squat', for: ['lower_limb_prosthesis', 'orthosis'] },
  { code: 'prayer', for: ['lower_limb_prosthesis', 'orthosis'] },
  { code: 'cross_legged', for: ['lower_limb_prosthesis'] },
  { code: 'carrying', for: ['lower_limb_prosthesis', 'upper_limb_prosthesis'] },
  { code: 'fall_recovery', for: ['lower_limb_prosthesis', 'orthosis'] },
  { code: 'grasp', for: ['upper_limb_prosthesis'] },
  { code: 'two_handed', for: ['upper_limb_prosthesis'] },
  { code: 'self_care', for: ['upper_limb_prosthesis'] },
  { code: 'transfers', for: ['wheeled', 'lower_limb_prosthesis'] },
  { code: 'pushing', for: ['wheeled'] },
  { code: 'skin_care', for: ['lower_limb_prosthesis', 'upper_limb_prosthesis', 'orthosis', 'wheeled'] },
] as const satisfies readonly { code: string; for: readonly DeviceGroup[] }[]

export type RehabActivity = (typeof rehabActivities)[number]['code']
export const activityCodes = rehabActivities.map(({ code }) => code) as [RehabActivity, ...RehabActivity[]]

/** How well: 0 not able, 1 with help, 2 under supervision, 3 alone. */
export const activityLevels = [0, 1, 2, 3] as const

/** Walking aids, from none to most support. */
export const walkingAids = [
  'none',
  'one_stick',
  'two_sticks',
  'one_crutch',
  'two_crutches',
  'frame',
  'bars',
] as const

/** Skin of the residual limb after the session, from sound to broken. */
export const skinFindings = ['intact', 'red_fades', 'red_stays', 'blister', 'open'] as const

/** What a session with a device begins with; a clinic edits it as a setting. */
export interface SessionTemplate {
  activities: RehabActivity[]
  durationMinutes: number
  /** Codes of instruments offered with it. */
  tests: string[]
}

const testsOf: Record<DeviceGroup, string[]> = {
  lower_limb_prosthesis: ['tug', 'walk_2min', 'socket_comfort', 'pain_residual'],
  upper_limb_prosthesis: ['socket_comfort', 'pain_residual'],
  orthosis: ['tug', 'walk_2min'],
  walking_aid: ['tug'],
  wheeled: [],
  other: [],
}

const firstActivities: Partial<Record<DeviceGroup, RehabActivity[]>> = {
  lower_limb_prosthesis: [
    'donning',
    'standing',
    'weight_shift',
    'bars',
    'level_walking',
    'stairs',
    'ramp',
    'squat',
  ],
}

/** The built-in template of a device (working practice, to be confirmed by a therapist). */
export function defaultTemplate(deviceType: DeviceType): SessionTemplate {
  const { group } = getDevice(deviceType)
  const fitting = rehabActivities.filter((activity) => (activity.for as readonly string[]).includes(group))
  return {
    activities: firstActivities[group] ?? fitting.map(({ code }) => code).slice(0, 8),
    durationMinutes: 45,
    tests: testsOf[group],
  }
}
