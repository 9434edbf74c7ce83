import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { PatientRecord } from '#contract/patients.ts'
import { recallTiming } from '#domain/recalls/recall-rules.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useToday } from '../../shared/CampContext.tsx'
import { useFormat } from '../../shared/format.ts'
import { Section } from '../../shared/Section.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './recalls.module.css'

/** Why and when a person is to be called back; nothing while nobody waits for them. */
export function RecallsSection({ record }: { record: PatientRecord }) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const { date: today } = useToday()
  const { data } = useQuery(api.recalls.of.queryOptions({ input: { patientId: record.patient.id } }))
  const open = data?.filter(({ status }) => status === 'open') ?? []
  if (open.length === 0) return null
  return (
    <Section
      title={t('recalls.sectionTitle')}
      actions={
        <Link to="/recalls" className={classes.person}>
          {t('recalls.toList')}
        </Link>
      }
    >
      {open.map((recall) => (
        <div key={recall.id}>
          <Text size="sm">
            <Text span fw={600}>
              {format.bothCalendars(recall.dueDate)}
            </Text>{' '}
            · {t(`recalls.reason.${recall.reason}`)} · {t(`recalls.view.${recallTiming(recall, today)}`)}
          </Text>
          {recall.note ? (
            <Text size="sm" c="dimmed">
              <bdi>{recall.note}</bdi>
            </Text>
          ) : null}
        </div>
      ))}
    </Section>
  )
}
