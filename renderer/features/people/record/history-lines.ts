import type { HistoryEntry } from '#contract/changes.ts'

/** Everything that one operation did to a person's records, as one line of their history. */
export interface HistoryOperation {
  operationId: string
  operation: string
  at: string
  actorName: string
  actorNamePersian: string
  place: string
  reason: string
  isUndo: boolean
  canUndo: boolean
  entries: HistoryEntry[]
}

/** Gathers the histories of several records by operation, newest first; a record appears once per operation. */
export function gatherOperations(histories: readonly (readonly HistoryEntry[])[]): HistoryOperation[] {
  const bySeq = new Map(histories.flat().map((entry) => [entry.seq, entry]))
  const byOperation = Map.groupBy(bySeq.values(), (entry) => entry.operationId)
  return [...byOperation.values()]
    .map((unsorted) => {
      const entries = unsorted.toSorted((a, b) => a.seq - b.seq)
      return { entries, newest: entries.at(-1) }
    })
    .flatMap(({ entries, newest }) =>
      newest
        ? [
            {
              operationId: newest.operationId,
              operation: newest.operation,
              at: newest.at,
              actorName: newest.actorName,
              actorNamePersian: newest.actorNamePersian,
              place: newest.place,
              reason: newest.reason,
              isUndo: newest.isUndo,
              canUndo: entries.every(({ canUndo }) => canUndo),
              entries,
            },
          ]
        : [],
    )
    .toSorted((a, b) => (b.entries.at(-1)?.seq ?? 0) - (a.entries.at(-1)?.seq ?? 0))
}
