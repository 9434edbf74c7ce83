import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPin, IconPrinter, IconUser } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { DayAppointment } from '#contract/appointments.ts'
import { useMay } from '../../../shared/CampContext.tsx'
import { useFormat } from '../../../shared/format.ts'
import { PersonName } from '../../../shared/PersonName.tsx'
import { SideMark } from '../../../shared/SideMark.tsx'
import { SidePanel } from '../../../shared/SidePanel.tsx'
import { StageIcon } from '../../../shared/StageIcon.tsx'
import { KindMark, NeedMarks, StatusMark } from '../../../shared/VisitMarks.tsx'
import type { Places } from '../../../shared/clash-text.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { EarlierButton, SeriesNote } from '../series/SeriesNote.tsx'
import { StatusSteps } from './StatusSteps.tsx'
import { VisitTools } from './VisitTools.tsx'
import classes from './panel.module.css'

export interface VisitPanelProps {
  item: DayAppointment
  places: Places
  onClose: () => void
  /** Opens the booking dialog on this visit. */
  onEdit: () => void
  /** Opens the booking dialog for another visit of the same kind. */
  onCopy: () => void
  /** Moves the visit by arrow keys; null where the grid is not shown or the visit cannot be moved. */
  onMove: (() => void) | null
}

/** A visit beside the grid: who, what, when, and the next step first. Esc closes it. */
export function VisitPanel({ item, places, onClose, onEdit, onCopy, onMove }: VisitPanelProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const mayPrint = useMay('printLists')
  const { appointment, patient, order } = item
  const { id, stationId, staffId } = appointment
  const station = places.stations.find((known) => known.id === stationId)
  const member = places.staff.find((known) => known.id === staffId)
  const age = format.age(patient.age, patient.ageIsEstimate)
  const about = [
    format.digits(patient.number),
    patient.sex ? t(`domain.sex.${patient.sex}`) : '',
    age,
    format.groupName(patient),
  ]

  return (
    <SidePanel
      of={id}
      label={t('calendar.panel.label')}
      title={<PersonName person={patient} withFather />}
      closeLabel={t('calendar.panel.close')}
      onClose={onClose}
      className={classes.panel}
    >
      <Text c="dimmed">{about.filter(Boolean).join(' · ')}</Text>
      <StatusSteps item={item} />
      <dl className={classes.facts}>
        <dt>{t('calendar.panel.status')}</dt>
        <dd>
          <StatusMark status={appointment.status} />
        </dd>
        <dt>{t('calendar.panel.visit')}</dt>
        <dd>
          <KindMark kind={appointment.kind} />
        </dd>
        <dt>{t('calendar.panel.time')}</dt>
        <dd>
          {format.date(appointment.date, 'weekday')} ·{' '}
          <span className={classes.whole}>
            {format.timeRange(appointment.startMinute, appointment.durationMinutes)}
          </span>
          {appointment.pinned ? (
            <Text size="sm" c="dimmed">
              <IconPin size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> {t('calendar.pin.fixed')}
            </Text>
          ) : null}
        </dd>
        <dt>{t('calendar.panel.place')}</dt>
        <dd>{station ? <bdi>{format.stationName(station)}</bdi> : t('calendar.booking.noStation')}</dd>
        <dt>{t('calendar.panel.staff')}</dt>
        <dd>{member ? <bdi>{format.staffName(member)}</bdi> : t('calendar.booking.noStaff')}</dd>
        {order ? (
          <>
            <dt>{t('calendar.panel.order')}</dt>
            <dd>
              <Stack gap={2}>
                <Group gap={6}>
                  {format.device(order.deviceType)} <SideMark of={order.deviceType} side={order.side} />
                </Group>
                <StageIcon state={order.state} />
                <Text c="dimmed" size="sm">
                  {format.digits(order.number)}
                </Text>
              </Stack>
            </dd>
          </>
        ) : null}
        {patient.needs.length > 0 ? (
          <>
            <dt>{t('calendar.panel.needs')}</dt>
            <dd>
              <NeedMarks needs={patient.needs} />{' '}
              {patient.needs.map(format.need).join(t('calendar.block.comma'))}
            </dd>
          </>
        ) : null}
        {appointment.note ? (
          <>
            <dt>{t('calendar.booking.note')}</dt>
            <dd className={classes.note}>{appointment.note}</dd>
          </>
        ) : null}
        {appointment.overrideReason ? (
          <>
            <dt>{t('calendar.panel.override')}</dt>
            <dd className={classes.note}>{appointment.overrideReason}</dd>
          </>
        ) : null}
      </dl>
      <SeriesNote item={item} places={places} />
      <Group gap={4} mt="auto">
        <VisitTools item={item} onEdit={onEdit} onCopy={onCopy} onMove={onMove} />
        <EarlierButton item={item} />
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconUser size={16} aria-hidden />}
          renderRoot={(props) => <Link {...props} to={`/people/${patient.id}` as never} />}
        >
          {t('calendar.panel.openPerson')}
        </Button>
        {mayPrint ? (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPrinter size={16} aria-hidden />}
            renderRoot={(props) => (
              <Link
                {...props}
                to={'/lists' as never}
                search={
                  {
                    date: appointment.date,
                    ...(stationId ? { scope: 'station', of: stationId } : {}),
                  } as never
                }
              />
            )}
          >
            {t('calendar.panel.print')}
          </Button>
        ) : null}
      </Group>
    </SidePanel>
  )
}
