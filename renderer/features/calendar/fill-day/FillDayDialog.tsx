import { Button, Checkbox, Group, Modal, Stack, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { FillDayResult } from '#contract/appointments.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { EmptyState } from '../../../shared/EmptyState.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { useFormat, type Format } from '../../../shared/format.ts'
import { PersonName } from '../../../shared/PersonName.tsx'
import { DeviceMark, KindMark } from '../../../shared/VisitMarks.tsx'
import type { Places } from '../../../shared/clash-text.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from './fill-day.module.css'
import { Planning } from './Planning.tsx'

export interface FillDayDialogProps {
  campId: string
  date: string
  places: Places
  onClose: () => void
}

type Booked = FillDayResult['booked'][number]
type Left = FillDayResult['left'][number]

/** Shows what "Fill the day" would book and who is left and why; nothing is booked before "Book". */
export function FillDayDialog({ campId, date, places, onClose }: FillDayDialogProps) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const plan = useQuery(
    api.appointments.fillDay.queryOptions({ input: { campId, date, apply: false }, staleTime: 0, gcTime: 0 }),
  )
  const apply = useAction(api.appointments.fillDay.mutationOptions(), {
    done: (result) =>
      t('calendar.fill.done', {
        count: result.booked.length + (otherDays ? countElsewhere(result) : 0),
        date: format.date(date, 'weekday'),
      }),
    onDone: onClose,
  })
  const sections = useMemo(
    () => (plan.data ? byStation(plan.data.booked, places, format) : []),
    [plan.data, places, format],
  )
  const reasons = useMemo(() => [...Map.groupBy(plan.data?.left ?? [], ({ reason }) => reason)], [plan.data])
  const count = plan.data?.booked.length ?? 0
  const left = new Set(plan.data?.left.map(({ patientId }) => patientId)).size
  const elsewhere = plan.data ? countElsewhere(plan.data) : 0
  const [otherDays, setOtherDays] = useState(false)
  const total = count + (otherDays ? elsewhere : 0)

  return (
    <Modal
      opened
      onClose={onClose}
      size={1080}
      title={t('calendar.fill.title', { date: format.date(date, 'weekday') })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {plan.isPending ? <Planning onStop={onClose} /> : null}
      {plan.error ? <ErrorState error={plan.error} onRetry={() => void plan.refetch()} /> : null}
      {plan.data ? (
        <Stack gap="sm">
          <Text>
            {t('calendar.fill.would', { count })}{' '}
            {left > 0 ? t('calendar.fill.wouldLeave', { count: left }) : ''}
          </Text>
          {count === 0 && left === 0 ? (
            <EmptyState title={t('calendar.fill.nobody')} hint={t('calendar.fill.nobodyHint')} />
          ) : null}
          <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('calendar.fill.plan')}>
            {sections.map(({ id, name, booked }) => (
              <section key={id}>
                <Title order={3}>
                  <bdi>{name}</bdi> <Text span c="dimmed">{`· ${format.number(booked.length)}`}</Text>
                </Title>
                <Table verticalSpacing={2} layout="fixed">
                  <Table.Tbody>
                    {booked.map((line) => (
                      <BookedLine
                        key={`${line.draft.patientId} ${line.draft.orderId}`}
                        line={line}
                        places={places}
                      />
                    ))}
                  </Table.Tbody>
                </Table>
              </section>
            ))}
            {reasons.map(([reason, people]) => (
              <LeftSection key={reason} reason={reason} people={people} places={places} />
            ))}
          </div>
          {elsewhere > 0 ? (
            <Checkbox
              label={t('calendar.fill.otherDays', { count: elsewhere })}
              checked={otherDays}
              onChange={(event) => setOtherDays(event.currentTarget.checked)}
            />
          ) : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button
              data-autofocus
              disabled={total === 0}
              loading={apply.isRunning}
              onClick={() =>
                void apply.run({ campId, date, apply: true, otherDays, seenAt: plan.data.seenAt })
              }
            >
              {t('calendar.fill.apply', { count: total })}
            </Button>
          </Group>
        </Stack>
      ) : null}
    </Modal>
  )
}

const countElsewhere = ({ left }: FillDayResult) => left.filter(({ elsewhere }) => elsewhere !== null).length

/** A hall may leave thousands: so many lines are shown at once. */
const LINES_AT_ONCE = 100

interface LeftSectionProps {
  reason: Left['reason']
  people: readonly Left[]
  places: Places
}

function LeftSection({ reason, people, places }: LeftSectionProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [shown, setShown] = useState(LINES_AT_ONCE)
  const more = Math.min(people.length - shown, LINES_AT_ONCE)
  return (
    <section>
      <Title order={3}>
        {t(`calendar.fill.left.${reason}`)} <Text span c="dimmed">{`· ${format.number(people.length)}`}</Text>
      </Title>
      <ul className={classes.left}>
        {people.slice(0, shown).map((person) => (
          <LeftLine key={`${person.patientId} ${person.orderId}`} person={person} places={places} />
        ))}
      </ul>
      {more > 0 ? (
        <Button variant="subtle" size="compact-sm" onClick={() => setShown(shown + LINES_AT_ONCE)}>
          {t('calendar.fill.more', { count: more })}
        </Button>
      ) : null}
    </section>
  )
}

interface StationPlan {
  id: string
  name: string
  booked: Booked[]
}

function byStation(booked: readonly Booked[], { stations }: Places, format: Format): StationPlan[] {
  const groups = Map.groupBy(booked, ({ draft }) => draft.stationId)
  return stations
    .toSorted((a, b) => a.position - b.position)
    .flatMap((station) => {
      const here = groups.get(station.id)?.toSorted((a, b) => a.draft.startMinute - b.draft.startMinute)
      return here ? [{ id: station.id, name: format.stationName(station), booked: here }] : []
    })
}

function BookedLine({ line: { draft, patient, order }, places }: { line: Booked; places: Places }) {
  const format = useFormat()
  const member = places.staff.find(({ id }) => id === draft.staffId)
  return (
    <Table.Tr>
      <Table.Td w={136}>{format.timeRange(draft.startMinute, draft.durationMinutes)}</Table.Td>
      <Table.Td>
        <PersonName person={patient} withFather />
      </Table.Td>
      <Table.Td w={210}>
        <KindMark kind={draft.kind} />
      </Table.Td>
      <Table.Td w="27%">
        <DeviceMark order={order} />
      </Table.Td>
      <Table.Td w="14%">{member ? <bdi>{format.staffName(member)}</bdi> : null}</Table.Td>
    </Table.Tr>
  )
}

function LeftLine({ person: { patient, order, elsewhere }, places }: { person: Left; places: Places }) {
  const { t } = useTranslation()
  const format = useFormat()
  const station = places.stations.find(({ id }) => id === elsewhere?.stationId)
  return (
    <li>
      <PersonName person={patient} withFather />
      {order ? (
        <Text span c="dimmed">
          {' · '}
          {format.device(order.deviceType)} {format.side(order.side)}
        </Text>
      ) : null}
      {elsewhere ? (
        <Text span fw={500}>
          {' · '}
          {t('calendar.fill.canCome', {
            when: `${format.date(elsewhere.date, 'weekday')} ${format.minute(elsewhere.startMinute)}`,
            station: station ? format.stationName(station) : '',
          })}
        </Text>
      ) : null}
    </li>
  )
}
