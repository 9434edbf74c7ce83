import { getRandomValues, randomInt } from 'node:crypto'
import { v7 } from 'uuid'

const BYTES = 16
const pool = new Uint8Array(BYTES * 256)
let taken = pool.length

/** Sixteen random bytes; asking the system for many at once is several times faster. */
function takeRandom(): Uint8Array {
  if (taken >= pool.length) {
    getRandomValues(pool)
    taken = 0
  }
  taken += BYTES
  return pool.subarray(taken - BYTES, taken)
}

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
    return v7({ msecs, seq, random: takeRandom() })
  }
}
