import { expect, it } from 'vitest'
import { ageSexText } from '#renderer/print/age-sex.ts'

it.each([
  [{ age: 34, ageIsEstimate: false, sex: 'female' }, '34 F', '۳۴ ز'],
  [{ age: 34, ageIsEstimate: true, sex: 'male' }, '~34 M', '~۳۴ م'],
  [{ age: 0, ageIsEstimate: true, sex: 'male' }, 'under 1 M', 'زیر ۱ م'],
  [{ age: 0, ageIsEstimate: false, sex: null }, 'under 1', 'زیر ۱'],
  [{ age: null, ageIsEstimate: false, sex: 'female' }, 'F', 'ز'],
] as const)('%j reads %s and %s', (person, english, persian) => {
  expect(ageSexText(person, 'en')).toBe(english)
  expect(ageSexText(person, 'fa')).toBe(persian)
})
