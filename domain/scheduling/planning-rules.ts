import { devices, type DeviceDefinition, type DeviceType } from '../orders/device.ts'
import { daysBetween } from '../time/local-date.ts'
import type { AppointmentKind, Appointment } from './appointment.ts'
import { minutesOf, occupies, type OrderForBooking } from './visit-rules.ts'

/** Work between two visits that takes real time, nights included: plaster sets, the oven heats and cools, straps are finished. */
export const leadSteps = {
  cast_to_trial: { from: 'measurement', to: 'trial_fitting' },
  trial_to_delivery: { from: 'trial_fitting', to: 'delivery' },
} as const satisfies Record<string, { from: AppointmentKind; to: AppointmentKind }>
export type LeadStep = keyof typeof leadSteps
export const leadStepKeys = Object.keys(leadSteps) as LeadStep[]

/** Planning data that a clinic decides; no value was confirmed by a prosthetist yet. */
export interface PlanningRules {
  /** Kind of visit → minutes that its place needs afterwards to be cleaned and laid out for the next. */
  turnover: Partial<Record<AppointmentKind, number>>
  /** Device → step → minutes; what is left out has the working value. */
  leads: Partial<Record<DeviceType, Partial<Record<LeadStep, number>>>>
}

export const noPlanningRules: PlanningRules = { turnover: {}, leads: {} }

/**
 * Working values in minutes by group of device, to be confirmed by a prosthetist. From cast to trial: positive mould and rectification
 * 45 to 90, draping with cooling 30 to 60, trimming and assembly 30 to 60; from trial to delivery: finishing 15 to 30. Each at its least,
 * so that nothing that can be done in a day is refused.
 */
const workingLeads: Record<DeviceDefinition['group'], Record<LeadStep, number>> = {
  lower_limb_prosthesis: { cast_to_trial: 105, trial_to_delivery: 15 },
  upper_limb_prosthesis: { cast_to_trial: 105, trial_to_delivery: 15 },
  orthosis: { cast_to_trial: 75, trial_to_delivery: 15 },
  walking_aid: { cast_to_trial: 0, trial_to_delivery: 0 },
  wheeled: { cast_to_trial: 0, trial_to_delivery: 0 },
  other: { cast_to_trial: 0, trial_to_delivery: 0 },
}

/** The working value for a device, before a clinic decides. */
export function workingLead(deviceType: DeviceType, step: LeadStep): number {
  const device = devices.find(({ type }) => type === deviceType)
  return device ? workingLeads[device.group][step] : 0
}

/** Minutes that the step takes for the device. */
export function leadOf({ leads }: PlanningRules, deviceType: DeviceType, step: LeadStep): number {
  return leads[deviceType]?.[step] ?? workingLead(deviceType, step)
}

/** Minutes that a place needs after a visit of the kind. */
export const turnoverAfter = ({ turnover }: PlanningRules, kind: AppointmentKind): number =>
  turnover[kind] ?? 0

/** Minutes of a date at which a visit cannot begin, because the work of a step is not done; they may lie beyond the day. */
export interface LeadWait {
  step: LeadStep
  minutes: number
  start: number
  end: number
}

/**
 * When an order is still in the work that a visit has to wait for, counted from the end of every visit before it. Nothing where the
 * workshop already says that the device is further.
 */
export function leadWaits(
  rules: PlanningRules,
  order: OrderForBooking,
  visit: Pick<Appointment, 'kind' | 'date'>,
  patientVisits: readonly Appointment[],
): LeadWait[] {
  const step = leadStepKeys.find((key) => leadSteps[key].to === visit.kind)
  if (!step || isPast(step, order)) return []
  const minutes = leadOf(rules, order.deviceType, step)
  return patientVisits
    .filter((earlier) => earlier.orderId === order.id && earlier.kind === leadSteps[step].from)
    .filter((earlier) => occupies(earlier) && earlier.date <= visit.date)
    .map((earlier) => minutesOf(earlier).end - daysBetween(earlier.date, visit.date) * 1440)
    .map((start) => ({ step, minutes, start, end: start + minutes }))
    .filter(({ end }) => minutes > 0 && end > 0)
}

/** Whether the state of the order tells that the step is behind it, whatever the plan says. */
function isPast(step: LeadStep, { state }: OrderForBooking): boolean {
  if (step === 'cast_to_trial') return !['prescribed', 'measured', 'rectified', 'fabricating'].includes(state)
  return state === 'checkout' || state === 'delivered'
}
