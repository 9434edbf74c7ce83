import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import { findPin, savePin, savePinFailure, type PinTries } from '#db/staff.ts'
import { inTransaction } from '#db/handles.ts'
import type { Context, CoreState } from '../context.ts'
import { diskTroubleOf } from '../file-fault.ts'
import { refused } from '../refusal.ts'

const HASH_BYTES = 32
const FREE_TRIES = 4
const LONGEST_WAIT_SECONDS = 300

const hash = (pin: string, salt: string) => scryptSync(pin, salt, HASH_BYTES, { N: 4096, r: 8, p: 1 })

/** Stores the PIN of a member of staff; only its salted hash is kept. */
export function setPin({ core }: Context, staffId: string, pin: string): void {
  const salt = randomBytes(16).toString('hex')
  inTransaction(core.db, (tx) =>
    savePin(tx, { staffId, salt, hash: hash(pin, salt).toString('hex'), failures: 0, lockedUntil: null }),
  )
  core.unwrittenTries.delete(staffId)
}

/**
 * Checks a PIN. Refuses with `wrong_pin` (details: triesLeft) or, after four wrong ones, with `too_many_tries`
 * (details: seconds) for a time that doubles with every further failure.
 */
export function checkPin(context: Context, staffId: string, pin: string): void {
  const { core } = context
  const stored = findPin(core.db, staffId)
  if (!stored) throw refused('no_pin')
  const tries = core.unwrittenTries.get(staffId) ?? stored
  const now = core.clock().getTime()
  const wait = tries.lockedUntil ? Math.ceil((Date.parse(tries.lockedUntil) - now) / 1000) : 0
  if (wait > 0) throw refused('too_many_tries', { seconds: wait })
  if (timingSafeEqual(hash(pin, stored.salt), Buffer.from(stored.hash, 'hex'))) {
    if (tries.failures > 0) keepTries(core, staffId, { failures: 0, lockedUntil: null })
    return
  }
  throw refuseWrongPin(core, staffId, tries.failures + 1, now)
}

function refuseWrongPin(core: CoreState, staffId: string, failures: number, now: number) {
  const seconds =
    failures < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_SECONDS, 15 * 2 ** (failures - FREE_TRIES))
  const lockedUntil = seconds ? new Date(now + seconds * 1000).toISOString() : null
  keepTries(core, staffId, { failures, lockedUntil })
  return seconds
    ? refused('too_many_tries', { seconds })
    : refused('wrong_pin', { triesLeft: FREE_TRIES - failures })
}

/** Where the disk takes nothing they count in memory: a full disk neither hides a wrong PIN nor gives anybody more tries. */
function keepTries({ db, unwrittenTries }: CoreState, staffId: string, tries: PinTries): void {
  try {
    inTransaction(db, (tx) => savePinFailure(tx, staffId, tries))
    unwrittenTries.delete(staffId)
  } catch (error) {
    if (!diskTroubleOf(error)) throw error
    unwrittenTries.set(staffId, tries)
  }
}
