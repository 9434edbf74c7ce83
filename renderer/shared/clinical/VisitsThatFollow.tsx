import { Alert } from '@mantine/core'
import { IconCalendarEvent } from '@tabler/icons-react'
import type { RekindedVisit } from '#domain/scheduling/visits-after-correction.ts'
import { useFormat } from '../format.ts'
import { useTranslation } from '../use-translation.ts'

/** Booked visits that do not fit what an order is corrected to, with what becomes of each. */
export function VisitsThatFollow({ visits }: { visits: readonly RekindedVisit[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (visits.length === 0) return null
  return (
    <Alert
      variant="light"
      color="yellow"
      icon={<IconCalendarEvent aria-hidden />}
      title={t('orders.correct.visits')}
    >
      <ul style={{ margin: 0, paddingInlineStart: '1.2em' }}>
        {visits.map(({ visit, becomes }) => (
          <li key={visit.id}>
            {t('orders.correct.visit', {
              when: `${format.date(visit.date, 'weekday')} ${format.minute(visit.startMinute)}`,
              kind: format.kind(visit.kind),
              then: becomes ? format.kind(becomes) : t('orders.correct.givenBack'),
            })}
          </li>
        ))}
      </ul>
      {t('orders.correct.visitsHint')}
    </Alert>
  )
}
