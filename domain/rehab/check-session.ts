import type { OrderState } from '../orders/order-state.ts'
import type { RehabSession } from './rehab-session.ts'

/**
 * From the trial fitting on there is a limb to train with: the trial itself is the first walk. Before it, a session may not name
 * the device. Whatever comes later in the order's life counts too.
 */
const beforeTrial: readonly OrderState[] = [
  'prescribed',
  'measured',
  'rectified',
  'fabricating',
  'assembled',
  'on_hold',
  'cancelled',
]

/** Whether somebody may have had the device on in this state. */
export const isWearable = (state: OrderState): boolean => !beforeTrial.includes(state)

export type SessionRefusal =
  /** No trial fitting has been done yet. */
  | { reason: 'session_before_trial' }
  /** There was one, but only on a later day. */
  | { reason: 'session_before_trial_date'; from: string }

/**
 * Whether a session on `date` may name a device. `firstWornOn` is the camp date on which its order first came to the trial
 * fitting or was delivered, null when it never did.
 */
export function checkSessionDevice(date: string, firstWornOn: string | null): SessionRefusal | null {
  if (firstWornOn === null) return { reason: 'session_before_trial' }
  return date < firstWornOn ? { reason: 'session_before_trial_date', from: firstWornOn } : null
}

/** The next number in a person's series (or outside of any), counting those that were struck out as well. */
export function nextSessionNumber(
  sessions: readonly Pick<RehabSession, 'number' | 'seriesId'>[],
  seriesId: string | null,
): number {
  const numbers = sessions.filter((session) => session.seriesId === seriesId).map(({ number }) => number)
  return Math.max(0, ...numbers) + 1
}

/** How a level was reached over a run of sessions: the best level of each activity, first and last, oldest session first. */
export function activityProgress(
  sessions: readonly Pick<RehabSession, 'activities'>[],
): { activity: string; first: number; last: number }[] {
  const progress = new Map<string, { activity: string; first: number; last: number }>()
  for (const { activities } of sessions) {
    for (const { activity, level } of activities) {
      const known = progress.get(activity)
      if (known) known.last = level
      else progress.set(activity, { activity, first: level, last: level })
    }
  }
  return [...progress.values()]
}
