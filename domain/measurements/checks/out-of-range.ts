import { isWithin, numbersOf, type Check } from './doubt.ts'
import { tenFold } from './ten-fold.ts'
import { unitSlip } from './unit-slip.ts'

/** Outside the soft limits, and no slip of the decimal mark or the unit explains it. */
export const outOfRange: Check = (subject) => {
  const explained = new Set([...tenFold(subject), ...unitSlip(subject)].map(({ field }) => field))
  return numbersOf(subject).flatMap(({ field, value, range }) =>
    !range || isWithin(value, range) || explained.has(field)
      ? []
      : [{ check: 'out_of_range', field, value, against: range, other: null, suggestion: null }],
  )
}
