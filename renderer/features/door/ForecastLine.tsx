import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api/ApiProvider.tsx'
import { useCamp } from '../../shared/CampContext.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import { useForecastText } from './forecast-text.ts'
import classes from './door.module.css'

/** How the day ends as it stands, in one sentence that every scan and step renews. */
export function ForecastLine({ date }: { date: string }) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const say = useForecastText()
  const { data } = useQuery(
    api.door.forecast.queryOptions({
      input: { campId: camp.id, date, servers: {}, moves: [] },
      placeholderData: (before) => before,
    }),
  )
  if (!data) return null
  const { bottleneck } = data
  return (
    <p className={classes.forecastLine} role="status" aria-label={t('door.forecast.now')}>
      <strong>{say(data)}</strong>
      {bottleneck ? (
        <span className={classes.quiet}>
          {t('door.forecast.bottleneck', { place: t(`domain.stationKind.${bottleneck}`) })}
        </span>
      ) : null}
    </p>
  )
}
