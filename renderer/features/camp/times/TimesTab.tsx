import { Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { DayBand } from '#domain/camps/day-band.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useCamp, useMay } from '../../../shared/CampContext.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { useFormat } from '../../../shared/format.ts'
import { Loading } from '../../../shared/Loading.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import { RecordTable } from '../RecordTable.tsx'
import type { TabProps } from '../stations/StationsTab.tsx'
import { BandDrawer } from './BandDrawer.tsx'
import { RulesForm } from './RulesForm.tsx'

/** Prayer and women's hours, and how long the work between two visits takes. */
export function TimesTab({ edit, open }: TabProps) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const camp = useCamp()
  const mayChange = useMay('manageCamp')
  const { data, error, isPending, refetch } = useQuery(
    api.campPlan.view.queryOptions({ input: { campId: camp.id } }),
  )
  if (isPending) return <Loading />
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  const { bands, rules } = data
  const edited = bands.find(({ id }) => id === edit) ?? null

  return (
    <Stack gap="xl">
      <section>
        <Title order={2}>{t('camp.band.title')}</Title>
        <RecordTable<DayBand>
          label={t('camp.band.title')}
          rows={bands}
          open={mayChange ? open : null}
          add={{ label: t('camp.band.add'), note: t('camp.readOnly') }}
          empty={{ title: t('camp.band.none'), hint: t('camp.band.noneHint') }}
          columns={[
            {
              key: 'kind',
              title: t('camp.band.kind'),
              cell: ({ kind, label }) => (
                <>
                  {t(`domain.bandKind.${kind}`)}
                  {label ? (
                    <>
                      {' · '}
                      <bdi>{label}</bdi>
                    </>
                  ) : null}
                </>
              ),
            },
            {
              key: 'date',
              title: t('camp.band.date'),
              cell: ({ date }) => (date ? format.date(date, 'weekday') : t('camp.band.daily')),
            },
            {
              key: 'minutes',
              title: t('camp.band.minutes'),
              cell: ({ startMinute, endMinute }) => format.timeRange(startMinute, endMinute - startMinute),
            },
          ]}
        />
      </section>
      <RulesForm key={JSON.stringify(rules)} rules={rules} mayChange={mayChange} />
      {mayChange && (edited || edit === 'new') ? (
        <BandDrawer key={edit} band={edited} onClose={() => open(null)} />
      ) : null}
    </Stack>
  )
}
