import { useQuery } from '@tanstack/react-query'
import type { TravelGroupRow } from '#contract/groups.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useCamp, useMay } from '../../../shared/CampContext.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { namesOf, useFormat } from '../../../shared/format.ts'
import { Loading } from '../../../shared/Loading.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import { RecordTable } from '../RecordTable.tsx'
import type { TabProps } from '../stations/StationsTab.tsx'
import { GroupDrawer } from './GroupDrawer.tsx'

export function GroupsTab({ edit, open }: TabProps) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const camp = useCamp()
  const mayChange = useMay('registerPatients')
  const { data, error, isPending, refetch } = useQuery(
    api.groups.list.queryOptions({ input: { campId: camp.id } }),
  )
  if (isPending) return <Loading />
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  const edited = data.find(({ id }) => id === edit) ?? null

  const way = (date: string | null, minute: number | null) =>
    minute === null
      ? ''
      : [date ? format.date(date, 'weekday') : '', format.minute(minute)].filter(Boolean).join(' ')
  const busWords = (row: TravelGroupRow) =>
    [way(row.arrivesDate, row.arrivesMinute), way(row.leavesDate, row.leavesMinute)].some(Boolean)
      ? `${way(row.arrivesDate, row.arrivesMinute) || '…'} – ${way(row.leavesDate, row.leavesMinute) || '…'}`
      : '–'

  return (
    <>
      <RecordTable<TravelGroupRow>
        label={t('camp.groups')}
        rows={data}
        open={mayChange ? open : null}
        add={{ label: t('camp.addGroup'), note: t('camp.readOnlyGroups') }}
        empty={{ title: t('camp.noGroups'), hint: t('camp.noGroupsHint') }}
        columns={[
          { key: 'name', title: t('camp.group'), cell: (row) => <bdi>{format.groupName(namesOf(row))}</bdi> },
          {
            key: 'people',
            title: t('camp.people'),
            isNumber: true,
            cell: ({ people }) => format.number(people),
          },
          { key: 'bus', title: t('camp.bus.column'), cell: (row) => busWords(row) },
          { key: 'note', title: t('camp.groupNote'), cell: ({ note }) => <bdi>{note}</bdi> },
        ]}
      />
      {mayChange && (edited || edit === 'new') ? (
        <GroupDrawer key={edit} group={edited} onClose={() => open(null)} />
      ) : null}
    </>
  )
}
