import { Button, Group, Text } from '@mantine/core'
import { IconClockBolt, IconRepeat } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DayAppointment } from '#contract/appointments.ts'
import { occupies } from '#domain/scheduling/visit-rules.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useMay, useToday } from '../../../shared/CampContext.tsx'
import { useFormat } from '../../../shared/format.ts'
import type { Places } from '../../../shared/clash-text.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { WaitDialog } from '../wait/WaitDialog.tsx'
import { ChangeSeriesDialog } from './ChangeSeriesDialog.tsx'
import { SeriesVisits } from './SeriesVisits.tsx'
import { usePatternWords } from './series-words.ts'

export interface SeriesNoteProps {
  item: DayAppointment
  places: Places
}

/** Which series a visit belongs to, with all of its dates, and what can be changed for several of them at once. */
export function SeriesNote({ item, places }: SeriesNoteProps) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const mayBook = useMay('book')
  const words = usePatternWords()
  const [isChanging, setChanging] = useState(false)
  const { appointment, patient } = item
  const { data } = useQuery(
    api.series.get.queryOptions({
      input: { id: appointment.seriesId ?? '' },
      enabled: appointment.seriesId !== null,
    }),
  )
  if (!data) return null
  const counted = data.visits.filter((visit) => occupies(visit.appointment))
  const number = counted.findIndex((visit) => visit.appointment.id === appointment.id) + 1
  const isAhead = data.visits.some((visit) => visit.appointment.status === 'booked')
  return (
    <section aria-label={t('calendar.series.one')}>
      <Group gap={6} mt="xs" wrap="nowrap">
        <IconRepeat size={16} aria-hidden />
        <Text size="sm" fw={600}>
          {number > 0
            ? t('calendar.series.ofTotal', { number, total: counted.length })
            : t('calendar.series.one')}
        </Text>
      </Group>
      {data.series.pattern ? (
        <Text size="sm" c="dimmed" mb={4}>
          {words(data.series.pattern)}
        </Text>
      ) : null}
      <SeriesVisits view={data} currentId={appointment.id} />
      {mayBook && isAhead ? (
        <Button
          mt={4}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconRepeat size={16} aria-hidden />}
          onClick={() => setChanging(true)}
        >
          {t('calendar.series.change')}
        </Button>
      ) : null}
      {isChanging ? (
        <ChangeSeriesDialog
          view={data}
          visit={appointment}
          name={format.fullName(patient) || t('domain.noName')}
          places={places}
          onClose={() => setChanging(false)}
        />
      ) : null}
    </section>
  )
}

/** Puts somebody who has a visit ahead on the wait list for an earlier one. */
export function EarlierButton({ item }: { item: DayAppointment }) {
  const { t } = useTranslation()
  const mayBook = useMay('book')
  const today = useToday()
  const [isAsking, setAsking] = useState(false)
  const { appointment, patient, order } = item
  const { status, date, startMinute, kind, orderId } = appointment
  const isAhead = date > today.date || (date === today.date && startMinute > today.minute)
  if (!mayBook || status !== 'booked' || !isAhead) return null
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconClockBolt size={16} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t('calendar.wait.earlier')}
      </Button>
      {isAsking ? (
        <WaitDialog
          patient={patient}
          orders={order ? [order] : []}
          entry={null}
          heldVisits={[appointment]}
          wanted={{ orderId, kind }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  )
}
