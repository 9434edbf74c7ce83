import type { DoorForecast, DoorMove } from '#contract/door.ts'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './door.module.css'

/** Which technicians would go where, and who would take over their visits, before anything is saved. */
export function HandOver({ moves, forecast }: { moves: readonly DoorMove[]; forecast: DoorForecast }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (moves.length === 0) return null
  const nameOf = (staffId: string | null) => {
    const member = forecast.team.find((one) => one.staffId === staffId)
    return member ? format.staffName(member) : ''
  }
  return (
    <ul className={classes.handOver} aria-label={t('door.hands.moves')}>
      {moves.map(({ staffId, from, to }) => {
        const theirs = forecast.handedOver.filter(({ visit }) => visit.staffId === staffId)
        const takers = Map.groupBy(theirs, (one) => one.staffId)
        const parts = [...takers].map(([taker, visits]) =>
          taker === null
            ? t('door.hands.unnamed', { count: visits.length })
            : t('door.hands.takes', { count: visits.length, name: nameOf(taker) }),
        )
        return (
          <li key={staffId}>
            <strong>
              <bdi>{nameOf(staffId)}</bdi>:{' '}
              {from
                ? t('door.hands.goes', {
                    from: t(`domain.stationKind.${from}`),
                    to: t(`domain.stationKind.${to}`),
                  })
                : t('door.hands.joins', { to: t(`domain.stationKind.${to}`) })}
            </strong>{' '}
            <span className={classes.quiet}>
              {parts.length > 0 ? parts.join(t('people.listSeparator')) : t('door.hands.nothing')}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
