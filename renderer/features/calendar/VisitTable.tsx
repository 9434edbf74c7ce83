import { Button, Checkbox, Table, UnstyledButton, VisuallyHidden } from '@mantine/core'
import type { DayAppointment } from '#contract/appointments.ts'
import { appointmentStatuses } from '#domain/scheduling/appointment.ts'
import { nextStatus } from '#domain/scheduling/visit-status.ts'
import { useMay } from '../../shared/CampContext.tsx'
import { useFormat } from '../../shared/format.ts'
import { PersonName } from '../../shared/PersonName.tsx'
import { useStillRows } from '../../shared/use-still-rows.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { useVisitStatus } from '../../shared/use-visit-status.ts'
import { DeviceMark, KindMark, NeedMarks, StatusMark } from '../../shared/VisitMarks.tsx'
import type { Selection } from './bulk/use-selection.ts'
import type { Places } from '../../shared/clash-text.ts'
import classes from './calendar.module.css'

export interface VisitTableProps {
  visits: readonly DayAppointment[]
  /** All of which they are a part, so that a row says what is new even where it passes no filter any more. */
  among: readonly DayAppointment[]
  /** Of which days and under which filter they are. */
  question: string
  places: Places
  selectedId: string | null
  onOpen: (visitId: string) => void
  /** Gives every row a box to choose it by. */
  selection?: Selection
}

const idOf = ({ appointment }: DayAppointment) => appointment.id

/** Visits as rows: when, who, what, where, and the next step. */
export function VisitTable(props: VisitTableProps) {
  const { visits, among, question, places, selectedId, onOpen, selection } = props
  const { t } = useTranslation()
  const format = useFormat()
  const station = (id: string | null) => places.stations.find((known) => known.id === id)
  const member = (id: string | null) => places.staff.find((known) => known.id === id)
  const { rows, holding } = useStillRows(visits, idOf, { question, known: among })
  return (
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
          {selection ? (
            <Table.Th w="2rem">
              <VisuallyHidden>{t('calendar.bulk.choose')}</VisuallyHidden>
            </Table.Th>
          ) : null}
          <Table.Th w="3.25rem">{t('calendar.panel.time')}</Table.Th>
          <Table.Th>{t('calendar.list.person')}</Table.Th>
          <Table.Th className={classes.listKind}>{t('calendar.panel.visit')}</Table.Th>
          <Table.Th className={classes.listOrder}>{t('calendar.panel.order')}</Table.Th>
          <Table.Th w="6rem">{t('calendar.panel.place')}</Table.Th>
          <Table.Th className={classes.listStaff}>{t('calendar.panel.staff')}</Table.Th>
          <Table.Th w="6.75rem">{t('calendar.panel.status')}</Table.Th>
          <Table.Th w="5rem">
            <VisuallyHidden>{t('calendar.list.step')}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody {...holding}>
        {rows.map(({ row: item, isGone }) => {
          const { appointment, patient, order } = item
          const place = station(appointment.stationId)
          const serves = member(appointment.staffId)
          const isClosed = isGone || !appointmentStatuses.slice(0, 3).includes(appointment.status)
          return (
            <Table.Tr
              key={appointment.id}
              data-selected={appointment.id === selectedId || undefined}
              data-closed={isClosed || undefined}
              onClick={() => onOpen(appointment.id)}
            >
              {selection ? (
                <Table.Td onClick={(event) => event.stopPropagation()}>
                  <Checkbox
                    size="xs"
                    aria-label={t('calendar.bulk.chooseOne', { name: format.fullName(patient) })}
                    checked={selection.has(appointment.id)}
                    onChange={() => selection.toggle(item)}
                  />
                </Table.Td>
              ) : null}
              <Table.Td title={format.timeRange(appointment.startMinute, appointment.durationMinutes)}>
                {format.minute(appointment.startMinute)}
              </Table.Td>
              <Table.Td>
                <UnstyledButton
                  data-event-id={appointment.id}
                  fz="inherit"
                  fw={600}
                  onClick={() => onOpen(appointment.id)}
                >
                  <PersonName person={patient} />
                </UnstyledButton>{' '}
                <NeedMarks needs={patient.needs} />
              </Table.Td>
              <Table.Td>
                <KindMark kind={appointment.kind} />
              </Table.Td>
              <Table.Td className={classes.listOrder}>
                <DeviceMark order={order} />
              </Table.Td>
              <Table.Td>{place ? <bdi>{format.stationName(place)}</bdi> : null}</Table.Td>
              <Table.Td className={classes.listStaff}>
                {serves ? <bdi>{format.staffName(serves)}</bdi> : null}
              </Table.Td>
              <Table.Td>
                <StatusMark status={appointment.status} />
              </Table.Td>
              <Table.Td onClick={(event) => event.stopPropagation()}>
                {isGone ? null : <NextStep item={item} />}
              </Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
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
