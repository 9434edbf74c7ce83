import type { Limb } from '../limbs/limb.ts'
import { amputationSpan } from '../limbs/amputation-date.ts'
import { deviceForLevel, isAmputated } from '../limbs/limb-rules.ts'
import type { DeviceOrder } from '../orders/device-order.ts'
import type { DeviceType } from '../orders/device.ts'
import { addDays, addMonths } from '../time/local-date.ts'
import {
  limitFor,
  replacementDueOn,
  replacementMonthsFor,
  type EligibilityRules,
} from './eligibility-rules.ts'

/** `clear`: nothing speaks against fitting. `unsure`: a person must judge. `wait`: not before `nextDate`. */
export const eligibilityVerdicts = ['clear', 'unsure', 'wait'] as const
export type EligibilityVerdict = (typeof eligibilityVerdicts)[number]

export const eligibilityReasons = [
  'healed',
  'too_early',
  'maybe_too_early',
  'date_unknown',
  'no_wound',
  'wound_open',
  'wound_healing',
  'wound_not_told',
  'replaced_lately',
  'due_for_replacement',
] as const
export type EligibilityReason = (typeof eligibilityReasons)[number]

/** One rule's answer for one limb. `months` and `days` are the limit that was asked. */
export interface EligibilityCheck {
  rule: 'healing' | 'wound' | 'replacement'
  verdict: EligibilityVerdict
  reason: EligibilityReason
  /** First day on which this rule lets somebody be fitted; null when it does today or nobody can say. */
  nextDate: string | null
  /** The earliest and latest number of whole months that it may have been, where the rule counts them. */
  sinceMonths: { least: number; most: number } | null
  limit: { months: number } | { days: number } | null
  deviceType: DeviceType | null
}

/** The clock's answer for one limb. */
export interface Eligibility {
  verdict: EligibilityVerdict
  checks: EligibilityCheck[]
  /** The last of the next dates, or null. */
  nextDate: string | null
}

/** A device that somebody got. */
export interface DeliveredDevice {
  orderId: string
  deviceType: DeviceType
  side: DeviceOrder['side']
  limbId: string | null
  /** Camp date of the delivery. */
  date: string
}

export interface EligibilityFacts {
  today: string
  /** Completed years; null when unknown. */
  ageYears: number | null
  limb: Pick<Limb, 'id' | 'side' | 'level' | 'amputatedOn' | 'isEstimated' | 'amputatedAsWritten'>
  /** Finding `wound` of the limb; null while it was not told. */
  wound: string | null
  delivered: readonly DeliveredDevice[]
}

const order: readonly EligibilityVerdict[] = eligibilityVerdicts

/** The worst of several verdicts. */
export function worstVerdict(verdicts: readonly EligibilityVerdict[]): EligibilityVerdict {
  return order[Math.max(0, ...verdicts.map((verdict) => order.indexOf(verdict)))] ?? 'clear'
}

/** Whether one limb may be fitted today, with every reason and the first day on which it may. */
export function checkEligibility(facts: EligibilityFacts, rules: EligibilityRules): Eligibility {
  const checks = [
    ...(isAmputated(facts.limb) ? [checkHealing(facts, rules)] : []),
    checkWound(facts, rules),
    ...checkLimbReplacement(facts, rules),
  ]
  const dates = checks.flatMap(({ nextDate }) => nextDate ?? [])
  return {
    verdict: worstVerdict(checks.map(({ verdict }) => verdict)),
    checks,
    nextDate: dates.toSorted().at(-1) ?? null,
  }
}

function checkHealing(
  { limb, today, ageYears }: EligibilityFacts,
  rules: EligibilityRules,
): EligibilityCheck {
  const months = limitFor(rules.healingMonths, ageYears, rules)
  const base = { rule: 'healing', limit: { months }, deviceType: null } as const
  const span = amputationSpan(limb, today)
  if (!span) {
    return { ...base, verdict: 'unsure', reason: 'date_unknown', nextDate: null, sinceMonths: null }
  }
  const sinceMonths = { least: monthsBetween(span.to, today), most: monthsBetween(span.from, today) }
  const [soonest, surely] = [addMonths(span.from, months), addMonths(span.to, months)]
  if (surely <= today) return { ...base, verdict: 'clear', reason: 'healed', nextDate: null, sinceMonths }
  if (soonest <= today)
    return { ...base, verdict: 'unsure', reason: 'maybe_too_early', nextDate: surely, sinceMonths }
  return { ...base, verdict: 'wait', reason: 'too_early', nextDate: surely, sinceMonths }
}

function checkWound({ wound, today }: EligibilityFacts, rules: EligibilityRules): EligibilityCheck {
  const days = rules.woundReviewDays
  const base = { rule: 'wound', limit: { days }, deviceType: null, sinceMonths: null } as const
  if (wound === null) return { ...base, verdict: 'unsure', reason: 'wound_not_told', nextDate: null }
  if (wound === 'none') return { ...base, verdict: 'clear', reason: 'no_wound', nextDate: null }
  return wound === 'healing'
    ? { ...base, verdict: 'unsure', reason: 'wound_healing', nextDate: null }
    : { ...base, verdict: 'wait', reason: 'wound_open', nextDate: addDays(today, days) }
}

function checkLimbReplacement(facts: EligibilityFacts, rules: EligibilityRules): EligibilityCheck[] {
  const { limb, delivered, ageYears, today } = facts
  const device = deviceForLevel(limb.level)
  const last = delivered
    .filter((one) => one.limbId === limb.id || (one.side === limb.side && one.deviceType === device))
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .at(-1)
  if (!last) return []
  return [checkReplacement({ deviceType: last.deviceType, deliveredOn: last.date, ageYears, today }, rules)]
}

/** Whether a device of a kind may be given again on the same side, and from when on. */
export function checkReplacement(
  {
    deviceType,
    deliveredOn,
    ageYears,
    today,
  }: { deviceType: DeviceType; deliveredOn: string; ageYears: number | null; today: string },
  rules: EligibilityRules,
): EligibilityCheck {
  const months = replacementMonthsFor(deviceType, ageYears, rules)
  const since = monthsBetween(deliveredOn, today)
  const due = replacementDueOn({ deviceType, deliveredOn, ageYears }, rules)
  const isDue = due <= today
  return {
    rule: 'replacement',
    verdict: isDue ? 'clear' : 'wait',
    reason: isDue ? 'due_for_replacement' : 'replaced_lately',
    nextDate: isDue ? null : due,
    sinceMonths: { least: since, most: since },
    limit: { months },
    deviceType,
  }
}

/** Whole months from one day to a later one; 0 when the first is not earlier. */
export function monthsBetween(from: string, to: string): number {
  if (from >= to) return 0
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number)
  const months = (toYear - fromYear) * 12 + (toMonth - fromMonth)
  return addMonths(from, months) > to ? months - 1 : months
}
