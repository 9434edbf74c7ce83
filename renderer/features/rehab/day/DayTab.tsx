import { Button, Checkbox, Group, Table, Text } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DayAppointment } from '#contract/appointments.ts'
import type { SessionLine } from '#contract/rehab.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useCamp, useMay, useToday } from '../../../shared/CampContext.tsx'
import { EmptyState } from '../../../shared/EmptyState.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { useFormat } from '../../../shared/format.ts'
import { Loading } from '../../../shared/Loading.tsx'
import { PersonName } from '../../../shared/PersonName.tsx'
import { DeviceMark, KindMark, StatusMark } from '../../../shared/VisitMarks.tsx'
import type { TabProps } from '../address.ts'
import { Section } from '../../../shared/Section.tsx'
import classes from '../rehab.module.css'
import { SessionDialog } from '../session/SessionDialog.tsx'
import type { Seat } from '../session/session-values.ts'

const MINUTE_MS = 60_000

/** Today's training list with what was written down, and how many calls wait. */
export function DayTab({ address, setAddress }: TabProps) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const today = useToday()
  const format = useFormat()
  const date = address.date ?? today.date
  const { data, error, refetch } = useQuery(
    api.rehab.day.queryOptions({ input: { campId: camp.id, date }, refetchInterval: MINUTE_MS }),
  )
  const templates = useQuery(api.rehab.templates.queryOptions()).data ?? {}
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [logging, setLogging] = useState<DayAppointment[] | null>(null)
  const mayLog = useMay('logRehab')
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading rows={6} />
  const written = new Set(data.sessions.flatMap(({ session }) => session.appointmentId ?? []))
  const open = data.visits.filter(({ appointment }) => !written.has(appointment.id))
  const picked = open.filter(({ appointment }) => chosen.has(appointment.id))
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  return (
    <>
      <Group gap="lg" mb="sm">
        <Text>{format.bothCalendars(date)}</Text>
        <CallCount
          count={data.dueFollowUps}
          word={t('rehab.toCallCount', { count: data.dueFollowUps })}
          onOpen={() => setAddress({ tab: 'calls', status: 'due' })}
        />
        <CallCount
          count={data.overdueFollowUps}
          word={t('rehab.overdueCount', { count: data.overdueFollowUps })}
          onOpen={() => setAddress({ tab: 'calls', status: 'overdue' })}
        />
      </Group>
      <Section
        title={t('rehab.trainingList')}
        actions={
          mayLog && picked.length > 0 ? (
            <Button leftSection={<IconUsersGroup aria-hidden size={16} />} onClick={() => setLogging(picked)}>
              {t('rehab.logGroup', { count: picked.length })}
            </Button>
          ) : null
        }
      >
        {open.length === 0 ? (
          <EmptyState
            title={t('rehab.nobodyTrains')}
            hint={t('rehab.nobodyTrainsHint')}
            action={
              <Button variant="default" renderRoot={(props) => <Link {...props} to="/calendar" />}>
                {t('rehab.toCalendar')}
              </Button>
            }
          />
        ) : (
          <Table className={classes.lines} verticalSpacing={4} highlightOnHover>
            <Table.Tbody>
              {open.map((item) => (
                <VisitRow
                  key={item.appointment.id}
                  item={item}
                  isChosen={chosen.has(item.appointment.id)}
                  onToggle={mayLog ? () => toggle(item.appointment.id) : null}
                  onLog={() => setLogging([item])}
                />
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Section>
      {data.sessions.length > 0 ? <Written sessions={data.sessions} /> : null}
      {logging ? (
        <SessionDialog
          seats={logging.map(toSeat)}
          templates={templates}
          session={null}
          startMinute={logging[0]?.appointment.startMinute ?? today.minute}
          address="/rehab"
          onClose={() => {
            setLogging(null)
            setChosen(new Set())
          }}
        />
      ) : null}
    </>
  )
}

const toSeat = ({ appointment, patient, order }: DayAppointment): Seat => ({
  patient,
  devices: order ? [order] : [],
  orderId: order?.id ?? null,
  appointmentId: appointment.id,
})

function CallCount({ count, word, onOpen }: { count: number; word: string; onOpen: () => void }) {
  if (count === 0) return null
  return (
    <Button variant="subtle" size="compact-sm" onClick={onOpen}>
      {word}
    </Button>
  )
}

interface VisitRowProps {
  item: DayAppointment
  isChosen: boolean
  onToggle: (() => void) | null
  onLog: () => void
}

function VisitRow({ item, isChosen, onToggle, onLog }: VisitRowProps) {
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
        <Link className={classes.person} to={`/people/${patient.id}` as never}>
          <PersonName person={patient} />
        </Link>{' '}
        <span className={classes.quiet}>{format.digits(patient.number)}</span>
      </Table.Td>
      <Table.Td>
        <KindMark kind={appointment.kind} />
      </Table.Td>
      <Table.Td>
        <DeviceMark order={order} />
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

function Written({ sessions }: { sessions: readonly SessionLine[] }) {
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
                <Link className={classes.person} to={`/people/${patient.id}` as never}>
                  <PersonName person={patient} />
                </Link>{' '}
                <span className={classes.quiet}>{format.digits(patient.number)}</span>
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
