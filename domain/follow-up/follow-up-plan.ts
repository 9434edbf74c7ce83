import { getDevice, type DeviceGroup, type DeviceType } from '../orders/device.ts'
import { addDays, addMonths } from '../time/local-date.ts'

/** When delivered devices are asked after; a clinic edits it. Months may hold a half: 0.5 is two weeks. */
export interface FollowUpRules {
  adultMonths: number[]
  childMonths: number[]
  /** People below this age follow the children's rule. */
  childBelowYears: number
  deviceGroups: DeviceGroup[]
}

/** Two weeks, 3, 6, 12 months; children below 12 sooner because they grow (working defaults, to be confirmed by a prosthetist). */
export const defaultFollowUpRules: FollowUpRules = {
  adultMonths: [0.5, 3, 6, 12],
  childMonths: [0.5, 2, 3, 5, 8, 12],
  childBelowYears: 12,
  deviceGroups: ['lower_limb_prosthesis', 'upper_limb_prosthesis', 'orthosis', 'wheeled'],
}

/** The month after which "still used" is reported; every rule holds it. */
export const reportedMonths = 3

/** The day so many months after a delivery; a fraction counts in days of a month of 28. */
export function dueAfter(deliveredOn: string, months: number): string {
  const whole = Math.trunc(months)
  return addDays(addMonths(deliveredOn, whole), Math.round((months - whole) * 28))
}

export interface PlannedFollowUp {
  afterMonths: number
  dueDate: string
}

/** The looks that a delivered device gets, the first first; none for devices outside the rule. Unknown age counts as adult. */
export function planFollowUps(
  rules: FollowUpRules,
  {
    deviceType,
    deliveredOn,
    ageYears,
  }: { deviceType: DeviceType; deliveredOn: string; ageYears: number | null },
): PlannedFollowUp[] {
  if (!rules.deviceGroups.includes(getDevice(deviceType).group)) return []
  const isChild = ageYears !== null && ageYears < rules.childBelowYears
  const months = isChild ? rules.childMonths : rules.adultMonths
  return [...new Set(months)]
    .sort((a, b) => a - b)
    .map((afterMonths) => ({ afterMonths, dueDate: dueAfter(deliveredOn, afterMonths) }))
}

/** Why rules are refused; null when they are well. */
export function checkFollowUpRules(rules: FollowUpRules): 'empty' | 'months' | 'no_report_month' | null {
  const lists = [rules.adultMonths, rules.childMonths]
  if (lists.some((months) => months.length === 0) || rules.deviceGroups.length === 0) return 'empty'
  if (lists.some((months) => months.some((month) => !(month > 0 && month <= 60)))) return 'months'
  return lists.every((months) => months.includes(reportedMonths)) ? null : 'no_report_month'
}
