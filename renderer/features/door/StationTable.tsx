import { ActionIcon, Table } from '@mantine/core'
import { IconMinus, IconPlus, IconViewportNarrow } from '@tabler/icons-react'
import { useTranslation } from '../../shared/use-translation.ts'
import type { DoorForecast } from '#contract/door.ts'
import type { StationKind } from '#domain/scheduling/appointment.ts'
import { useFormat } from '../../shared/format.ts'
import classes from './door.module.css'

interface StationTableProps {
  forecast: DoorForecast
  asIs: DoorForecast
  onPlaces: (kind: StationKind, count: number) => void
}

/** Each kind of station with its load, and its places, which can be tried with one more or fewer; what the tightest of them wants is marked. */
export function StationTable({ forecast, asIs, onPlaces }: StationTableProps) {
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
          <Table.Th>{t('door.forecast.hands')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {stations.map(({ stationKind, load, longestWaitMinutes, lastEndMinute, servers, hands, narrow }) => {
          const name = t(`domain.stationKind.${stationKind}`)
          const percent = Math.round(load * 100)
          const isTight = stationKind === forecast.bottleneck
          const missing = isTight ? narrow : null
          const before = asIs.stations.find((one) => one.stationKind === stationKind)?.servers ?? 0
          return (
            <Table.Tr key={stationKind} data-tight={isTight || undefined}>
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
                  {missing === 'places' ? <Narrow /> : null}
                  {servers === before ? null : (
                    <span className={classes.quiet}>{t('door.forecast.before', { count: before })}</span>
                  )}
                </span>
              </Table.Td>
              <Table.Td>
                {hands === null ? '–' : t('door.forecast.handsOf', { count: hands })}{' '}
                {missing === 'hands' ? <Narrow /> : null}
                {missing === 'machines' ? <Narrow word={t('door.forecast.narrowMachine')} /> : null}
              </Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}

/** What people wait for most at a kind of station. */
function Narrow({ word }: { word?: string }) {
  const { t } = useTranslation()
  return (
    <span className={classes.narrow}>
      <IconViewportNarrow size={16} aria-hidden /> {word ?? t('door.forecast.narrowHere')}
    </span>
  )
}
