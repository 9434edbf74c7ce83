import { Group, SegmentedControl, Switch, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { reportGroups, type ReportGroup, type UsedReport } from '#contract/follow-ups.ts'
import { reportedMonths } from '#domain/follow-up/follow-up-plan.ts'
import { shareUsed } from '#domain/follow-up/used-report.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useCamp, useMay } from '../../../shared/CampContext.tsx'
import { Select } from '../../../shared/choice/Select.tsx'
import { EmptyState } from '../../../shared/EmptyState.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { useFormat } from '../../../shared/format.ts'
import { Loading } from '../../../shared/Loading.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import type { TabProps } from '../address.ts'
import classes from '../rehab.module.css'
import { useRehabWords } from '../use-rehab-words.ts'
import { Reasons } from './Reasons.tsx'
import { rowsBehind, type Counted } from './rows-behind.ts'

const offered = [0.5, 2, 3, 5, 6, 8, 12, 24]
type ReportRow = UsedReport['rows'][number]

/** "Still used after three months", by camp, device, level, technicians' team or technician; every number opens the rows behind it. */
export function ReportTab({ address, setAddress }: TabProps) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const words = useRehabWords()
  const months = address.months ?? reportedMonths
  const isTeam = useMay('readProtected')
  const groups = reportGroups.filter((group) => isTeam || group !== 'camp')
  const by = groups.find((group) => group === address.by) ?? 'device'
  const isAll = isTeam && (address.camps === 'all' || by === 'camp')
  const input = { campId: isAll ? null : camp.id, afterMonths: months, by }
  const { data, error, refetch } = useQuery(api.followUps.report.queryOptions({ input }))
  return (
    <>
      <Group gap="md" mb="sm" align="flex-end">
        <Select
          label={t('rehab.after')}
          w={130}
          value={String(months)}
          onChange={(value) => setAddress({ months: Number(value) })}
          data={offered.map((value) => ({ value: String(value), label: words.months(value) }))}
        />
        <SegmentedControl
          aria-label={t('rehab.by')}
          value={by}
          onChange={(chosen) => setAddress({ by: chosen as ReportGroup })}
          data={groups.map((group) => ({ value: group, label: t(`rehab.group.${group}`) }))}
        />
        {by === 'camp' || !isTeam ? null : (
          <Switch
            mb={8}
            label={t('rehab.allCamps')}
            checked={address.camps === 'all'}
            onChange={(event) => setAddress({ camps: event.currentTarget.checked ? 'all' : null })}
          />
        )}
      </Group>
      {data ? (
        <ReportTable report={data} months={months} by={by} isAll={isAll} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading rows={5} />
      )}
    </>
  )
}

interface ReportTableProps {
  report: UsedReport
  months: number
  by: ReportGroup
  isAll: boolean
}

function ReportTable({ report, months, by, isAll }: ReportTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (report.rows.length === 0)
    return <EmptyState title={t('rehab.noReport')} hint={t('rehab.noReportHint')} />
  const nameOf = (row: ReportRow) => {
    if (by === 'device') return t(`domain.device.${row.key}`)
    if (by === 'technician' && row.key === 'none') return t('rehab.noTechnician')
    if (by === 'team' && row.key === '') return t('rehab.noTeam')
    if (by === 'level')
      return row.key ? t(`rehab.limbLevel.${row.key}`, { defaultValue: row.key }) : t('rehab.noLevel')
    return format.staffName({ nameLatin: row.name, namePersian: row.namePersian })
  }
  return (
    <>
      <Table className={classes.lines} verticalSpacing={6} maw={860}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(`rehab.group.${by}`)}</Table.Th>
            <Table.Th className={classes.number}>{t('rehab.expected')}</Table.Th>
            <Table.Th className={classes.number}>{t('rehab.answered')}</Table.Th>
            <Table.Th className={classes.number}>{t('rehab.used')}</Table.Th>
            <Table.Th className={classes.number}>{t('rehab.callStatus.lost')}</Table.Th>
            <Table.Th>{t('rehab.shareUsed')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {report.rows.map((row) => (
            <Line
              key={row.key}
              row={row}
              name={nameOf(row)}
              behind={(counted) => rowsBehind({ months, by, isAll }, row.key, counted)}
            />
          ))}
          <Line
            row={report.total}
            name={t('rehab.together')}
            behind={(counted) => rowsBehind({ months, by, isAll }, null, counted)}
            isTotal
          />
        </Table.Tbody>
      </Table>
      {report.reasons ? (
        <div className={classes.reasonLists}>
          <Reasons kind="unused" reasons={report.reasons.unused} months={months} isAll={isAll} />
          <Reasons kind="lost" reasons={report.reasons.lost} months={months} isAll={isAll} />
        </div>
      ) : null}
      <Text size="xs" c="dimmed" mt="xs" maw={760}>
        {t('rehab.reportHint')} {report.isHidden ? t('rehab.smallHidden') : ''}
      </Text>
    </>
  )
}

interface LineProps {
  row: Omit<ReportRow, 'name' | 'namePersian'>
  name: string
  /** The address of the rows that a number counts. */
  behind: (counted: Counted) => object
  isTotal?: boolean
}

function Line({ row, name, behind, isTotal = false }: LineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const mayOpen = useMay('followUp')
  const share = shareUsed(row)
  const cell = (counted: Counted, what: string) => {
    const count = row[counted]
    if (count === null) return <span title={t('rehab.smallHidden')}>{t('rehab.hidden')}</span>
    if (!mayOpen) return format.number(count)
    return (
      <Link
        className={classes.countLink}
        to="/rehab"
        search={behind(counted) as never}
        aria-label={t('rehab.openCount', { count, what, name })}
      >
        {format.number(count)}
      </Link>
    )
  }
  return (
    <Table.Tr fw={isTotal ? 650 : undefined}>
      <Table.Th scope="row" fw={isTotal ? 650 : 500}>
        <bdi>{name}</bdi>
      </Table.Th>
      <Table.Td className={classes.number}>{cell('expected', t('rehab.expected'))}</Table.Td>
      <Table.Td className={classes.number}>{cell('answered', t('rehab.answered'))}</Table.Td>
      <Table.Td className={classes.number}>{cell('used', t('rehab.used'))}</Table.Td>
      <Table.Td className={classes.number}>{cell('lost', t('rehab.callStatus.lost'))}</Table.Td>
      <Table.Td>
        {share === null ? (
          ''
        ) : (
          <span className={classes.share}>
            <span className={classes.shareBar} aria-hidden>
              <span style={{ inlineSize: `${share * 100}%` }} />
            </span>
            {t('rehab.percent', { value: Math.round(share * 100) })}
          </span>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
