import { Button, Group, SegmentedControl, Stack, Switch } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { SaddQuestion, SaddReport } from '#contract/functioning.ts'
import { ageBandSetNames, type AgeBandSet } from '#domain/functioning/age-bands.ts'
import { saddAxes, saddPopulations, type SaddAxis, type SaddPopulation } from '#domain/functioning/sadd.ts'
import { CountBars } from '#renderer/print/CountBars.tsx'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useCamp, useMay } from '../../../shared/CampContext.tsx'
import { Select } from '../../../shared/choice/Select.tsx'
import { EmptyState } from '../../../shared/EmptyState.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/i18n.ts'
import { Loading } from '../../../shared/Loading.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import type { RehabAddress, TabProps } from '../address.ts'
import classes from './sadd.module.css'
import { SaddPeoplePanel } from './SaddPeoplePanel.tsx'
import { SaddTable } from './SaddTable.tsx'
import { useSaddWords } from './use-sadd-words.ts'
import { useSaveSadd } from './use-save-sadd.ts'

/** People by sex, age, disability, device, level and camp: as numbers that open their people, as bars, on paper and as a sheet. */
export function SaddTab({ address, setAddress }: TabProps) {
  const { t } = useTranslation()
  const api = useApi()
  const question = useQuestion(address)
  const { data, error, refetch } = useQuery(
    api.functioning.sadd.queryOptions({ input: question, placeholderData: keepPreviousData }),
  )
  const axis = question.campId && address.axis === 'camp' ? 'age' : address.axis
  const isEmpty = data?.total.all.all === 0
  const which = address.counted === 'served' ? '' : 'Registered'
  return (
    <Stack gap="sm">
      <Choices address={address} setAddress={setAddress} axis={axis} question={question} />
      {!data ? (
        error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading rows={7} />
        )
      ) : isEmpty ? (
        <EmptyState title={t(`sadd.empty${which}`)} hint={t(`sadd.empty${which}Hint`)} />
      ) : (
        <>
          <SaddTable report={data} axis={axis} mayOpen={!question.forSharing} setAddress={setAddress} />
          <Bars report={data} axis={axis} counted={address.counted} />
          <div className={classes.hints}>
            <p>{t('sadd.disabilityHint')}</p>
            {axis === 'device' || axis === 'level' ? <p>{t('sadd.onceHint')}</p> : null}
            {data.isHidden ? <p>{t('sadd.hiddenHint')}</p> : null}
          </div>
          <SaddPeoplePanel
            question={question}
            axis={axis}
            cell={address.cell}
            camps={data.camps}
            onClose={() => setAddress({ cell: null })}
          />
        </>
      )}
    </Stack>
  )
}

/** Outside the team there is one camp, one cut of ages, and no small cell. */
function useQuestion(address: RehabAddress): SaddQuestion {
  const camp = useCamp()
  const isTeam = useMay('readProtected')
  const isAll = isTeam && (address.camps === 'all' || address.axis === 'camp')
  return {
    campId: isAll ? null : camp.id,
    population: address.counted,
    bands: isTeam ? address.bands : 'unhcr',
    forSharing: !isTeam || address.sharing === 'yes',
  }
}

interface ChoicesProps extends TabProps {
  axis: SaddAxis
  question: SaddQuestion
}

function Choices({ address, setAddress, axis, question }: ChoicesProps) {
  const { t } = useTranslation()
  const isTeam = useMay('readProtected')
  const mayPrint = useMay('printLists')
  const save = useSaveSadd(question)
  const shown = saddAxes.filter((known) => isTeam || known !== 'camp')
  return (
    <Group gap="sm" align="flex-end">
      <SegmentedControl
        aria-label={t('sadd.populationLabel')}
        value={address.counted}
        onChange={(counted) => setAddress({ counted: counted as SaddPopulation, cell: null })}
        data={saddPopulations.toReversed().map((value) => ({ value, label: t(`sadd.population.${value}`) }))}
      />
      <SegmentedControl
        aria-label={t('sadd.axisLabel')}
        value={axis}
        onChange={(next) => setAddress({ axis: next as SaddAxis, cell: null })}
        data={shown.map((value) => ({ value, label: t(`sadd.axis.${value}`) }))}
      />
      {isTeam && axis === 'age' ? (
        <Select
          aria-label={t('sadd.bandsLabel')}
          w={200}
          value={address.bands}
          onChange={(bands) => setAddress({ bands: (bands ?? 'unhcr') as AgeBandSet, cell: null })}
          data={ageBandSetNames.map((value) => ({ value, label: t(`sadd.bands.${value}`) }))}
        />
      ) : null}
      {isTeam && axis !== 'camp' ? (
        <Switch
          mb={8}
          label={t('rehab.allCamps')}
          checked={address.camps === 'all'}
          onChange={(event) => setAddress({ camps: event.currentTarget.checked ? 'all' : null, cell: null })}
        />
      ) : null}
      {isTeam ? (
        <Switch
          mb={8}
          label={t('sadd.sharing')}
          checked={address.sharing === 'yes'}
          onChange={(event) =>
            setAddress({ sharing: event.currentTarget.checked ? 'yes' : null, cell: null })
          }
        />
      ) : null}
      <Group gap="xs" ms="auto">
        {mayPrint ? (
          <Button
            variant="default"
            leftSection={<IconPrinter aria-hidden size={16} />}
            renderRoot={(props) => <Link {...props} to={'/papers/people-count' as never} />}
          >
            {t('sadd.print')}
          </Button>
        ) : null}
        <Button
          variant="default"
          leftSection={<IconDownload aria-hidden size={16} />}
          loading={save.isSaving}
          onClick={save.run}
        >
          {t('sadd.saveCsv')}
        </Button>
      </Group>
    </Group>
  )
}

interface BarsProps {
  report: SaddReport
  axis: SaddAxis
  counted: SaddPopulation
}

function Bars({ report, axis, counted }: BarsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { dir } = useLanguage()
  const { lineName, sex, disability } = useSaddWords(report.camps)
  const withoutSex = report.total.all.unknown ?? 0
  return (
    <div className={classes.bars}>
      <CountBars
        rows={report.tables[axis] ?? []}
        nameOf={(key) => lineName(axis, key)}
        number={format.number}
        isRtl={dir === 'rtl'}
        label={t('sadd.chartLabel', { name: t(`sadd.population.${counted}`) })}
        words={{
          female: sex('female'),
          male: sex('male'),
          hidden: t('sadd.hidden'),
          splitHidden: t('sadd.splitHidden'),
          part: {
            with: disability('with'),
            without: disability('without'),
            unknown: disability('unknown'),
          },
        }}
      />
      {withoutSex > 0 ? <p className={classes.hints}>{t('sadd.notDrawn', { count: withoutSex })}</p> : null}
    </div>
  )
}
