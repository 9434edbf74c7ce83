import { Button, Checkbox, Table } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { DayAppointment } from '#contract/appointments.ts'
import type { SessionLine } from '#contract/rehab.ts'
import { useFormat } from '../../../shared/format.ts'
import { PersonName } from '../../../shared/PersonName.tsx'
import { Section } from '../../../shared/Section.tsx'
import { DeviceMark, KindMark, StatusMark } from '../../../shared/VisitMarks.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../rehab.module.css'
import type { Seat } from '../session/session-values.ts'

/** Name and number, each in one piece. */
function Who({ patient }: { patient: Seat['patient'] }) {
  const format = useFormat()
  return (
    <div className={classes.who}>
      <Link className={classes.person} to={`/people/${patient.id}` as never}>
        <PersonName person={patient} />
      </Link>{' '}
      <span className={classes.quiet}>{format.digits(patient.number)}</span>
    </div>
  )
}

interface VisitRowProps {
  item: DayAppointment
  isChosen: boolean
  onToggle: (() => void) | null
  onLog: () => void
}

/** A visit of the day that was not written down yet. */
export function VisitRow({ item, isChosen, onToggle, onLog }: VisitRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { appointment, patient, order } = item
  const name = format.fullName(patient)
  return (
    <Table.Tr>
      {onToggle ? (
        <Table.Td w={40}>
          <Checkbox checked={isChosen} onChange={onToggle} aria-label={t('rehab.choose', { name })} />
        </Table.Td>
      ) : null}
      <Table.Td w={120} className={classes.time}>
        {format.timeRange(appointment.startMinute, appointment.durationMinutes)}
      </Table.Td>
      <Table.Td>
        <Who patient={patient} />
      </Table.Td>
      <Table.Td>
        <div className={classes.what}>
          <span>
            <KindMark kind={appointment.kind} />
          </span>
          <DeviceMark order={order} />
        </div>
      </Table.Td>
      <Table.Td>
        <StatusMark status={appointment.status} />
      </Table.Td>
      <Table.Td style={{ textAlign: 'end' }}>
        {onToggle ? (
          <Button size="compact-sm" variant="light" aria-label={t('rehab.logFor', { name })} onClick={onLog}>
            {t('rehab.logShort')}
          </Button>
        ) : null}
      </Table.Td>
    </Table.Tr>
  )
}

/** Somebody who came without a visit, among those who are written down together. */
export function JoinedRow({ seat, onLeave }: { seat: Seat; onLeave: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const name = format.fullName(seat.patient)
  return (
    <Table.Tr>
      <Table.Td w={40}>
        <Checkbox checked onChange={onLeave} aria-label={t('rehab.takeOut', { name })} />
      </Table.Td>
      <Table.Td w={120} className={classes.quiet}>
        {t('rehab.withoutVisit')}
      </Table.Td>
      <Table.Td>
        <Who patient={seat.patient} />
      </Table.Td>
      <Table.Td>
        <DeviceMark order={seat.devices.find(({ id }) => id === seat.orderId) ?? null} />
      </Table.Td>
      <Table.Td colSpan={2} />
    </Table.Tr>
  )
}

/** What was written down of the day. */
export function Written({ sessions }: { sessions: readonly SessionLine[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Section title={t('rehab.writtenToday', { count: sessions.length })}>
      <Table className={classes.lines} verticalSpacing={4}>
        <Table.Tbody>
          {sessions.map(({ session, patient, order }) => (
            <Table.Tr key={session.id} className={session.struckReason ? classes.struck : undefined}>
              <Table.Td w={120} className={classes.time}>
                {format.timeRange(session.startMinute, session.durationMinutes)}
              </Table.Td>
              <Table.Td>
                <Who patient={patient} />
              </Table.Td>
              <Table.Td>{t(`rehab.attendance.${session.attendance}`)}</Table.Td>
              <Table.Td>
                <DeviceMark order={order} />
              </Table.Td>
              <Table.Td>
                {session.groupKey ? t('rehab.inGroup') : ''} {session.nextGoal}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  )
}
