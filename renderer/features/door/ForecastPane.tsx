import { ActionIcon, Button, Table, Text, Title } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DoorForecast, DoorView } from '#contract/door.ts'
import type { StationKind } from '#domain/scheduling/appointment.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useCamp } from '../../shared/CampContext.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { useFormat } from '../../shared/format.ts'
import { Loading } from '../../shared/Loading.tsx'
import { PersonName } from '../../shared/PersonName.tsx'
import { DeviceMark } from '../../shared/VisitMarks.tsx'
import classes from './door.module.css'

type Places = Partial<Record<StationKind, number>>

/** How the rest of the day will go, where it is tight, and what another pair of hands would change. */
export function ForecastPane({ view }: { view: DoorView }) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const [places, setPlaces] = useState<Places>({})
  const ask = (servers: Places) =>
    api.door.forecast.queryOptions({
      input: { campId: camp.id, date: view.date, servers },
      placeholderData: keepPreviousData,
    })
  const asIs = useQuery(ask({}))
  const planned = useQuery(ask(places))
  const isChanged = Object.keys(places).length > 0
  if (!asIs.data || !planned.data) {
    return asIs.error ? (
      <ErrorState error={asIs.error} onRetry={() => void asIs.refetch()} />
    ) : (
      <Loading rows={8} />
    )
  }
  const forecast = planned.data
  return (
    <section className={classes.forecast} aria-label={t('door.tab.forecast')}>
      <Headline title={t('door.forecast.now')} forecast={asIs.data} />
      {isChanged ? (
        <div className={classes.whatIf} role="status">
          <Headline title={t('door.forecast.whatIf')} forecast={forecast} />
          <Button variant="default" size="compact-sm" onClick={() => setPlaces({})}>
            {t('door.forecast.reset')}
          </Button>
        </div>
      ) : null}
      <StationTable
        forecast={forecast}
        asIs={asIs.data}
        onPlaces={(kind, count) => setPlaces({ ...places, [kind]: count })}
      />
      <Tomorrow forecast={forecast} />
    </section>
  )
}

function Headline({ title, forecast }: { title: string; forecast: DoorForecast }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { lastEndMinute, finished, tomorrow, bottleneck } = forecast
  return (
    <div>
      <Text c="dimmed" size="sm">
        {title}
      </Text>
      <Text className={classes.headline}>
        {[
          lastEndMinute === null
            ? t('door.forecast.nobody')
            : t('door.forecast.last', { time: format.minute(lastEndMinute), count: finished.length }),
          tomorrow.length > 0
            ? t('door.forecast.tomorrow', { count: tomorrow.length })
            : t('door.forecast.all'),
        ].join(' · ')}
      </Text>
      <Text>
        {bottleneck
          ? t('door.forecast.bottleneck', { place: t(`domain.stationKind.${bottleneck}`) })
          : t('door.forecast.noBottleneck')}
      </Text>
    </div>
  )
}

interface StationTableProps {
  forecast: DoorForecast
  asIs: DoorForecast
  onPlaces: (kind: StationKind, count: number) => void
}

function StationTable({ forecast, asIs, onPlaces }: StationTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const stations = forecast.stations.filter(({ workMinutes }) => workMinutes > 0)
  return (
    <Table className={classes.stationTable} verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('door.forecast.station')}</Table.Th>
          <Table.Th>{t('door.forecast.load')}</Table.Th>
          <Table.Th className={classes.figure}>{t('door.forecast.wait')}</Table.Th>
          <Table.Th className={classes.figure}>{t('door.forecast.end')}</Table.Th>
          <Table.Th>{t('door.forecast.places')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {stations.map(({ stationKind, load, longestWaitMinutes, lastEndMinute, servers }) => {
          const name = t(`domain.stationKind.${stationKind}`)
          const percent = Math.round(load * 100)
          const before = asIs.stations.find((one) => one.stationKind === stationKind)?.servers ?? 0
          return (
            <Table.Tr key={stationKind} data-tight={stationKind === forecast.bottleneck || undefined}>
              <Table.Td>{name}</Table.Td>
              <Table.Td>
                <div className={classes.loadBar} aria-hidden>
                  <div
                    data-over={load > 1 || undefined}
                    style={{ inlineSize: `${Math.min(100, percent)}%` }}
                  />
                </div>
                <span>{t('today.stations.percent', { percent })}</span>
              </Table.Td>
              <Table.Td className={classes.figure}>
                {t('today.minutes', { count: Math.round(longestWaitMinutes) })}
              </Table.Td>
              <Table.Td className={classes.figure}>
                {lastEndMinute === null ? '–' : format.minute(lastEndMinute)}
              </Table.Td>
              <Table.Td>
                <span className={classes.stepper}>
                  <ActionIcon
                    variant="default"
                    aria-label={t('door.forecast.fewer', { place: name })}
                    disabled={servers === 0}
                    onClick={() => onPlaces(stationKind, servers - 1)}
                  >
                    <IconMinus size={16} aria-hidden />
                  </ActionIcon>
                  <strong>{format.number(servers)}</strong>
                  <ActionIcon
                    variant="default"
                    aria-label={t('door.forecast.more', { place: name })}
                    onClick={() => onPlaces(stationKind, servers + 1)}
                  >
                    <IconPlus size={16} aria-hidden />
                  </ActionIcon>
                  {servers === before ? null : (
                    <span className={classes.quiet}>{t('door.forecast.before', { count: before })}</span>
                  )}
                </span>
              </Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}

/** Who cannot be finished today, so that somebody can tell them in time. */
function Tomorrow({ forecast }: { forecast: DoorForecast }) {
  const { t } = useTranslation()
  if (forecast.tomorrow.length === 0) return null
  return (
    <section aria-label={t('door.forecast.tomorrowTitle')}>
      <Title order={2}>{t('door.forecast.tomorrowTitle')}</Title>
      <ul className={classes.people}>
        {forecast.tomorrow.map((id) => {
          const person = forecast.people[id]
          return person ? (
            <li key={id}>
              <Link className={classes.name} to="/people/$id" params={{ id }}>
                <PersonName person={person.patient} />
              </Link>{' '}
              <span className={classes.quiet}>
                <DeviceMark order={person.order} />
              </span>
            </li>
          ) : null
        })}
      </ul>
    </section>
  )
}
