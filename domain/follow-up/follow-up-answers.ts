import type { FollowUp } from './follow-up.ts'

/** Where a device is worn. The order is that of the paper form: its digit is the place in the list, from 1. */
export const wearPlaces = ['home', 'outside', 'work', 'school', 'mosque', 'farm'] as const

/** Why a device lies in the corner, in the order of the paper form. */
export const unusedReasons = [
  'pain',
  'wound',
  'too_loose',
  'too_tight',
  'too_heavy',
  'broken',
  'looks',
  'afraid_to_fall',
  'prefers_old',
  'not_trained',
  'grown_out',
  'other',
] as const
export type UnusedReason = (typeof unusedReasons)[number]

/** Why nobody will ever answer, in the order of the paper form. */
export const lostReasons = [
  'moved',
  'returned_to_afghanistan',
  'no_phone',
  'never_answers',
  'refused',
  'died',
  'other',
] as const
export type LostReason = (typeof lostReasons)[number]

export const contactChannels = ['phone', 'message', 'visit', 'relative', 'paper'] as const
export type ContactChannel = (typeof contactChannels)[number]

export const contactResults = ['reached', 'no_answer', 'wrong_number', 'switched_off', 'call_later'] as const
export type ContactResult = (typeof contactResults)[number]

/** When people can be reached. */
export const callTimes = ['', 'morning', 'noon', 'afternoon', 'evening', 'friday'] as const
export type CallTime = (typeof callTimes)[number]

/** The answers of the one-minute form. */
export type FollowUpAnswers = Pick<
  FollowUp,
  'isUsed' | 'hoursPerDay' | 'wornAt' | 'pain' | 'skin' | 'whyNotUsed' | 'needsRepair' | 'note'
>

export type AnswerProblem = 'required' | 'hours' | 'rating' | 'why_required' | 'hours_but_unused'

/** What is missing or contradicts itself, by field; empty when the form may be saved. */
export function checkAnswers(answers: FollowUpAnswers): Record<string, AnswerProblem> {
  const problems: Record<string, AnswerProblem> = {}
  const { isUsed, hoursPerDay, pain, whyNotUsed } = answers
  if (isUsed === null) problems['isUsed'] = 'required'
  if (hoursPerDay !== null && !(hoursPerDay >= 0 && hoursPerDay <= 24)) problems['hoursPerDay'] = 'hours'
  else if (isUsed === false && (hoursPerDay ?? 0) > 0) problems['hoursPerDay'] = 'hours_but_unused'
  if (pain !== null && !(Number.isInteger(pain) && pain >= 0 && pain <= 10)) problems['pain'] = 'rating'
  if (isUsed === false && whyNotUsed.length === 0) problems['whyNotUsed'] = 'why_required'
  return problems
}
