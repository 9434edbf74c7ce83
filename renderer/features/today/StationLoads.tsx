import { Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { findBottleneck, shareOf, type StationLoad } from './bottleneck.ts'
import classes from './today.module.css'

export interface StationLoadsProps {
  stations: readonly StationLoad[]
  date: string
}

/** How full each station is and who waits there; the bottleneck is named. */
export function StationLoads({ stations, date }: StationLoadsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const bottleneck = findBottleneck(stations)
  const used = stations.filter(
    ({ bookedMinutes, waiting, inProgress, remaining }) =>
      bookedMinutes + waiting + inProgress + remaining > 0,
  )
  return (
    <section aria-label={t('today.stations.title')}>
      <Title order={2} mb={2}>
        {t('today.stations.title')}
      </Title>
      <p className={classes.bottleneck}>
        {bottleneck
          ? t('today.stations.bottleneck', {
              station: format.stationName(bottleneck),
              count: bottleneck.waiting,
              remaining: bottleneck.remaining,
            })
          : t('today.stations.noBottleneck')}
      </p>
      <ul className={classes.stations}>
        {used.map((station) => {
          const percent = Math.round(shareOf(station) * 100)
          const isWorst = station.stationId === bottleneck?.stationId
          return (
            <li key={station.stationId} data-worst={isWorst || undefined}>
              <div className={classes.stationLine}>
                <Link
                  className={classes.person}
                  to={'/calendar' as never}
                  search={{ date, view: 'list', station: station.stationId } as never}
                >
                  <bdi>{format.stationName(station)}</bdi>
                </Link>
                <span>{t('today.stations.percent', { percent })}</span>
              </div>
              <div className={classes.bar} aria-hidden>
                <div className={classes.used} style={{ inlineSize: `${Math.min(100, percent)}%` }} />
              </div>
              <div className={classes.quiet}>
                {[
                  t('today.stations.waiting', { count: station.waiting }),
                  t('today.stations.inProgress', { count: station.inProgress }),
                  t('today.stations.remaining', { count: station.remaining }),
                ].join(' · ')}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
