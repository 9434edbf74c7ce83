import { BULBOUS, isAsked, seriesOf } from '../form.ts'
import { readingKey, type Check } from './doubt.ts'

/** How much wider a level may be than the one before it. Working figure, to be confirmed by a prosthetist. */
export const widestGrowthMm = 30

/** A limb that grows by more than 3 cm from one level to the next, and is not marked as wider at its end. */
export const growsDistally: Check = ({ form, values, series }) => {
  if (values[BULBOUS] === true) return []
  return seriesOf(form)
    .filter((item) => isAsked(item, values))
    .flatMap(({ id }) => {
      const readings = [...(series[id] ?? [])].sort((a, b) => a.distanceMm - b.distanceMm)
      return readings.flatMap((reading, index) => {
        const before = readings[index - 1]
        if (!before || reading.valueMm - before.valueMm <= widestGrowthMm) return []
        return [
          {
            check: 'grows_distally' as const,
            field: readingKey(id, reading.distanceMm),
            value: reading.valueMm,
            against: null,
            other: { field: readingKey(id, before.distanceMm), value: before.valueMm, takenOn: '' },
            suggestion: null,
          },
        ]
      })
    })
}
