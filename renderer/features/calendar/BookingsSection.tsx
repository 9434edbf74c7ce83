import { Button, Group, Text } from '@mantine/core'
import { IconClockPlus, IconRepeat } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OrderRecord } from '#contract/orders.ts'
import type { PatientRecord } from '#contract/patients.ts'
import type { SeriesView } from '#contract/series.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import type { Appointment } from '#domain/scheduling/appointment.ts'
import type { WaitEntry } from '#domain/scheduling/wait-list.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useMay, useToday } from '../../shared/CampContext.tsx'
import { useElapsed } from '../../shared/elapsed.ts'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { useFormat, type PatientNames } from '../../shared/format.ts'
import { Section } from '../../shared/Section.tsx'
import type { Places } from '../../shared/clash-text.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { ChangeSeriesDialog } from './series/ChangeSeriesDialog.tsx'
import { SeriesDialog } from './series/SeriesDialog.tsx'
import { SeriesVisits } from './series/SeriesVisits.tsx'
import { usePatternWords } from './series/series-words.ts'
import { WaitDialog } from './wait/WaitDialog.tsx'
import { usePlaces } from './use-places.ts'
import { useNoticeWords } from './wait/wait-words.ts'

/** A person's series of visits and what they wait for, with the ways to book a series and to wait. */
export function BookingsSection({ record }: { record: PatientRecord }) {
  const { t } = useTranslation()
  const api = useApi()
  const mayBook = useMay('book')
  const places = usePlaces()
  const [isBooking, setBooking] = useState(false)
  const { patient, orders, appointments } = record
  const series = useQuery(api.series.ofPatient.queryOptions({ input: { patientId: patient.id } })).data ?? []
  const waits = useWaits(patient.id)
  if (!mayBook && series.length === 0 && waits.length === 0) return null
  return (
    <Section
      title={t('calendar.series.section')}
      actions={
        mayBook ? (
          <Group gap={4}>
            <BookSeries onClick={() => setBooking(true)} />
            <AddToWaitList patient={patient} orders={orders} visits={appointments} />
          </Group>
        ) : null
      }
    >
      {series.map((view) => (
        <OneSeries key={view.series.id} view={view} orders={orders} places={places} />
      ))}
      <Waits patient={patient} waits={waits} orders={orders} />
      {series.length === 0 && waits.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('calendar.series.none')}
        </Text>
      ) : null}
      {isBooking ? <SeriesDialog record={record} places={places} onClose={() => setBooking(false)} /> : null}
    </Section>
  )
}

/** The series of visits with one device and what the person waits for with it, on the order's page. */
export function OrderBookingsSection({ record }: { record: OrderRecord }) {
  const { t } = useTranslation()
  const api = useApi()
  const mayBook = useMay('book')
  const places = usePlaces()
  const [isBooking, setBooking] = useState(false)
  const { order, patient, visits } = record
  const waits = useWaits(patient.id).filter(({ orderId }) => orderId === order.id)
  const all = useQuery(api.series.ofPatient.queryOptions({ input: { patientId: patient.id } })).data ?? []
  const series = all.filter((view) => view.series.orderId === order.id)
  if (!mayBook && waits.length === 0 && series.length === 0) return null
  return (
    <Section
      title={t('calendar.series.section')}
      actions={
        mayBook ? (
          <Group gap={4}>
            <BookSeries onClick={() => setBooking(true)} />
            {waits.length === 0 ? <AddToWaitList patient={patient} orders={[order]} visits={visits} /> : null}
          </Group>
        ) : null
      }
    >
      {series.map((view) => (
        <OneSeries key={view.series.id} view={view} orders={[order]} places={places} />
      ))}
      <Waits patient={patient} waits={waits} orders={[order]} />
      {waits.length === 0 && series.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('calendar.series.none')}
        </Text>
      ) : null}
      {isBooking ? (
        <SeriesOfOrder patientId={patient.id} orderId={order.id} onClose={() => setBooking(false)} />
      ) : null}
    </Section>
  )
}

