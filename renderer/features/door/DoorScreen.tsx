import { Button, SegmentedControl } from '@mantine/core'
import { IconDeviceTv } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../api/ApiProvider.tsx'
import { useCamp, useMay, useToday } from '../../shared/CampContext.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { useFormat } from '../../shared/format.ts'
import { Loading } from '../../shared/Loading.tsx'
import { PageHeader } from '../../shared/PageHeader.tsx'
import { useSearchState } from '../../shared/search-state.ts'
import { doorTabs, parseDoorAddress, type DoorTab } from './address.ts'
import classes from './door.module.css'
import { ForecastPane } from './ForecastPane.tsx'
import { GatePane } from './GatePane.tsx'
import { Lines } from './Lines.tsx'

const MINUTE_MS = 30_000

/** The gate and the lines of today: numbers are given out, called, served and sent on. */
export function DoorScreen() {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const { date } = useToday()
  const format = useFormat()
  const mayRun = useMay('runQueue')
  const [{ tab }, setAddress] = useSearchState(parseDoorAddress)
  const view = useQuery(
    api.door.view.queryOptions({
      input: { campId: camp.id, date },
      refetchInterval: MINUTE_MS,
      placeholderData: keepPreviousData,
    }),
  )
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
              data={doorTabs.map((value) => ({ value, label: t(`door.tab.${value}`) }))}
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
        <div className={classes.body} data-wide={!mayRun || undefined}>
          {mayRun ? <GatePane view={view.data} /> : null}
          {tab === 'lines' ? <Lines view={view.data} /> : <ForecastPane view={view.data} />}
        </div>
      ) : view.error ? (
        <ErrorState error={view.error} onRetry={() => void view.refetch()} />
      ) : (
        <Loading rows={10} />
      )}
    </>
  )
}
