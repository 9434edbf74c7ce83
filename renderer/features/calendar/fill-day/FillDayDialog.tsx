import { Button, Checkbox, Group, Stack, Table, Text, Title } from '@mantine/core'
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
import { LeftSection, LINES_AT_ONCE } from './LeftSection.tsx'
import { Planning } from './Planning.tsx'
import { Modal } from '../../../shared/dialog/Modal.tsx'

export interface FillDayDialogProps {
  campId: string
  date: string
  places: Places
  onClose: () => void
}

type Booked = FillDayResult['booked'][number]

/** Shows what "Fill the day" would book and who is left and why; nothing is booked before "Book". */
export function FillDayDialog({ campId, date, places, onClose }: FillDayDialogProps) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const plan = useQuery(
    api.appointments.fillDay.queryOptions({
      input: { campId, date, apply: false, leftLimit: LINES_AT_ONCE },
      staleTime: 0,
      gcTime: 0,
    }),
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
  const count = plan.data?.booked.length ?? 0
  const left = plan.data?.leftPeople ?? 0
  const elsewhere = plan.data ? countElsewhere(plan.data) : 0
  const [otherDays, setOtherDays] = useState(false)
  const total = count + (otherDays ? elsewhere : 0)

  return (
    <Modal
      onClose={onClose}
      size={1080}
      title={t('calendar.fill.title', { date: format.date(date, 'weekday') })}
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
            {plan.data.leftCounts.map((count) => (
              <LeftSection
                key={count.reason}
                count={count}
                first={plan.data.left.filter(({ reason }) => reason === count.reason)}
                plan={{ campId, date, seenAt: plan.data.seenAt }}
                places={places}
              />
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
                void apply.run({
                  campId,
                  date,
                  apply: true,
                  otherDays,
                  seenAt: plan.data.seenAt,
                  leftLimit: 0,
                })
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

const countElsewhere = ({ leftCounts }: FillDayResult) =>
  leftCounts.reduce((sum, { elsewhere }) => sum + elsewhere, 0)

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