function BookSeries({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation()
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconRepeat size={14} aria-hidden />}
      onClick={onClick}
    >
      {t('calendar.series.new')}
    </Button>
  )
}

interface SeriesOfOrderProps {
  patientId: string
  orderId: string
  onClose: () => void
}

/** The dialog of a series with the device already chosen, once the person's record is read. */
function SeriesOfOrder({ patientId, orderId, onClose }: SeriesOfOrderProps) {
  const api = useApi()
  const places = usePlaces()
  const person = useQuery(api.patients.get.queryOptions({ input: { id: patientId } }))
  if (person.error) return <ErrorState error={person.error} onRetry={() => void person.refetch()} />
  if (!person.data) return null
  return <SeriesDialog record={person.data} places={places} orderId={orderId} onClose={onClose} />
}

function useWaits(patientId: string): WaitEntry[] {
  const api = useApi()
  const { data } = useQuery(api.waitList.ofPatient.queryOptions({ input: { patientId } }))
  return data?.filter(({ status }) => status === 'waiting') ?? []
}

interface AddProps {
  patient: PatientNames & { id: string }
  orders: readonly DeviceOrder[]
  visits: readonly Appointment[]
}

function AddToWaitList({ patient, orders, visits }: AddProps) {
  const { t } = useTranslation()
  const today = useToday()
  const [isOpen, setOpen] = useState(false)
  const ahead = visits.filter(({ status, date }) => status === 'booked' && date >= today.date)
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconClockPlus size={14} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('calendar.wait.put')}
      </Button>
      {isOpen ? (
        <WaitDialog
          patient={patient}
          orders={orders}
          entry={null}
          heldVisits={ahead}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}

interface OneSeriesProps {
  view: SeriesView
  orders: readonly DeviceOrder[]
  places: Places
}

function OneSeries({ view, orders, places }: OneSeriesProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const mayBook = useMay('book')
  const words = usePatternWords()
  const [isChanging, setChanging] = useState(false)
  const { series, visits } = view
  const order = orders.find(({ id }) => id === series.orderId)
  const next = visits.find(({ appointment }) => appointment.status === 'booked')
  return (
    <div>
      <Group gap="xs" mb={4}>
        <Text size="sm" fw={600}>
          {format.kind(series.kind)}
        </Text>
        <Text size="sm" c="dimmed">
          {[
            order ? format.device(order.deviceType) : '',
            series.pattern ? words(series.pattern) : '',
            series.goal,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {mayBook && next ? (
          <Button size="compact-sm" variant="subtle" onClick={() => setChanging(true)}>
            {t('calendar.series.change')}
          </Button>
        ) : null}
      </Group>
      <SeriesVisits view={view} currentId={null} />
      {isChanging && next ? (
        <ChangeSeriesDialog
          view={view}
          visit={next.appointment}
          name={format.fullName(next.patient) || t('domain.noName')}
          places={places}
          onClose={() => setChanging(false)}
        />
      ) : null}
    </div>
  )
}

interface WaitsProps {
  patient: PatientNames & { id: string }
  waits: readonly WaitEntry[]
  orders: readonly DeviceOrder[]
}

function Waits({ patient, waits, orders }: WaitsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const elapsed = useElapsed()
  const notice = useNoticeWords()
  const mayBook = useMay('book')
  const [edited, setEdited] = useState<WaitEntry | null>(null)
  return (
    <>
      {waits.map((entry) => (
        <Group key={entry.id} gap="xs">
          <Text size="sm" fw={600}>
            {t('calendar.wait.waitsFor', { kind: format.kind(entry.kind) })}
          </Text>
          <Text size="sm" c="dimmed">
            {[
              format.priority(entry.priority),
              t('calendar.wait.since', { time: elapsed(entry.since) }),
              notice(entry.noticeMinutes),
              entry.need,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          {mayBook ? (
            <Button size="compact-sm" variant="subtle" onClick={() => setEdited(entry)}>
              {t('common.edit')}
            </Button>
          ) : null}
        </Group>
      ))}
      {edited ? (
        <WaitDialog
          patient={patient}
          orders={orders}
          entry={edited}
          heldVisits={[]}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </>
  )
}
