import { isWithin, numbersOf, type Check } from './doubt.ts'

/** A decimal mark too few or too many: a value outside its soft limits whose tenth or tenfold lies inside. */
export const tenFold: Check = (subject) =>
  numbersOf(subject).flatMap(({ field, kind, value, range }) => {
    if (!range || kind === 'angle' || kind === 'decibel' || isWithin(value, range)) return []
    const meant = [value / 10, value * 10].find((candidate) => isWithin(candidate, range))
    if (meant === undefined || value === 0) return []
    return [{ check: 'ten_fold', field, value, against: range, other: null, suggestion: Math.round(meant) }]
  })
