import { Button, Group, Text, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { DoorForecast, DoorMove, DoorView } from '#contract/door.ts'
import type { StationKind } from '#domain/scheduling/appointment.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { useCamp, useMay } from '../../shared/CampContext.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { useFormat } from '../../shared/format.ts'
import { Loading } from '../../shared/Loading.tsx'
import { PersonName } from '../../shared/PersonName.tsx'
import { DeviceMark } from '../../shared/VisitMarks.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './door.module.css'
import { FlowChart } from './FlowChart.tsx'
import { useBottleneckText, useForecastText } from './forecast-text.ts'
import { HandOver } from './HandOver.tsx'
import { PlaceMover } from './PlaceMover.tsx'
import { StationTable } from './StationTable.tsx'

type Places = Partial<Record<StationKind, number>>

/** How the rest of the day will go, where it is tight, and what another pair of hands would change before it is saved. */
export function ForecastPane({ view }: { view: DoorView }) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const [places, setPlaces] = useState<Places>({})
  const [moves, setMoves] = useState<DoorMove[]>([])
  const ask = (servers: Places, tried: DoorMove[]) =>
    api.door.forecast.queryOptions({
      input: { campId: camp.id, date: view.date, servers, moves: tried },
      placeholderData: keepPreviousData,
    })
  const asIs = useQuery(ask({}, []))
  const planned = useQuery(ask(places, moves))
  if (!asIs.data || !planned.data) {
    return asIs.error ? (
      <ErrorState error={asIs.error} onRetry={() => void asIs.refetch()} />
    ) : (
      <Loading rows={8} />
    )
  }
  const forecast = planned.data
  const change = (next: Places) => setPlaces(withoutSame(next, asIs.data))
  const reset = () => {
    setPlaces({})
    setMoves([])
  }
  const serversAt = (kind: StationKind) =>
    places[kind] ?? asIs.data.stations.find(({ stationKind }) => stationKind === kind)?.servers ?? 0
  return (
    <section className={classes.forecast} aria-label={t('door.tab.forecast')}>
      <Headline title={t('door.forecast.now')} forecast={asIs.data} />
      {Object.keys(places).length + moves.length > 0 ? (
        <div className={classes.whatIf} role="status">
          <div>
            <Headline title={t('door.forecast.whatIf')} forecast={forecast} />
            <HandOver moves={moves} forecast={forecast} />
          </div>
          <SavePlaces places={places} moves={moves} view={view} onDone={reset} />
        </div>
      ) : null}
      <PlaceMover
        forecast={asIs.data}
        onMove={(from, to, staffId) => {
          const left = from ? { [from]: Math.max(0, serversAt(from) - 1) } : {}
          change({ ...places, ...left, [to]: serversAt(to) + 1 })
          if (staffId) setMoves([...moves.filter((move) => move.staffId !== staffId), { staffId, from, to }])
        }}
      />
      <FlowChart forecast={forecast} />
      <StationTable
        forecast={forecast}
        asIs={asIs.data}
        onPlaces={(kind, count) => change({ ...places, [kind]: count })}
      />
      <Tomorrow forecast={forecast} />
    </section>
  )
}

/** Only the kinds whose number of places really is another. */
const withoutSame = (places: Places, asIs: DoorForecast): Places =>
  Object.fromEntries(
    Object.entries(places).filter(
      ([kind, count]) =>
        (asIs.stations.find(({ stationKind }) => stationKind === kind)?.servers ?? 0) !== count,
    ),
  )

/** Writes the tried places in one step, with one undo. */
function SavePlaces({
  places,
  moves,
  view,
  onDone,
}: {
  places: Places
  moves: DoorMove[]
  view: DoorView
  onDone: () => void
}) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const mayManage = useMay('manageCamp')
  const save = useAction(api.door.savePlaces.mutationOptions(), {
    done: ({ overbooked, handedOver, unnamed }) =>
      [
        t('door.places.saved'),
        handedOver > 0 ? t('door.hands.handed', { count: handedOver }) : '',
        unnamed > 0 ? t('door.hands.left', { count: unnamed }) : '',
        overbooked > 0 ? t('door.places.overbooked', { count: overbooked }) : '',
      ]
        .filter(Boolean)
        .join(' '),
    onDone,
  })
  const seen = view.stations.filter(({ kind }) => kind in places).map(({ id, version }) => ({ id, version }))
  return (
    <Group gap="xs">
      <Button variant="default" onClick={onDone}>
        {t('door.forecast.reset')}
      </Button>
      {mayManage ? (
        <Button
          loading={save.isRunning}
          onClick={() => void save.run({ campId: camp.id, places, seen, moves })}
        >
          {t('door.places.save')}
        </Button>
      ) : null}
    </Group>
  )
}

function Headline({ title, forecast }: { title: string; forecast: DoorForecast }) {
  const { t } = useTranslation()
  const say = useForecastText()
  const sayTight = useBottleneckText()
  return (
    <div>
      <Text c="dimmed" size="sm">
        {title}
      </Text>
      <Text className={classes.headline}>{say(forecast)}</Text>
      <Text>{sayTight(forecast) ?? t('door.forecast.noBottleneck')}</Text>
    </div>
  )
}

/** Who cannot be finished today, so that somebody can tell them in time. */
function Tomorrow({ forecast }: { forecast: DoorForecast }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (forecast.tomorrow.length === 0) return null
  return (
    <section aria-label={t('door.forecast.tomorrowTitle')}>
      <Title order={2}>{t('door.forecast.tomorrowTitle')}</Title>
      <ul className={classes.people}>
        {forecast.tomorrow.map((id) => {
          const person = forecast.people[id]
          if (!person) return null
          const { patient, order, number } = person
          return (
            <li key={id}>
              {number === null ? null : <span className={classes.quiet}>{format.number(number)} </span>}
              {patient ? (
                <Link className={classes.name} to="/people/$id" params={{ id: patient.id }}>
                  <PersonName person={patient} />
                </Link>
              ) : (
                t('door.nobodyYet')
              )}{' '}
              <span className={classes.quiet}>
                <DeviceMark order={order} />
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
