import { useCallback } from 'react'
import type { Doubt } from '#domain/measurements/checks/doubt.ts'
import type { NumberKind } from '#domain/measurements/parse-measure.ts'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import type { MeasureWords } from './use-measure-words.ts'

/** A sentence for a doubt: what is odd and against what. */
export function useDoubtText(words: MeasureWords): (doubt: Doubt, kind: NumberKind) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return useCallback(
    (doubt, kind) =>
      t(`measure.doubt.${doubt.check}`, {
        value: words.measure(doubt.value, kind),
        range: doubt.against ? words.range(doubt.against, kind) : '',
        meant: doubt.suggestion === null ? '' : words.measure(doubt.suggestion, kind),
        field: words.field(doubt.field),
        other: doubt.other ? words.field(doubt.other.field) : '',
        otherValue: doubt.other ? words.measure(doubt.other.value, kind) : '',
        difference: doubt.other ? words.measure(Math.abs(doubt.value - doubt.other.value), kind) : '',
        date: doubt.other?.takenOn ? format.date(doubt.other.takenOn) : '',
      }),
    [t, words, format],
  )
}
