import type { Reader } from '#db/handles.ts'
import type { ChangeFeed } from './change-feed.ts'
import type { CoreLog } from './context.ts'

/** Milliseconds without a write after which the log is moved. */
const QUIET_MS = 1000

/**
 * Moves the write-ahead log into the data file in the first quiet second after the start and after a write, so that no one who saves
 * waits for it, and whoever copies the data file alone takes all of it along. A move that fails loses nothing: the log stays, and is
 * moved later. Returns what ends it.
 */
export function checkpointWhenQuiet(db: Reader, feed: ChangeFeed, log: CoreLog): () => void {
  let timer: NodeJS.Timeout | undefined
  const move = () => {
    try {
      db.raw.pragma('wal_checkpoint(PASSIVE)')
    } catch (error) {
      log.error('the write-ahead log was not moved', error)
    }
  }
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(move, QUIET_MS).unref()
  }
  wait()
  const unsubscribe = feed.subscribe(wait)
  return () => {
    unsubscribe()
    clearTimeout(timer)
  }
}
