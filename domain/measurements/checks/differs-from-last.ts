import { isLengthKind } from '../parse-measure.ts'
import { remarkableMm } from '../remarkable.ts'
import { numbersOf, type Check } from './doubt.ts'

/** A length or circumference more than a centimetre away from the last complete set of the same limb and device. */
export const differsFromLast: Check = (subject) => {
  const { last } = subject
  if (!last) return []
  const before = new Map(numbersOf({ ...subject, ...last }).map(({ field, value }) => [field, value]))
  return numbersOf(subject).flatMap(({ field, kind, value }) => {
    const was = before.get(field)
    if (was === undefined || !isLengthKind(kind) || Math.abs(value - was) <= remarkableMm) return []
    return [
      {
        check: 'differs_from_last',
        field,
        value,
        against: null,
        other: { field, value: was, takenOn: last.takenOn },
        suggestion: null,
      },
    ]
  })
}
