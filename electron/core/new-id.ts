import { randomInt } from 'node:crypto'
import { v7 } from 'uuid'

/**
 * Mints UUIDv7s on the given clock: they sort in the order in which they were made, hold that instant, and never clash with
 * those of another camp. A clock that was set back does not break the order.
 */
export function mintIds(clock: () => Date): () => string {
  let msecs = -1
  let seq = 0
  return () => {
    const now = clock().getTime()
    if (now > msecs) {
      msecs = now
      seq = randomInt(2 ** 31)
    } else {
      seq = (seq + 1) % 2 ** 32
      if (seq === 0) msecs += 1
    }
    return v7({ msecs, seq })
  }
}
