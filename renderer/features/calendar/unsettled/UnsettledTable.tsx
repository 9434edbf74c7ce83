import { Button, Group, Table, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { UnsettledLine } from '#contract/appointments.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useMay } from '../../../shared/CampContext.tsx'
import { useClashText } from '../../../shared/clash-text.ts'
import { useFormat } from '../../../shared/format.ts'
import { PersonName } from '../../../shared/PersonName.tsx'
import { DeviceMark, KindMark, NeedMarks } from '../../../shared/VisitMarks.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import { usePlaces } from '../use-places.ts'
import calendar from '../calendar.module.css'
import classes from './unsettled.module.css'

export interface UnsettledTableProps {
  title: string
  lines: readonly UnsettledLine[]
  /** Opens the booking dialog for another place than the one offered. */
  onOther: (line: UnsettledLine) => void
}

/** Who, when and where it was, why that does not hold, and where the person can go instead. */
export function UnsettledTable({ title, lines, onOther }: UnsettledTableProps) {
  const { t } = useTranslation()
  // Of days that went by the heading says it all.
  const isLapsed = lines.every((line) => line.isLapsed)
  return (
    <section aria-label={title}>
      <Title order={2} mb={4}>
        {title}
      </Title>
      <Table layout="fixed" verticalSpacing={4} horizontalSpacing={6} className={calendar.list}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="20%">{t('calendar.list.person')}</Table.Th>
            <Table.Th w="17%">{t('calendar.panel.visit')}</Table.Th>
            <Table.Th w="18%">{t('calendar.unsettled.was')}</Table.Th>
            {isLapsed ? null : <Table.Th>{t('calendar.unsettled.why')}</Table.Th>}
            <Table.Th w={isLapsed ? undefined : '23%'}>{t('calendar.unsettled.canGo')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Line key={line.appointment.id} line={line} onOther={onOther} />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

function Line({ line, onOther }: { line: UnsettledLine; onOther: (line: UnsettledLine) => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const places = usePlaces()
  const speak = useClashText(places)
  const { appointment, patient, order, clashes, isLapsed, draft } = line
  return (
    <Table.Tr data-unsettled={appointment.id}>
      <Table.Td className={classes.wrap}>
        <Link
          to={'/calendar' as never}
          search={{ date: appointment.date, visit: appointment.id } as never}
          className={classes.who}
        >
          <PersonName person={patient} withFather />
        </Link>
        <Text size="xs" c="dimmed">
          {format.digits(patient.number)} <NeedMarks needs={patient.needs} />
        </Text>
      </Table.Td>
      <Table.Td>
        <div>
          <KindMark kind={appointment.kind} />
        </div>
        <DeviceMark order={order} />
      </Table.Td>
      <Table.Td>
        <Place place={appointment} />
      </Table.Td>
      {isLapsed ? null : (
        <Table.Td className={classes.wrap}>
          {clashes.map(speak).join(' ')}
          {appointment.overrideReason ? (
            <Text size="xs" c="dimmed">
              {t('calendar.unsettled.reason', { reason: appointment.overrideReason })}
            </Text>
          ) : null}
        </Table.Td>
      )}
      <Table.Td className={classes.wrap}>
        {draft ? <Place place={draft} /> : <NoPlace line={line} />}
        <Steps line={line} onOther={onOther} />
      </Table.Td>
    </Table.Tr>
  )
}

function NoPlace({ line: { appointment, isPlanned, isUndecided } }: { line: UnsettledLine }) {
  const { t } = useTranslation()
  if (!isUndecided) return null
  return (
    <Text size="sm" c="dimmed">
      {appointment.pinned
        ? t('calendar.pin.fixed')
        : t(isPlanned ? 'calendar.unsettled.nowhere' : 'calendar.unsettled.later')}
    </Text>
  )
}

interface PlaceProps {
  place: { date: string; startMinute: number; stationId: string | null; staffId: string | null }
}

/** When, where and with whom. */
function Place({ place: { date, startMinute, stationId, staffId } }: PlaceProps) {
  const format = useFormat()
  const { stations, staff } = usePlaces()
  const station = stations.find(({ id }) => id === stationId)
  const member = staff.find(({ id }) => id === staffId)
  return (
    <>
      <div>
        {format.date(date, 'weekday')} <strong>{format.minute(startMinute)}</strong>
      </div>
      <Text size="xs" c="dimmed" truncate>
        {[station && format.stationName(station), member && format.staffName(member)]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </>
  )
}

function Steps({ line, onOther }: { line: UnsettledLine; onOther: (line: UnsettledLine) => void }) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const mayBook = useMay('book')
  const { appointment, patient, draft } = line
  const name = format.fullName(patient) || t('domain.noName')
  const change = useAction(api.appointments.change.mutationOptions(), {
    done: ({ date, startMinute }) =>
      t('calendar.span.movedOne', {
        name,
        when: `${format.date(date, 'weekday')} ${format.minute(startMinute)}`,
      }),
  })
  if (!mayBook) return null
  const move = () => {
    if (!draft) return
    const { id: _id, ...where } = draft
    const { id, version, pinned, note } = appointment
    void change.run({ id, version, draft: { ...where, pinned, note }, overrideReason: '' })
  }
  return (
    <Group gap={4} mt={2}>
      {draft ? (
        <Button
          size="compact-sm"
          loading={change.isRunning}
          aria-label={t('calendar.unsettled.moveOne', { name })}
          onClick={move}
        >
          {t('calendar.unsettled.move')}
        </Button>
      ) : null}
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('calendar.unsettled.otherOne', { name })}
        onClick={() => onOther(line)}
      >
        {t('calendar.unsettled.other')}
      </Button>
    </Group>
  )
}
