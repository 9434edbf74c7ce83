import { recallTimings, type RecallTiming } from '#domain/recalls/recall-rules.ts'

export const recallViews = ['all', ...recallTimings, 'closed'] as const
export type RecallView = 'all' | RecallTiming | 'closed'

/** What the recall list shows, as it stands in the address. */
export interface RecallAddress {
  show: RecallView
  text: string
}

/** Reads the address of the list; what does not fit gets its usual value. */
export function parseRecallAddress(raw: Record<string, unknown>): RecallAddress {
  const text = raw['text']
  return {
    show: recallViews.find((view) => view === raw['show']) ?? 'all',
    text: typeof text === 'string' || typeof text === 'number' ? String(text).slice(0, 200) : '',
  }
}
