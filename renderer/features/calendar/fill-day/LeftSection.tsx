import { Button, Text, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { LeftCount, LeftLine } from '#contract/appointments.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import type { Places } from '../../../shared/clash-text.ts'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { useFormat } from '../../../shared/format.ts'
import { PersonName } from '../../../shared/PersonName.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from './fill-day.module.css'

/** A hall may leave thousands: so many lines of each reason come at once. */
export const LINES_AT_ONCE = 100

export interface LeftSectionProps {
  count: LeftCount
  /** The first of them, which come with the plan. */
  first: readonly LeftLine[]
  /** The plan of which they are. */
  plan: { campId: string; date: string; seenAt: string }
  places: Places
}

/** Who is left for one reason; the rest is read when it is asked for. */
export function LeftSection({ count: { reason, lines: all }, first, plan, places }: LeftSectionProps) {
  const { t } = useTranslation()
  const api = useApi()
  const rest = useInfiniteQuery(
    api.appointments.leftLines.infiniteOptions({
      input: (offset: number) => ({ ...plan, reason, offset, limit: LINES_AT_ONCE }),
      initialPageParam: first.length,
      getNextPageParam: (_last, _pages, offset) => offset + LINES_AT_ONCE,
      enabled: false,
      gcTime: 0,
    }),
  )
  const lines = [...first, ...(rest.data?.pages.flat() ?? [])]
  const more = Math.min(all - lines.length, LINES_AT_ONCE)
  const readOn = () => void rest.fetchNextPage()
  return (
    <section>
      <Title order={3}>
        {t(`calendar.fill.left.${reason}`)}{' '}
        <Text span c="dimmed">{`· ${t('calendar.fill.leftVisits', { count: all })}`}</Text>
      </Title>
      <ul className={classes.left}>
        {lines.map((line) => (
          <Line key={`${line.patientId} ${line.orderId}`} line={line} places={places} />
        ))}
      </ul>
      {rest.error ? (
        <ErrorState error={rest.error} onRetry={readOn} />
      ) : more > 0 ? (
        <Button variant="subtle" size="compact-sm" loading={rest.isFetching} onClick={readOn}>
          {t('calendar.fill.more', { count: more })}
        </Button>
      ) : null}
    </section>
  )
}

interface LineProps {
  line: LeftLine
  places: Places
}

function Line({ line: { patient, order, elsewhere }, places }: LineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const station = places.stations.find(({ id }) => id === elsewhere?.stationId)
  return (
    <li>
      <PersonName person={patient} withFather />
      {order ? (
        <Text span c="dimmed">
          {' · '}
          {format.device(order.deviceType)} {format.side(order.side)}
        </Text>
      ) : null}
      {elsewhere ? (
        <Text span fw={500}>
          {' · '}
          {t('calendar.fill.canCome', {
            when: `${format.date(elsewhere.date, 'weekday')} ${format.minute(elsewhere.startMinute)}`,
            station: station ? format.stationName(station) : '',
          })}
        </Text>
      ) : null}
    </li>
  )
}
