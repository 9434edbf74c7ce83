import { numbersOf, type Check } from './doubt.ts'

/** What must be smaller is not: the residual limb against the sound side, the narrow against the wide. The two may be exchanged. */
export const swapped: Check = (subject) => {
  const known = new Map(numbersOf(subject).map((number) => [number.field, number.value]))
  return subject.form.pairs.flatMap(({ rule, field, other }) => {
    const [value, larger] = [known.get(field), known.get(other)]
    if (rule !== 'not_larger' || value === undefined || larger === undefined || value <= larger) return []
    return [
      {
        check: 'swapped',
        field,
        value,
        against: null,
        other: { field: other, value: larger, takenOn: '' },
        suggestion: null,
      },
    ]
  })
}
