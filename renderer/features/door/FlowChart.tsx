import type { DoorForecast } from '#contract/door.ts'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './flow.module.css'

type Flow = DoorForecast['flow'][number]
type Hour = Flow['hours'][number]

/** Arrivals against what each kind of station can take, hour by hour: a bar for who comes, a line for the rate, what waits below. */
export function FlowChart({ forecast }: { forecast: DoorForecast }) {
  const { t } = useTranslation()
  const rank = ({ stationKind, hours }: Flow) =>
    stationKind === forecast.bottleneck ? Infinity : Math.max(...hours.map(({ waiting }) => waiting))
  const flows = forecast.flow
    .filter(({ hours }) => hours.some(({ arrivals, waiting }) => arrivals + waiting > 0))
    .toSorted((a, b) => rank(b) - rank(a))
  if (flows.length === 0) return null
  return (
    <section aria-label={t('door.flow.title')} className={classes.flow}>
      <h2>{t('door.flow.title')}</h2>
      <p className={classes.legend}>
        <span data-mark="bar">{t('door.flow.bar')}</span>
        <span data-mark="over">{t('door.flow.over')}</span>
        <span data-mark="rate">{t('door.flow.rate')}</span>
        <span>{t('door.flow.below')}</span>
      </p>
      <div className={classes.charts}>
        {flows.map((flow) => (
          <StationChart key={flow.stationKind} flow={flow} forecast={forecast} />
        ))}
      </div>
    </section>
  )
}

function StationChart({ flow, forecast }: { flow: Flow; forecast: DoorForecast }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { stationKind, hours, tightest } = flow
  const top = Math.max(1, ...hours.flatMap(({ arrivals, rate }) => [arrivals, rate]))
  const name = t(`domain.stationKind.${stationKind}`)
  const servers = forecast.stations.find((one) => one.stationKind === stationKind)?.servers ?? 0
  return (
    <figure
      className={classes.chart}
      aria-label={name}
      data-tight={forecast.bottleneck === stationKind || undefined}
    >
      <figcaption>
        <strong>{name}</strong>{' '}
        <span className={classes.quiet}>{t('door.flow.places', { count: servers })}</span>
      </figcaption>
      <ol className={classes.hours}>
        {hours.map((hour) => (
          <HourBar
            key={hour.startMinute}
            hour={hour}
            top={top}
            isNow={isNow(hour, forecast.nowMinute)}
            isTightest={hour.startMinute === tightest}
          />
        ))}
      </ol>
      {tightest === null ? null : (
        <p className={classes.quiet}>
          {t('door.flow.tightest', {
            time: format.minute(tightest),
            count: hours.find(({ startMinute }) => startMinute === tightest)?.waiting ?? 0,
          })}
        </p>
      )}
    </figure>
  )
}

const isNow = ({ startMinute }: Hour, now: number) => startMinute <= now && now < startMinute + 60

interface HourBarProps {
  hour: Hour
  top: number
  isNow: boolean
  isTightest: boolean
}

function HourBar({ hour, top, isNow: now, isTightest }: HourBarProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { startMinute, arrivals, rate, waiting } = hour
  const share = (count: number) => `${(Math.min(count, top) / top) * 100}%`
  const words = t('door.flow.hour', {
    time: format.minute(startMinute),
    arrivals: format.number(arrivals),
    rate: format.number(Math.floor(rate)),
    waiting: format.number(waiting),
  })
  return (
    <li className={classes.hour} data-now={now || undefined} data-tightest={isTightest || undefined}>
      <div className={classes.plot} role="img" aria-label={words} title={words}>
        <div className={classes.over} style={{ blockSize: share(arrivals) }} />
        <div className={classes.bar} style={{ blockSize: share(Math.min(arrivals, rate)) }} />
        <div className={classes.rate} style={{ insetBlockEnd: share(rate) }} />
      </div>
      <span className={classes.waits} data-some={waiting > 0 || undefined} aria-hidden>
        {waiting > 0 ? format.number(waiting) : '·'}
      </span>
      <span className={classes.clock} aria-hidden>
        {format.digits(String(Math.floor(startMinute / 60)))}
      </span>
    </li>
  )
}
