import type { FollowUp } from './follow-up.ts'

/** What one call settles of a person: every look that is due by the day, and the one that was asked for; the earliest first. */
export function looksOfCall(followUps: readonly FollowUp[], asked: FollowUp, day: string): FollowUp[] {
  if (asked.status !== 'due') return [asked]
  return followUps
    .filter(({ id, status, dueDate }) => id === asked.id || (status === 'due' && dueDate <= day))
    .toSorted((a, b) => a.dueDate.localeCompare(b.dueDate) || a.id.localeCompare(b.id))
}

/** The looks at one device, the earliest first; the last one is the one that is answered. */
export interface LooksOfDevice<Look> {
  orderId: string
  looks: [Look, ...Look[]]
  last: Look
}

/** The looks device by device, in the order of the first look at each. */
export function byDevice<Look extends { followUp: FollowUp }>(looks: readonly Look[]): LooksOfDevice<Look>[] {
  return [...Map.groupBy(looks, ({ followUp }) => followUp.orderId)].flatMap(([orderId, own]) => {
    const [first, ...others] = own
    return first ? [{ orderId, looks: [first, ...others], last: others.at(-1) ?? first }] : []
  })
}
