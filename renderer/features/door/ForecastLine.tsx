import { useQuery } from '@tanstack/react-query'
import { useTranslation } from '../../shared/use-translation.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useCamp } from '../../shared/CampContext.tsx'
import { useBottleneckText, useForecastText } from './forecast-text.ts'
import classes from './door.module.css'

/** How the day ends as it stands, in one sentence that every scan and step renews. */
export function ForecastLine({ date }: { date: string }) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const say = useForecastText()
  const sayTight = useBottleneckText()
  const { data } = useQuery(
    api.door.forecast.queryOptions({
      input: { campId: camp.id, date, servers: {}, moves: [] },
      placeholderData: (before) => before,
    }),
  )
  if (!data) return null
  const tight = sayTight(data)
  return (
    <p className={classes.forecastLine} role="status" aria-label={t('door.forecast.now')}>
      <strong>{say(data)}</strong>
      {tight ? <span className={classes.quiet}>{tight}</span> : null}
    </p>
  )
}
