import { Alert, Group, SegmentedControl, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { getInstrument, instruments, type InstrumentCode } from '#domain/outcomes/instruments.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useCamp, useMay } from '../../../shared/CampContext.tsx'
import { SearchSelect } from '../../../shared/choice/SearchSelect.tsx'
import { EmptyState } from '../../../shared/EmptyState.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { useFormat } from '../../../shared/format.ts'
import { Loading } from '../../../shared/Loading.tsx'
import { PersonName } from '../../../shared/PersonName.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import type { TabProps } from '../address.ts'
import { DistributionChart } from '../charts/DistributionChart.tsx'
import type { Bin } from '../charts/scale.ts'
import classes from '../rehab.module.css'
import { useRehabWords } from '../use-rehab-words.ts'

/** How the results of the camp lie, one a person; a bar opens the people behind it. */
export function ResultsTab({ address, setAddress }: TabProps) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const format = useFormat()
  const words = useRehabWords()
  const isTeam = useMay('readProtected')
  const [bin, setBin] = useState<Bin | null>(null)
  const instrument = getInstrument(address.instrument)
  const input = { campId: camp.id, instrument: address.instrument, moment: address.moment }
  const { data, error, refetch } = useQuery(api.outcomes.distribution.queryOptions({ input }))
  const rows = (data?.rows ?? []).filter(
    ({ outcome }) =>
      bin !== null &&
      outcome.score !== null &&
      outcome.score >= bin.from &&
      (outcome.score < bin.to || bin.to === instrument.range.max),
  )
  return (
    <>
      <Group gap="md" mb="sm" align="flex-end">
        <SearchSelect
          label={t('rehab.which')}
          w={280}
          value={address.instrument}
          onChange={(code) => {
            setBin(null)
            setAddress({ instrument: (code ?? 'tug') as InstrumentCode })
          }}
          data={instruments.map(({ code }) => ({ value: code, label: words.instrument(code) }))}
        />
        <SegmentedControl
          aria-label={t('rehab.moment')}
          value={address.moment}
          onChange={(moment) => {
            setBin(null)
            setAddress({ moment: moment as 'first' | 'latest' })
          }}
          data={(['first', 'latest'] as const).map((value) => ({
            value,
            label: t(`rehab.moments.${value}`),
          }))}
        />
      </Group>
      {!data ? (
        error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading rows={6} />
        )
      ) : data.isHidden ? (
        <Alert color="gray">{t('rehab.smallHidden')}</Alert>
      ) : data.scores.length === 0 ? (
        <EmptyState title={t('rehab.noResults')} hint={t('rehab.noResultsHint')} />
      ) : (
        <>
          <Text size="sm" mb={4}>
            {t('rehab.peopleCount', { count: data.scores.length })}
          </Text>
          <DistributionChart
            instrument={instrument}
            scores={data.scores}
            chosen={bin}
            onChoose={data.rows.length > 0 ? setBin : () => undefined}
          />
          {isTeam ? null : (
            <Text size="xs" c="dimmed" mb={4}>
              {t('rehab.pooled')}
            </Text>
          )}
          <References code={address.instrument} />
          {rows.length > 0 ? (
            <Table className={classes.lines} verticalSpacing={3} maw={640} mt="sm">
              <Table.Tbody>
                {rows.map(({ outcome, patient }) => (
                  <Table.Tr key={outcome.id}>
                    <Table.Td>
                      <Link className={classes.person} to={`/people/${patient.id}` as never}>
                        <PersonName person={patient} />
                      </Link>{' '}
                      <span className={classes.quiet}>{format.digits(patient.number)}</span>
                    </Table.Td>
                    <Table.Td>{format.date(outcome.date)}</Table.Td>
                    <Table.Td className={classes.number}>
                      {words.value(instrument, outcome.score ?? 0)}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          ) : null}
        </>
      )}
    </>
  )
}

/** What is known of others, and from where; no figure without the people that it came from. */
function References({ code }: { code: InstrumentCode }) {
  const { t } = useTranslation()
  const words = useRehabWords()
  const instrument = getInstrument(code)
  return (
    <Text component="div" size="sm" c="dimmed" mt="sm">
      <div>
        <bdi dir="ltr">{instrument.source.citation}</bdi>
        {instrument.source.toConfirm ? ` · ${t('rehab.toConfirm')}` : ''}
      </div>
      {instrument.change ? (
        <div>
          {t(`rehab.changeCounts.${instrument.change.kind}`, {
            value: instrument.grades ? 1 : words.value(instrument, instrument.change.value),
          })}{' '}
          <bdi dir="ltr">{instrument.change.citation}</bdi>
          {instrument.change.toConfirm ? ` · ${t('rehab.toConfirm')}` : ''}
        </div>
      ) : null}
      {instrument.references.map((reference) => (
        <div key={`${reference.population}${reference.value}`}>
          {words.reference(instrument, reference)} · <bdi dir="ltr">{reference.citation}</bdi>
          {reference.toConfirm ? ` · ${t('rehab.toConfirm')}` : ''}
        </div>
      ))}
    </Text>
  )
}
