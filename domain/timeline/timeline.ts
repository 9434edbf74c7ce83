/** Kinds of entry, each with its own icon and filter. */
export const timelineKinds = [
  'registered',
  'assessment',
  'measurement',
  'order',
  'step',
  'visit',
  'trial',
  'checkout',
  'delivery',
  'session',
  'outcome',
  'follow_up',
  'call',
  'recall',
  'paper',
] as const
export type TimelineKind = (typeof timelineKinds)[number]

/** One thing that happened, or that is planned. What it says is made of `facts` in the language of the reader. */
export interface TimelineEntry {
  /** Unique within the timeline. */
  key: string
  kind: TimelineKind
  /** Camp date, and the minute of the day where it is known. */
  date: string
  minute: number | null
  orderId: string | null
  staffId: string | null
  /** Struck through: it stays visible. */
  struckReason: string
  /** Codes, numbers and free text by name; which ones belongs to the kind. */
  facts: Record<string, string | number | null>
}

/** Newest first; on one day, what has a time stands by its time and before what has none. */
export function sortTimeline(entries: readonly TimelineEntry[]): TimelineEntry[] {
  return entries.toSorted(
    (a, b) =>
      b.date.localeCompare(a.date) || (b.minute ?? -1) - (a.minute ?? -1) || b.key.localeCompare(a.key),
  )
}

/** How many entries there are of each kind; kinds without any are left out. */
export function countKinds(entries: readonly TimelineEntry[]): { kind: TimelineKind; count: number }[] {
  return timelineKinds.flatMap((kind) => {
    const count = entries.filter((entry) => entry.kind === kind).length
    return count > 0 ? [{ kind, count }] : []
  })
}
