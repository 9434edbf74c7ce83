import { Link } from '@tanstack/react-router'
import type { SeriesView } from '#contract/series.ts'
import { occupies } from '#domain/scheduling/visit-rules.ts'
import { useFormat } from '../../../shared/format.ts'
import { statusIcons } from '../../../shared/VisitMarks.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from './series.module.css'

export interface SeriesVisitsProps {
  view: SeriesView
  /** The visit that the list is shown beside. */
  currentId: string | null
}

/** The visits of a series, each with its status, leading to the calendar. */
export function SeriesVisits({ view, currentId }: SeriesVisitsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <ol className={classes.visits} aria-label={t('calendar.series.visits')}>
      {view.visits.map(({ appointment }) => {
        const { id, date, startMinute, status } = appointment
        const StatusIcon = statusIcons[status]
        const when = `${format.date(date, 'weekday')} ${format.minute(startMinute)}`
        return (
          <li key={id}>
            <Link
              to={'/calendar' as never}
              search={{ date, visit: id } as never}
              className={classes.visit}
              data-now={id === currentId || undefined}
              data-over={!occupies(appointment) || undefined}
              aria-current={id === currentId || undefined}
              title={`${when} · ${format.status(status)}`}
              aria-label={`${when}, ${format.status(status)}`}
            >
              <StatusIcon size={13} aria-hidden /> {when}
            </Link>
          </li>
        )
      })}
    </ol>
  )
}
