import { growsDistally } from './checks/grows-distally.ts'
import { outOfRange } from './checks/out-of-range.ts'
import { differsFromLast } from './checks/differs-from-last.ts'
import { differsFromSound } from './checks/differs-from-sound.ts'
import { swapped } from './checks/swapped.ts'
import { tenFold } from './checks/ten-fold.ts'
import { unitSlip } from './checks/unit-slip.ts'
import type { Check, CheckSubject, Doubt } from './checks/doubt.ts'
import type { AcceptedDoubt } from './measurement-set.ts'

/** Every sense check. A value may be doubted by several; the likelier explanation comes first. */
export const checks: readonly Check[] = [
  tenFold,
  unitSlip,
  outOfRange,
  swapped,
  growsDistally,
  differsFromSound,
  differsFromLast,
]

/** Everything about a set that makes one look twice. Never refuses a value: each doubt can be accepted with a reason. */
export function checkSet(subject: CheckSubject): Doubt[] {
  const doubts = checks.flatMap((check) => check(subject))
  const slipped = new Set(doubts.filter(isSlip).map(({ field }) => field))
  return doubts.filter((doubt) => isSlip(doubt) || !slipped.has(doubt.field))
}

/** A slip of the pen explains whatever else is odd about the value. */
const isSlip = ({ check }: Doubt) => check === 'ten_fold' || check === 'unit_slip'

/** Doubts that nobody has accepted yet. */
export function openDoubts(doubts: readonly Doubt[], accepted: readonly AcceptedDoubt[]): Doubt[] {
  return doubts.filter(
    ({ field, check }) => !accepted.some((known) => known.field === field && known.check === check),
  )
}
