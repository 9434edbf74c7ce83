import { askedIn, COMFORT, itemsOf, type CheckoutList } from './checkout-list.ts'
import type { Checkout, CheckoutResult } from './checkout.ts'
import { isLowComfort } from './comfort.ts'

/** What a check-out amounts to, and which answers say so. The decision is a person's. */
export interface Proposal {
  result: CheckoutResult
  /** Keys of the questions that were answered with "no". */
  failing: string[]
  isUncomfortable: boolean
}

type Filled = Pick<Checkout, 'answers' | 'socketComfort'>

/** Keys of the questions that nobody has answered yet, with `COMFORT`. */
export function unanswered(list: CheckoutList, { answers, socketComfort }: Filled): string[] {
  const isOpen = (key: string) => (key === COMFORT ? socketComfort === null : !answers[key])
  return askedIn(list).flatMap(({ asked }) => asked.filter(isOpen))
}

/**
 * Fail when a critical question is answered with "no" or the socket is less comfortable than the threshold, provisional when any
 * other is, else pass. Null while a question is open.
 */
export function proposeResult(list: CheckoutList, filled: Filled, threshold: number): Proposal | null {
  if (unanswered(list, filled).length > 0) return null
  const refused = itemsOf(list).filter(({ key }) => filled.answers[key]?.answer === 'no')
  const isUncomfortable = list.asksComfort && isLowComfort(filled.socketComfort, threshold)
  const isFail = isUncomfortable || refused.some(({ isCritical }) => isCritical)
  return {
    result: isFail ? 'fail' : refused.length > 0 ? 'provisional' : 'pass',
    failing: refused.map(({ key }) => key),
    isUncomfortable,
  }
}

/** Worst first. */
const severity: readonly CheckoutResult[] = ['fail', 'provisional', 'pass']

/** Whether a decision is kinder than the answers; it then needs a word of why. */
export function isMilder(decision: CheckoutResult, proposed: CheckoutResult): boolean {
  return severity.indexOf(decision) > severity.indexOf(proposed)
}
