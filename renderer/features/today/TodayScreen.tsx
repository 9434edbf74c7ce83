import { Button, Group } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { DayAppointment } from '#contract/appointments.ts'
import type { TodayView } from '#contract/today.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useCamp, useMay, useToday } from '../../shared/CampContext.tsx'
import { EmptyState } from '../../shared/EmptyState.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { useFormat } from '../../shared/format.ts'
import { Loading } from '../../shared/Loading.tsx'
import { PageHeader } from '../../shared/PageHeader.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import { EmergencyLine } from './EmergencyLine.tsx'
import { Counts } from './Counts.tsx'
import { StationLoads } from './StationLoads.tsx'
import { UnsettledLine } from './UnsettledLine.tsx'
import { VisitLines } from './VisitLines.tsx'
import classes from './today.module.css'

const MINUTE_MS = 60_000

/** The home screen: what is late, who waits where, what comes next, and where it is tight. */
export function TodayScreen() {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const today = useToday()
  const format = useFormat()
  const view = useQuery(
    api.today.view.queryOptions({
      input: { campId: camp.id, date: today.date },
      refetchInterval: MINUTE_MS,
      placeholderData: keepPreviousData,
    }),
  )
  if (!view.data) {
    return view.error ? (
      <ErrorState error={view.error} onRetry={() => void view.refetch()} />
    ) : (
      <Loading rows={10} />
    )
  }
  const { dayNumber, dayCount, date } = view.data
  const dayOf =
    camp.kind === 'clinic' ? t('today.open') : t('today.day', { number: dayNumber, days: dayCount })
  const day = dayNumber === null ? t('today.noCampDay') : dayOf
  return (
    <>
      <PageHeader title={t('today.title')} subtitle={`${day} · ${format.bothCalendars(date)}`} />
      <Counts counts={view.data.counts} date={date} />
      {view.data.counts.registered === 0 ? <NobodyYet /> : <TodayLines view={view.data} />}
    </>
  )
}

function NobodyYet() {
  const { t } = useTranslation()
  const mayImport = useMay('importSheets')
  const mayRegister = useMay('registerPatients')
  const mayManage = useMay('manageStaff')
  const staff = useQuery(useApi().staff.list.queryOptions({ enabled: mayManage })).data
  const isAlone = staff !== undefined && staff.filter(({ active }) => active).length <= 1
  return (
    <EmptyState
      title={t('today.nobody')}
      hint={t('today.nobodyHint')}
      action={
        <Group gap="xs" justify="center">
          {mayImport ? (
            <Button renderRoot={(props) => <Link {...props} to={'/import' as never} />}>
              {t('today.import')}
            </Button>
          ) : null}
          {mayRegister ? (
            <Button variant="default" renderRoot={(props) => <Link {...props} to={'/people/new' as never} />}>
              {t('today.register')}
            </Button>
          ) : null}
          {isAlone ? (
            <Button
              variant="default"
              renderRoot={(props) => (
                <Link {...props} to={'/camp' as never} search={{ tab: 'staff' } as never} />
              )}
            >
              {t('today.team')}
            </Button>
          ) : null}
        </Group>
      }
    />
  )
}

function TodayLines({ view }: { view: TodayView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { date, nowMinute, late, waiting, next, stations, arrivedMinutes } = view
  const list = (only: string) => ({ to: '/calendar', search: { date, view: 'list', only } })
  const minutes = (count: number) => t('today.minutes', { count: Math.max(0, count) })
  const waited = ({ appointment }: DayAppointment) => {
    const since = arrivedMinutes[appointment.id]
    return since === undefined ? '' : minutes(nowMinute - since)
  }
  return (
    <div className={classes.body}>
      <div>
        <VisitLines
          title={t('today.waiting.title')}
          empty={t('today.waiting.empty')}
          visits={waiting}
          stations={stations}
          lead={waited}
          rows={list('arrived')}
        />
        <VisitLines
          title={t('today.late.title')}
          empty={t('today.late.empty')}
          visits={late}
          stations={stations}
          lead={({ appointment }) => minutes(nowMinute - appointment.startMinute)}
          rows={list('late')}
        />
        <VisitLines
          title={t('today.next.title')}
          empty={t('today.next.empty')}
          visits={next}
          count={view.counts.booked - late.length}
          stations={stations}
          lead={({ appointment }) => format.minute(appointment.startMinute)}
          rows={list('booked')}
        />
      </div>
      <div>
        <EmergencyLine as="warning" />
        <UnsettledLine />
        <StationLoads stations={stations} date={date} />
        <EmergencyLine as="note" />
      </div>
    </div>
  )
}
