import { daysBetween } from '../time/local-date.ts'
import type { Recall } from './recall.ts'

export const recallTimings = ['overdue', 'due', 'soon', 'later'] as const
export type RecallTiming = (typeof recallTimings)[number]

/** How many days ahead a recall counts as coming soon. */
const soonDays = 14

/** Where a recall stands on a day: `due` from its own day on for a week, `overdue` after that, `soon` within two weeks. */
export function recallTiming(recall: Pick<Recall, 'dueDate'>, today: string): RecallTiming {
  const days = daysBetween(today, recall.dueDate)
  if (days < -7) return 'overdue'
  if (days <= 0) return 'due'
  return days <= soonDays ? 'soon' : 'later'
}

export type RecallProblem = 'date_required' | 'reason_required' | 'not_open'

/** Why a recall cannot be closed, by field; empty when it can. Dropping somebody needs a reason, a visit does not. */
export function checkClosing(
  recall: Pick<Recall, 'status'>,
  closing: { status: 'done' | 'dropped'; reason: string },
): Partial<Record<'reason' | 'status', RecallProblem>> {
  if (recall.status !== 'open') return { status: 'not_open' }
  return closing.status === 'dropped' && closing.reason.trim() === '' ? { reason: 'reason_required' } : {}
}
