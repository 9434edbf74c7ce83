import { Button, Group, Select, Table, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DayAppointment, DayView } from '#contract/appointments.ts'
import { appointmentStatuses } from '#domain/scheduling/appointment.ts'
import { nextStatus } from '#domain/scheduling/visit-status.ts'
import { useMay, useToday } from '../../shared/CampContext.tsx'
import { EmptyState } from '../../shared/EmptyState.tsx'
import { useFormat } from '../../shared/format.ts'
import { PersonName } from '../../shared/PersonName.tsx'
import { DeviceMark, KindMark, NeedMarks, StatusMark } from '../../shared/VisitMarks.tsx'
import { visitFilters, type CalendarAddress, type VisitFilter } from './address.ts'
import { useVisitStatus } from '../../shared/use-visit-status.ts'
import classes from './calendar.module.css'

export interface DayListProps {
  day: DayView
  address: CalendarAddress
  onChange: (change: Partial<CalendarAddress>) => void
}

const ALL = 'all'

/** The visits of the day that the filters let through, by time. */
export function listVisits(
  { appointments }: Pick<DayView, 'appointments'>,
  { only, station }: Pick<CalendarAddress, 'only' | 'station'>,
  now: { date: string; minute: number },
): DayAppointment[] {
  const passes = ({ appointment }: DayAppointment) =>
    (station === null || appointment.stationId === station) &&
    (only === null || (only === 'late' ? isLate(appointment, now) : appointment.status === only))
  return appointments
    .filter(passes)
    .toSorted(
      (a, b) =>
        a.appointment.startMinute - b.appointment.startMinute ||
        (a.appointment.id < b.appointment.id ? -1 : 1),
    )
}

function isLate(
  { status, date, startMinute }: DayAppointment['appointment'],
  now: { date: string; minute: number },
) {
  return status === 'booked' && date === now.date && startMinute < now.minute
}

/** The same day as a list: everything that the grid shows, and cancelled visits too. */
export function DayList({ day, address, onChange }: DayListProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useToday()
  const visits = useMemo(() => listVisits(day, address, now), [day, address, now])
  const station = (id: string | null) => day.stations.find((known) => known.id === id)
  const member = (id: string | null) => day.staff.find((known) => known.id === id)
  const labelOf = (filter: VisitFilter) =>
    filter === 'late' ? t('calendar.list.late') : format.status(filter)
  return (
    <div className={classes.scroll}>
      <Group gap="xs" mb="xs">
        <Select
          size="xs"
          aria-label={t('calendar.list.status')}
          data={[
            { value: ALL, label: t('calendar.list.allStatuses') },
            ...visitFilters.map((value) => ({ value, label: labelOf(value) })),
          ]}
          value={address.only ?? ALL}
          onChange={(value) => onChange({ only: value === ALL ? null : (value as VisitFilter) })}
          allowDeselect={false}
        />
        <Select
          size="xs"
          aria-label={t('calendar.list.station')}
          data={[
            { value: ALL, label: t('calendar.list.allStations') },
            ...day.stations.map((known) => ({ value: known.id, label: format.stationName(known) })),
          ]}
          value={address.station ?? ALL}
          onChange={(value) => onChange({ station: value === ALL ? null : value })}
          allowDeselect={false}
        />
        <span role="status">{t('calendar.list.count', { count: visits.length })}</span>
      </Group>
      {visits.length === 0 ? (
        <EmptyState title={t('calendar.list.empty')} hint={t('calendar.list.emptyHint')} />
      ) : (
        <Table
          stickyHeader
          layout="fixed"
          verticalSpacing={3}
          horizontalSpacing={6}
          className={classes.list}
          highlightOnHover
        >
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="3.5rem">{t('calendar.panel.time')}</Table.Th>
              <Table.Th>{t('calendar.list.person')}</Table.Th>
              <Table.Th w="9.5rem">{t('calendar.panel.visit')}</Table.Th>
              <Table.Th w="21%">{t('calendar.panel.order')}</Table.Th>
              <Table.Th w="6.5rem">{t('calendar.panel.place')}</Table.Th>
              <Table.Th w="7.5rem">{t('calendar.panel.staff')}</Table.Th>
              <Table.Th w="7.5rem">{t('calendar.panel.status')}</Table.Th>
              <Table.Th w="5rem">
                <VisuallyHidden>{t('calendar.list.step')}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {visits.map((item) => {
              const { appointment, patient, order } = item
              const place = station(appointment.stationId)
              const serves = member(appointment.staffId)
              const isClosed = !appointmentStatuses.slice(0, 3).includes(appointment.status)
              return (
                <Table.Tr
                  key={appointment.id}
                  data-selected={appointment.id === address.visit || undefined}
                  data-closed={isClosed || undefined}
                  onClick={() => onChange({ visit: appointment.id })}
                >
                  <Table.Td title={format.timeRange(appointment.startMinute, appointment.durationMinutes)}>
                    {format.minute(appointment.startMinute)}
                  </Table.Td>
                  <Table.Td>
                    <UnstyledButton
                      data-event-id={appointment.id}
                      fz="inherit"
                      fw={600}
                      onClick={() => onChange({ visit: appointment.id })}
                    >
                      <PersonName person={patient} />
                    </UnstyledButton>{' '}
                    <NeedMarks needs={patient.needs} />
                  </Table.Td>
                  <Table.Td>
                    <KindMark kind={appointment.kind} />
                  </Table.Td>
                  <Table.Td>
                    <DeviceMark order={order} />
                  </Table.Td>
                  <Table.Td>{place ? <bdi>{format.stationName(place)}</bdi> : null}</Table.Td>
                  <Table.Td>{serves ? <bdi>{format.staffName(serves)}</bdi> : null}</Table.Td>
                  <Table.Td>
                    <StatusMark status={appointment.status} />
                  </Table.Td>
                  <Table.Td onClick={(event) => event.stopPropagation()}>
                    <NextStep item={item} />
                  </Table.Td>
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
      )}
    </div>
  )
}

function NextStep({ item }: { item: DayAppointment }) {
  const { t } = useTranslation()
  const maySet = useMay('setVisitStatus')
  const { set, isRunning } = useVisitStatus(item)
  const next = nextStatus(item.appointment.status)
  if (!maySet || !next) return null
  return (
    <Button size="compact-xs" variant="light" loading={isRunning} onClick={() => void set(next)}>
      {t(`domain.step.${next}`)}
    </Button>
  )
}
