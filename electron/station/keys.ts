import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** A secret nobody can guess: 256 random bits, safe in addresses and cookies. */
export const newSecret = () => randomBytes(32).toString('base64url')

/** Fixed-length stand-in for a secret, so that comparing and looking up tell nothing about it. */
export const digest = (secret: string) => createHash('sha256').update(secret).digest()

/** One key at a time, each good for one browser. */
export interface OneTimeKeys {
  current(): string
  /** Spends the key when `candidate` is it; the next one is then current. */
  redeem(candidate: string): boolean
}

export function createOneTimeKeys(): OneTimeKeys {
  let key = newSecret()
  return {
    current: () => key,
    redeem(candidate) {
      if (!timingSafeEqual(digest(candidate), digest(key))) return false
      key = newSecret()
      return true
    },
  }
}
