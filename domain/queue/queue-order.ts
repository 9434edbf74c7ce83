import { queuePriorities, type QueuePriority, type QueueToken } from './token.ts'

/** Somebody who was called and did not come lets this many pass before the next call. */
export const SKIP_PLACES = 2

/** After so many calls in vain somebody should go and look for the person. */
export const CALLS_IN_VAIN = 3

const rankOf = (priority: QueuePriority) => queuePriorities.indexOf(priority)

type InLine = Pick<QueueToken, 'id' | 'number' | 'priority' | 'queuedAt'>

/** The order in which a line is called: priority first, then who has waited longest, then the lower number. */
export function orderQueue<T extends InLine>(tokens: readonly T[]): T[] {
  return tokens.toSorted(
    (a, b) =>
      rankOf(a.priority) - rankOf(b.priority) ||
      Date.parse(a.queuedAt) - Date.parse(b.queuedAt) ||
      a.number - b.number,
  )
}

/**
 * The `queuedAt` that puts a skipped token behind the next `SKIP_PLACES` waiting of its own priority; `now` (a UTC instant) where
 * fewer wait. `line` is the line without the token.
 */
export function requeuedAt(line: readonly InLine[], token: InLine, now: string): string {
  const behind = orderQueue(line.filter(({ priority }) => priority === token.priority))[SKIP_PLACES - 1]
  if (!behind) return now
  return new Date(Date.parse(behind.queuedAt) + 1).toISOString()
}

/** The priority that an age alone gives: children under 12 and people of 60 and more go before others. */
export function priorityOfAge(age: number | null): QueuePriority {
  if (age === null) return 'none'
  if (age < 12) return 'child'
  return age >= 60 ? 'elder' : 'none'
}
