import { remarkableMm } from '../remarkable.ts'
import { numbersOf, type Check } from './doubt.ts'

/** Two sides that should be alike and are more than a centimetre apart. */
export const differsFromSound: Check = (subject) => {
  const known = new Map(numbersOf(subject).map((number) => [number.field, number.value]))
  return subject.form.pairs.flatMap(({ rule, field, other }) => {
    const [value, sound] = [known.get(field), known.get(other)]
    if (rule !== 'alike' || value === undefined || sound === undefined) return []
    if (Math.abs(value - sound) <= remarkableMm) return []
    return [
      {
        check: 'differs_from_sound',
        field,
        value,
        against: null,
        other: { field: other, value: sound, takenOn: '' },
        suggestion: null,
      },
    ]
  })
}
