import { Button, SegmentedControl } from '@mantine/core'
import { IconDeviceTv } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { DoorView } from '#contract/door.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useCamp, useMay, useToday } from '../../shared/CampContext.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { useFormat } from '../../shared/format.ts'
import { Loading } from '../../shared/Loading.tsx'
import { PageHeader } from '../../shared/PageHeader.tsx'
import { setPreferences, usePreferences } from '../../shared/preferences.ts'
import { useSearchState } from '../../shared/search-state.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { doorTabs, parseDoorAddress, type DoorTab } from './address.ts'
import { ClosedNotice } from './ClosedNotice.tsx'
import { DayClosing } from './DayClosing.tsx'
import classes from './door.module.css'
import { Expected } from './Expected.tsx'
import { ForecastLine } from './ForecastLine.tsx'
import { ForecastPane } from './ForecastPane.tsx'
import { GatePane } from './GatePane.tsx'
import { Lines } from './Lines.tsx'
import { StationDesk } from './StationDesk.tsx'
import { useGate } from './use-gate.ts'

const MINUTE_MS = 30_000

/** The gate and the lines of today: numbers are given out, called, served and sent on. */
export function DoorScreen() {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const { date } = useToday()
  const format = useFormat()
  const [{ tab }, setAddress] = useSearchState(parseDoorAddress)
  const view = useQuery(
    api.door.view.queryOptions({
      input: { campId: camp.id, date },
      refetchInterval: MINUTE_MS,
      placeholderData: keepPreviousData,
    }),
  )
  const tabName = (value: DoorTab) =>
    value === 'expected' && view.data
      ? t('door.tab.expectedCount', { count: view.data.expected.length })
      : t(`door.tab.${value}`)
  return (
    <>
      <PageHeader
        title={t('door.title')}
        subtitle={format.bothCalendars(date)}
        actions={
          <>
            <SegmentedControl
              aria-label={t('door.tabs')}
              value={tab}
              onChange={(next) => setAddress({ tab: next as DoorTab })}
              data={doorTabs.map((value) => ({ value, label: tabName(value) }))}
            />
            <Button
              variant="default"
              leftSection={<IconDeviceTv size={18} aria-hidden />}
              renderRoot={(props) => <Link {...props} to={'/board' as never} />}
            >
              {t('door.openBoard')}
            </Button>
          </>
        }
      />
      {view.data ? (
        <Door view={view.data} />
      ) : view.error ? (
        <ErrorState error={view.error} onRetry={() => void view.refetch()} />
      ) : (
        <Loading rows={10} />
      )}
    </>
  )
}

function Door({ view }: { view: DoorView }) {
  const mayRun = useMay('runQueue')
  const { closedAt } = useCamp()
  const [{ tab, station }, setAddress] = useSearchState(parseDoorAddress)
  const remembered = usePreferences().station
  const stationId = station ?? remembered
  const choose = (id: string | null) => {
    setPreferences({ station: id })
    setAddress({ station: id })
  }
  const gate = useGate(view)
  const hasGate = mayRun && closedAt === null && (tab === 'lines' || tab === 'expected')
  return (
    <>
      {tab === 'forecast' || closedAt !== null ? null : <ForecastLine date={view.date} />}
      <ClosedNotice date={view.date} />
      <DayClosing view={view} />
      <div className={classes.body} data-wide={!hasGate || undefined}>
        {hasGate ? <GatePane view={view} gate={gate} /> : null}
        {tab === 'lines' ? <Lines view={view} /> : null}
        {tab === 'expected' ? <Expected view={view} gate={hasGate ? gate : null} /> : null}
        {tab === 'station' ? <StationDesk view={view} stationId={stationId} onChoose={choose} /> : null}
        {tab === 'forecast' ? <ForecastPane view={view} /> : null}
      </div>
    </>
  )
}
