import { useQuery } from '@tanstack/react-query'
import type { Machine } from '#domain/scheduling/machine.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useCamp, useMay } from '../../../shared/CampContext.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { useFormat } from '../../../shared/format.ts'
import { Loading } from '../../../shared/Loading.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import { RecordTable } from '../RecordTable.tsx'
import type { TabProps } from '../stations/StationsTab.tsx'
import { MachineDrawer } from './MachineDrawer.tsx'

/** What visits need besides a person and a place. */
export function MachinesTab({ edit, open }: TabProps) {
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
  const { machines } = data
  const edited = machines.find(({ id }) => id === edit) ?? null

  return (
    <>
      <RecordTable<Machine>
        label={t('camp.machines')}
        rows={machines}
        open={mayChange ? open : null}
        add={{ label: t('camp.machine.add'), note: t('camp.readOnly') }}
        empty={{ title: t('camp.machine.none'), hint: t('camp.machine.noneHint') }}
        isFaded={({ active }) => !active}
        columns={[
          { key: 'name', title: t('camp.machine.name'), cell: (row) => <bdi>{format.stationName(row)}</bdi> },
          {
            key: 'count',
            title: t('camp.machine.count'),
            isNumber: true,
            cell: ({ count }) => format.number(count),
          },
          {
            key: 'kinds',
            title: t('camp.machine.kinds'),
            cell: ({ kinds }) => kinds.map((kind) => t(`domain.kind.${kind}`)).join(' · '),
          },
          {
            key: 'active',
            title: t('camp.machine.active'),
            cell: ({ active }) => t(active ? 'common.yes' : 'camp.machine.broken'),
          },
        ]}
      />
      {mayChange && (edited || edit === 'new') ? (
        <MachineDrawer
          key={edit}
          machine={edited}
          nextPosition={Math.max(-1, ...machines.map(({ position }) => position)) + 1}
          onClose={() => open(null)}
        />
      ) : null}
    </>
  )
}
