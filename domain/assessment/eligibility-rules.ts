import { getDevice, type DeviceGroup, type DeviceType } from '../orders/device.ts'
import { addMonths } from '../time/local-date.ts'

/** A limit for grown-ups and one for children. */
export interface ByAge {
  adult: number
  child: number
}

/** The thresholds of the eligibility clock. They are settings, never limits of the program. */
export interface EligibilityRules {
  /** Below this age somebody counts as a child. */
  childUnderYears: number
  /** Months from amputation to the first fitting. */
  healingMonths: ByAge
  /** Days after which a wound is looked at again. */
  woundReviewDays: number
  /** Months from one delivery to the next of the same device on the same side. */
  replacementMonths: Record<DeviceGroup, ByAge>
  /** Name of the prosthetist who confirmed these figures; empty while nobody has. */
  confirmedBy: string
  /** Camp date of the confirmation. */
  confirmedOn: string | null
}

/**
 * Figures to start with, none of them confirmed yet. About three months from amputation to fitting: BMVSS to The Hindu, 2023;
 * no second aid of a kind within three years, one year under 12: ADIP scheme of India; children's prostheses last about half
 * a year: ICRC. The wound review is common practice.
 */
export const defaultEligibilityRules: EligibilityRules = {
  childUnderYears: 12,
  healingMonths: { adult: 3, child: 3 },
  woundReviewDays: 14,
  replacementMonths: {
    lower_limb_prosthesis: { adult: 36, child: 6 },
    upper_limb_prosthesis: { adult: 36, child: 12 },
    orthosis: { adult: 36, child: 12 },
    walking_aid: { adult: 12, child: 12 },
    wheeled: { adult: 36, child: 12 },
    other: { adult: 36, child: 12 },
  },
  confirmedBy: '',
  confirmedOn: null,
}

/** The limit that holds for somebody of this age; unknown ages count as grown up. */
export function limitFor(limits: ByAge, ageYears: number | null, rules: EligibilityRules): number {
  return ageYears !== null && ageYears < rules.childUnderYears ? limits.child : limits.adult
}

/** Months from one delivery of a device to the next for somebody of this age. */
export function replacementMonthsFor(
  deviceType: DeviceType,
  ageYears: number | null,
  rules: EligibilityRules,
): number {
  return limitFor(rules.replacementMonths[getDevice(deviceType).group], ageYears, rules)
}

/** The date from which another device of the type may be given, for one that was handed over on a date. */
export function replacementDueOn(
  device: { deviceType: DeviceType; deliveredOn: string; ageYears: number | null },
  rules: EligibilityRules,
): string {
  return addMonths(device.deliveredOn, replacementMonthsFor(device.deviceType, device.ageYears, rules))
}
