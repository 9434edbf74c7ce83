import { Text } from '@mantine/core'
import type { TakenBy } from '#contract/appointments.ts'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'

/** Who was quicker: who booked whom into the place that was wanted, so that nobody has to guess or to ask around. */
export function TakenList({ taken }: { taken: readonly TakenBy[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const placed = taken.filter(({ bookedBy }) => bookedBy !== '')
  if (placed.length === 0) return null
  return (
    <>
      {placed.map(({ appointment, patient, bookedBy, bookedAt }) => (
        <Text key={appointment.id} size="sm">
          {t('calendar.takenBy', {
            who: bookedBy,
            name: format.fullName(patient) || t('domain.noName'),
            number: patient.number,
            kind: format.kind(appointment.kind),
            time: format.timeRange(appointment.startMinute, appointment.durationMinutes),
            at: format.instant(bookedAt),
          })}
        </Text>
      ))}
    </>
  )
}
