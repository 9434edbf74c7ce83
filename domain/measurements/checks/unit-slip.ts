import type { Range } from '../form.ts'
import { isLengthKind } from '../parse-measure.ts'
import { isWithin, numbersOf, type Check } from './doubt.ts'

const centimetresPerInch = 2.54
/** A value this near to its soft limits is an unusual body rather than another unit. */
const nearness = 1.25

/** Inches typed as centimetres or the other way: a length outside its soft limits that lies inside once the unit is exchanged. */
export const unitSlip: Check = (subject) =>
  numbersOf(subject).flatMap(({ field, kind, value, range }) => {
    if (!range || !isLengthKind(kind) || value === 0 || isWithin(value, widened(range))) return []
    const meant = [value * centimetresPerInch, value / centimetresPerInch]
      .map(Math.round)
      .find((candidate) => isWithin(candidate, range))
    if (meant === undefined) return []
    return [{ check: 'unit_slip', field, value, against: range, other: null, suggestion: meant }]
  })

const widened = ({ min, max }: Range): Range => ({ min: min / nearness, max: max * nearness })
