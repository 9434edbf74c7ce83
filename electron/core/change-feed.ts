import { dataVersion, lastSeq, listTouchedSince } from '#db/changes.ts'
import type { Reader } from '#db/handles.ts'

/** What is told after a commit: which records changed, by whom, up to which running number. */
export interface FeedNotice {
  seq: number
  operationId: string
  actorName: string
  touched: { entity: string; id: string }[]
  /** More changed than is listed: read everything again. */
  missed: boolean
}

/** A change that touches more records than this is told as "read everything again". */
const MAX_TOUCHED = 500

/** Fans committed changes out to every listener, also those that another process wrote into the same file. */
export interface ChangeFeed {
  /** Tells every listener what was committed since the last call. Call it after each commit. */
  publish(): void
  subscribe(listener: (notice: FeedNotice) => void): () => void
  /** What changed after `seq`, as one notice; null when nothing did. */
  since(seq: number): FeedNotice | null
  seq(): number
  /** The whole file was emptied: every listener reads everything again. */
  reset(): void
  close(): void
}

export function openChangeFeed(db: Reader, watchEveryMs: number | null): ChangeFeed {
  const listeners = new Set<(notice: FeedNotice) => void>()
  let told = lastSeq(db)

  const since = (seq: number): FeedNotice | null => {
    const rows = listTouchedSince(db, seq, MAX_TOUCHED + 1)
    const last = rows.at(-1)
    if (!last) return null
    const missed = rows.length > MAX_TOUCHED
    return {
      seq: missed ? lastSeq(db) : last.seq,
      operationId: last.operationId,
      actorName: last.actorName,
      touched: missed ? [] : rows.map(({ entity, entityId }) => ({ entity, id: entityId })),
      missed,
    }
  }

  const publish = () => {
    const notice = since(told)
    if (!notice) return
    told = notice.seq
    for (const listener of listeners) listener(notice)
  }

  let seen = dataVersion(db)
  const timer =
    watchEveryMs === null
      ? null
      : setInterval(() => {
          const version = dataVersion(db)
          if (version === seen) return
          seen = version
          publish()
        }, watchEveryMs)
  timer?.unref()

  return {
    publish,
    since,
    seq: () => told,
    reset() {
      told = lastSeq(db)
      const notice = { seq: told, operationId: '', actorName: '', touched: [], missed: true }
      for (const listener of listeners) listener(notice)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close() {
      if (timer) clearInterval(timer)
      listeners.clear()
    },
  }
}
