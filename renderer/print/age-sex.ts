import type { Language } from '#domain/camps/camp.ts'
import type { PaperPerson } from '#domain/papers/paper-person.ts'
import { formatNumber } from '#domain/time/format-date.ts'
import { fill, wordsIn } from './words.ts'

/** `34 F`, `~34 F`, `under 1 F`; what is not known is left out. */
export function ageSexText(
  { age, ageIsEstimate, sex }: Pick<PaperPerson, 'age' | 'ageIsEstimate' | 'sex'>,
  language: Language,
): string {
  const { domain } = wordsIn(language)
  return [ageText(age, ageIsEstimate, language), sex ? domain.sexShort[sex] : ''].filter(Boolean).join(' ')
}

function ageText(age: number | null, isEstimate: boolean, language: Language): string {
  const { print, domain } = wordsIn(language)
  if (age === null) return ''
  if (age < 1) return domain.underOne
  const years = formatNumber(age, language)
  return isEstimate ? fill(print.about, { age: years }) : years
}
