import { Button, Group, Table, Text } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { DayAppointment } from '#contract/appointments.ts'
import type { RehabDay } from '#contract/rehab.ts'
import { checkSessionDevice } from '#domain/rehab/check-session.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useCamp, useMay, useToday } from '../../../shared/CampContext.tsx'
import { EmptyState } from '../../../shared/EmptyState.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { useFormat } from '../../../shared/format.ts'
import { Loading } from '../../../shared/Loading.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import type { TabProps } from '../address.ts'
import { Section } from '../../../shared/Section.tsx'
import classes from '../rehab.module.css'
import { DayWalk, UnloggedDays } from './DayWalk.tsx'
import { JoinedRow, VisitRow, Written } from './DayRows.tsx'
import { JoinPerson } from './JoinPerson.tsx'
import { SessionDialog } from '../session/SessionDialog.tsx'
import type { Seat } from '../session/session-values.ts'

const MINUTE_MS = 60_000

/** A day's training list with what was written down, today's unless another is asked for, and how many calls wait. */
export function DayTab({ address, setAddress }: TabProps) {
  const today = useToday()
  const date = address.date ?? today.date
  const go = (day: string) => setAddress({ date: day === today.date ? null : day })
  return (
    <>
      <DayWalk date={date} onDay={go} />
      <Day key={date} date={date} onDay={go} setAddress={setAddress} />
    </>
  )
}

interface DayProps {
  date: string
  onDay: (date: string) => void
  setAddress: TabProps['setAddress']
}

function Day({ date, onDay, setAddress }: DayProps) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const today = useToday()
  const format = useFormat()
  const { data, error, refetch } = useQuery(
    api.rehab.day.queryOptions({ input: { campId: camp.id, date }, refetchInterval: MINUTE_MS }),
  )
  const templates = useQuery(api.rehab.templates.queryOptions()).data ?? {}
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [joined, setJoined] = useState<readonly Seat[]>([])
  const [logging, setLogging] = useState<Sitting | null>(null)
  const mayLog = useMay('logRehab') && date <= today.date
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading rows={6} />
  const standing = data.sessions.filter(({ session }) => session.struckReason === '')
  const written = new Set(standing.flatMap(({ session }) => session.appointmentId ?? []))
  const open = data.visits.filter(({ appointment }) => !written.has(appointment.id))
  const picked = open.filter(({ appointment }) => chosen.has(appointment.id))
  /** Who has a visit is ticked there, so that it is finished too; nobody is taken twice. */
  const join = (seat: Seat) => {
    const visit = open.find(({ patient }) => patient.id === seat.patient.id)
    if (visit) setChosen(new Set([...chosen, visit.appointment.id]))
    else setJoined([...joined.filter(({ patient }) => patient.id !== seat.patient.id), seat])
  }
  const startOf = () => (date === today.date ? Math.floor(today.minute / 5) * 5 : camp.opensMinute)
  const toSeat = (item: DayAppointment) => seatOf(item, data.firstWornOn, date)
  const together = [...picked.map(toSeat), ...joined]
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  return (
    <>
      <Group gap="lg" my="sm">
        <Text fw={600}>{format.date(date, 'weekday')}</Text>
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
      <UnloggedDays days={data.unlogged.filter((day) => day.date !== date)} onDay={onDay} />
      <Section
        title={t(date === today.date ? 'rehab.trainingList' : 'rehab.trainingListOn')}
        actions={
          mayLog ? (
            <Group gap="xs">
              <JoinPerson date={date} onJoin={join} />
              {together.length > 0 ? (
                <Button
                  leftSection={<IconUsersGroup aria-hidden size={16} />}
                  onClick={() =>
                    setLogging({
                      seats: together,
                      startMinute: picked[0]?.appointment.startMinute ?? startOf(),
                    })
                  }
                >
                  {t('rehab.logGroup', { count: together.length })}
                </Button>
              ) : null}
            </Group>
          ) : null
        }
      >
        {open.length === 0 && joined.length === 0 ? (
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
                  onLog={() =>
                    setLogging({ seats: [toSeat(item)], startMinute: item.appointment.startMinute })
                  }
                />
              ))}
              {joined.map((seat) => (
                <JoinedRow
                  key={seat.patient.id}
                  seat={seat}
                  onLeave={() => setJoined(joined.filter((one) => one !== seat))}
                />
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Section>
      {data.sessions.length > 0 ? <Written sessions={data.sessions} /> : null}
      {logging ? (
        <SessionDialog
          seats={logging.seats}
          templates={templates}
          session={null}
          date={date}
          startMinute={logging.startMinute}
          address={`/rehab?date=${date}`}
          onClose={() => setLogging(null)}
          onSaved={() => {
            setChosen(new Set())
            setJoined([])
          }}
        />
      ) : null}
    </>
  )
}

/** Who is written down together, and from when. */
interface Sitting {
  seats: Seat[]
  startMinute: number
}

/** The device of a visit, chosen already where it was worn by then. */
function seatOf(
  { appointment, patient, order }: DayAppointment,
  firstWornOn: RehabDay['firstWornOn'],
  date: string,
): Seat {
  const isWorn = order !== null && checkSessionDevice(date, firstWornOn[order.id] ?? null) === null
  return {
    patient,
    devices: order ? [order] : [],
    orderId: isWorn ? order.id : null,
    appointmentId: appointment.id,
  }
}

function CallCount({ count, word, onOpen }: { count: number; word: string; onOpen: () => void }) {
  if (count === 0) return null
  return (
    <Button variant="subtle" size="compact-sm" onClick={onOpen}>
      {word}
    </Button>
  )
}
