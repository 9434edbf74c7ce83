import { Text } from '@mantine/core'
import type { TakenBy } from '#contract/appointments.ts'
import { isolate } from '#domain/people/isolate.ts'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'

/** So many are told by name; a place may be taken by a whole row of visits. */
const MOST_NAMED = 2

/** Who was quicker: who booked whom into the place that was wanted, so that nobody has to guess or to ask around. */
export function TakenList({ taken }: { taken: readonly TakenBy[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const placed = taken.filter(({ bookedBy }) => bookedBy !== '')
  if (placed.length === 0) return null
  return (
    <>
      {placed.slice(0, MOST_NAMED).map(({ appointment, patient, bookedBy, bookedAt }) => (
        <Text key={appointment.id} size="sm">
          {t('calendar.takenBy', {
            who: bookedBy,
            name: format.fullName(patient) || t('domain.noName'),
            number: isolate(format.digits(patient.number)),
            kind: format.kind(appointment.kind),
            time: format.timeRange(appointment.startMinute, appointment.durationMinutes),
            at: format.instant(bookedAt),
          })}
        </Text>
      ))}
      {placed.length > MOST_NAMED ? (
        <Text size="sm" c="dimmed">
          {t('calendar.takenByMore', { count: placed.length - MOST_NAMED })}
        </Text>
      ) : null}
    </>
  )
}
