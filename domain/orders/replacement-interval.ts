import { addMonths } from '../time/local-date.ts'
import { getDevice, type DeviceDefinition, type DeviceType } from './device.ts'

type DeviceGroup = DeviceDefinition['group']

/** Months for which a device is expected to serve, by group and by whether the person is a child (under 12 years). */
export type ReplacementIntervals = Record<DeviceGroup, { adultMonths: number; childMonths: number }>

/**
 * Intervals to start with: adults need a new prosthesis every 2 to 4 years and children about two a year (WHO/ISPO/USAID 2017);
 * one tricycle in three years (Indian ADIP scheme). The others are estimates. All to be confirmed by a prosthetist; a camp edits them.
 */
export const defaultIntervals: ReplacementIntervals = {
  lower_limb_prosthesis: { adultMonths: 24, childMonths: 6 },
  upper_limb_prosthesis: { adultMonths: 24, childMonths: 6 },
  orthosis: { adultMonths: 12, childMonths: 6 },
  walking_aid: { adultMonths: 12, childMonths: 6 },
  wheeled: { adultMonths: 36, childMonths: 24 },
  other: { adultMonths: 12, childMonths: 12 },
}

/** Age under which somebody outgrows a device as a child does, in years. */
export const childBelowYears = 12

/** The date from which another device of the type is expected, for one that was handed over on a date. */
export function nextDueOn(
  {
    deviceType,
    deliveredOn,
    ageYears,
  }: { deviceType: DeviceType; deliveredOn: string; ageYears: number | null },
  intervals: ReplacementIntervals,
): string {
  const { adultMonths, childMonths } = intervals[getDevice(deviceType).group]
  const isChild = ageYears !== null && ageYears < childBelowYears
  return addMonths(deliveredOn, isChild ? childMonths : adultMonths)
}
