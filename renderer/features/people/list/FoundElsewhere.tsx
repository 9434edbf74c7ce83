import { Anchor, Group, Text } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useCamp } from '../../../shared/CampContext.tsx'
import { ElsewhereMark } from '../../../shared/ElsewhereMark.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/i18n.ts'
import { PersonName } from '../../../shared/PersonName.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../people.module.css'

interface FoundElsewhereProps {
  text: string
  /** So many are named; more are found by more words. */
  most: number
}

/** Whom a search finds in the file's other camps and clinics, so that nobody is registered twice. */
export function FoundElsewhere({ text, most }: FoundElsewhereProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const api = useApi()
  const shown = useCamp()
  const { language } = useLanguage()
  const camps = useQuery(api.camps.list.queryOptions())
  const question = { text, groupId: null, onlyFlagged: false, sort: 'match', language } as const
  const isAsked = text.trim() !== '' && (camps.data?.length ?? 0) > 1
  const { data } = useQuery(
    api.patients.search.queryOptions({
      input: isAsked
        ? { ...question, campId: shown.id, isElsewhere: true, offset: 0, limit: most }
        : skipToken,
    }),
  )
  if (!data || data.rows.length === 0) return null
  return (
    <section className={classes.elsewhere} aria-label={t('people.elsewhere')}>
      <Text size="sm" fw={600}>
        {t('people.elsewhere')}
      </Text>
      <ul>
        {data.rows.map(({ patient }) => (
          <li key={patient.id}>
            <Group gap={6}>
              <Anchor component={Link} to={`/people/${patient.id}` as never}>
                <PersonName person={patient} withFather />
              </Anchor>
              <Text component="span" size="sm" c="dimmed">
                <bdi>{[format.digits(patient.number), patient.village].filter(Boolean).join(' · ')}</bdi>
              </Text>
              <ElsewhereMark campId={patient.campId} />
            </Group>
          </li>
        ))}
      </ul>
      {data.total > data.rows.length ? (
        <Text size="sm" c="dimmed">
          {t('people.elsewhereMore', { count: data.total - data.rows.length })}
        </Text>
      ) : null}
    </section>
  )
}
