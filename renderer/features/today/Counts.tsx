import { Link } from '@tanstack/react-router'
import type { TodayView } from '#contract/today.ts'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './today.module.css'

type Count = keyof TodayView['counts']

/** Where each number leads: the rows behind it. */
const rowsBehind: { count: Count; to: string; search: Record<string, unknown> }[] = [
  { count: 'registered', to: '/people', search: {} },
  { count: 'registeredToday', to: '/people', search: { sort: 'newest' } },
  { count: 'booked', to: '/calendar', search: { view: 'list', only: 'booked' } },
  { count: 'arrived', to: '/calendar', search: { view: 'list', only: 'arrived' } },
  { count: 'inProgress', to: '/calendar', search: { view: 'list', only: 'in_progress' } },
  { count: 'done', to: '/calendar', search: { view: 'list', only: 'done' } },
  { count: 'noShow', to: '/calendar', search: { view: 'list', only: 'no_show' } },
  { count: 'unscheduled', to: '/calendar', search: {} },
  { count: 'flagged', to: '/people', search: { flagged: true } },
]

/** The day in one line of numbers, each of which opens its rows. */
export function Counts({ counts, date }: Pick<TodayView, 'counts' | 'date'>) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <nav aria-label={t('today.counts.label')}>
      <ul className={classes.counts}>
        {rowsBehind.map(({ count, to, search }) => (
          <li key={count}>
            <Link
              className={classes.count}
              to={to as never}
              search={(to === '/calendar' ? { date, ...search } : search) as never}
            >
              <strong>{format.number(counts[count])}</strong>{' '}
              {t(`today.counts.${count}`, { count: counts[count] })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
