import { useMemo } from 'react'
import type { Instrument, Reference } from '#domain/outcomes/instrument.ts'
import { findInstrument } from '#domain/outcomes/instruments.ts'
import { scoreParts } from '#domain/outcomes/score-outcome.ts'
import type { Outcome } from '#domain/outcomes/outcome.ts'
import { painBand } from '#domain/outcomes/trend.ts'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'

export interface RehabWords {
  instrument: (code: string) => string
  unit: (instrument: Instrument) => string
  /** A number of the instrument with its digits and unit: `14.2 s`. */
  value: (instrument: Instrument, value: number) => string
  /** What a result says: a grade, a number with its unit, or that it is incomplete. */
  result: (outcome: Pick<Outcome, 'instrument' | 'score' | 'answers'>) => string
  /** The same for an instrument that is at hand, such as one whose points were turned into T-scores. */
  resultOf: (instrument: Instrument, outcome: Pick<Outcome, 'score' | 'answers'>) => string
  /** The scores of an instrument's parts that are complete, empty for none. */
  parts: (instrument: Instrument, answers: Outcome['answers']) => string
  reference: (instrument: Instrument, reference: Reference) => string
  months: (months: number) => string
}

/** The words of rehabilitation in the language of the screen. */
export function useRehabWords(): RehabWords {
  const { t } = useTranslation()
  const format = useFormat()
  return useMemo(() => {
    const number = (instrument: Instrument, value: number) =>
      format.number(Number(value.toFixed(instrument.decimals)))
    const unit = (instrument: Instrument) => t(`rehab.unit.${instrument.unit}`)
    const value = (instrument: Instrument, score: number) => {
      if (instrument.grades) return instrument.grades.find((grade) => grade.score === score)?.code ?? ''
      return t('rehab.valueUnit', { value: number(instrument, score), unit: unit(instrument) })
    }
    const exact = (instrument: Instrument, figure: number) =>
      instrument.grades
        ? value(instrument, figure)
        : t('rehab.valueUnit', { value: format.number(figure), unit: unit(instrument) })
    const partsOf = (instrument: Instrument, answers: Outcome['answers']) =>
      scoreParts(instrument, { answers })
        .flatMap(({ code, score, range }) =>
          score === null
            ? []
            : [
                t('rehab.partOf', {
                  part: t(`rehab.part.${code}`),
                  score: format.number(score),
                  max: format.number(range.max),
                }),
              ],
        )
        .join(t('rehab.comma'))
    const resultOf: RehabWords['resultOf'] = (instrument, { score, answers }) => {
      if (score === null) return t('rehab.incomplete')
      if (instrument.grades)
        return instrument.grades[answers['grade'] ?? -1]?.code ?? value(instrument, score)
      if (instrument.measures === 'pain')
        return t('rehab.painValue', {
          value: number(instrument, score),
          band: t(`rehab.painBand.${painBand(score)}`),
        })
      if (instrument.measures === 'fit') return t('rehab.comfortValue', { value: number(instrument, score) })
      const parts = partsOf(instrument, answers)
      return parts && instrument.unit === 'points'
        ? t('rehab.withParts', { value: value(instrument, score), parts })
        : value(instrument, score)
    }
    return {
      parts: partsOf,
      resultOf,
      instrument: (code) => t(`rehab.instrument.${code}`, { defaultValue: code }),
      unit,
      value,
      result({ instrument: code, ...outcome }) {
        const instrument = findInstrument(code)
        return instrument ? resultOf(instrument, outcome) : t('rehab.incomplete')
      },
      reference(instrument, reference) {
        const population = t(`rehab.population.${reference.population}`)
        if (reference.kind === 'cutoff') {
          const beyond = t(`rehab.beyond.${reference.beyond}`)
          return t('rehab.cutoff', { value: exact(instrument, reference.value), beyond, population })
        }
        const spread = reference.sd === null ? '' : ` ± ${format.number(reference.sd)}`
        return t('rehab.mean', {
          value: `${format.number(reference.value)}${spread} ${unit(instrument)}`,
          population,
        })
      },
      months: (months) =>
        months < 1
          ? t('rehab.weeks', { count: Math.round(months * 4) })
          : t('rehab.months', { count: months }),
    }
  }, [t, format])
}
