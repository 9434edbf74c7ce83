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

/** Kinds that close a day's work. Of what has no time, they come after everything of their day, and the rest before it. */
const closing: readonly TimelineKind[] = ['delivery', 'session', 'outcome', 'follow_up', 'recall', 'paper']
const minutesOfDay = 24 * 60

const minuteOf = ({ minute, kind }: TimelineEntry) => minute ?? (closing.includes(kind) ? minutesOfDay : -1)

/**
 * Newest first. On one day what has a time stands by it; what has none stands where its kind belongs: nothing is delivered before it
 * was checked. In one minute the kinds keep the order of a life.
 */
export function sortTimeline(entries: readonly TimelineEntry[]): TimelineEntry[] {
  return entries.toSorted(
    (a, b) =>
      b.date.localeCompare(a.date) ||
      minuteOf(b) - minuteOf(a) ||
      timelineKinds.indexOf(b.kind) - timelineKinds.indexOf(a.kind) ||
      b.key.localeCompare(a.key),
  )
}

/** How many entries there are of each kind; kinds without any are left out. */
export function countKinds(entries: readonly TimelineEntry[]): { kind: TimelineKind; count: number }[] {
  return timelineKinds.flatMap((kind) => {
    const count = entries.filter((entry) => entry.kind === kind).length
    return count > 0 ? [{ kind, count }] : []
  })
}
