import type { DoorForecast } from '#contract/door.ts'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'

/** "Last one finished at 18:40 · seven move to tomorrow". */
export function useForecastText(): (forecast: DoorForecast) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ lastEndMinute, finished, tomorrow, flow }) => {
    if (lastEndMinute === null && tomorrow.length === 0 && flow.length === 0) return t('door.forecast.quiet')
    return [
      lastEndMinute === null
        ? t('door.forecast.nobody')
        : t('door.forecast.last', { time: format.minute(lastEndMinute), count: finished.length }),
      tomorrow.length > 0 ? t('door.forecast.tomorrow', { count: tomorrow.length }) : t('door.forecast.all'),
    ].join(' · ')
  }
}

/** "It is tightest at: Casting, for want of hands"; null where nobody has to wait. */
export function useBottleneckText(): (forecast: DoorForecast) => string | null {
  const { t } = useTranslation()
  return ({ bottleneck, stations }) => {
    if (!bottleneck) return null
    const narrow = stations.find(({ stationKind }) => stationKind === bottleneck)?.narrow
    return [
      t('door.forecast.bottleneck', { place: t(`domain.stationKind.${bottleneck}`) }),
      narrow ? t(`door.forecast.narrow.${narrow}`) : '',
    ]
      .filter(Boolean)
      .join(' · ')
  }
}
