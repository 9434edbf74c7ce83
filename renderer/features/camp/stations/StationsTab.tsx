import { useQuery } from '@tanstack/react-query'
import type { Station } from '#domain/scheduling/appointment.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useCamp, useMay } from '../../../shared/CampContext.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { useFormat } from '../../../shared/format.ts'
import { Loading } from '../../../shared/Loading.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import { RecordTable } from '../RecordTable.tsx'
import { StationDrawer } from './StationDrawer.tsx'

export interface TabProps {
  edit: string | null
  open: (id: string | null) => void
}

export function StationsTab({ edit, open }: TabProps) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const camp = useCamp()
  const mayChange = useMay('manageCamp')
  const { data, error, isPending, refetch } = useQuery(
    api.stations.list.queryOptions({ input: { campId: camp.id } }),
  )
  if (isPending) return <Loading />
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  const edited = data.find(({ id }) => id === edit) ?? null
  const yes = (is: boolean) => (is ? t('common.yes') : '–')

  return (
    <>
      <RecordTable<Station>
        label={t('camp.stations')}
        rows={data}
        open={mayChange ? open : null}
        add={{ label: t('camp.addStation'), note: t('camp.readOnly') }}
        empty={{ title: t('camp.noStations'), hint: t('camp.noStationsHint') }}
        isFaded={({ active }) => !active}
        columns={[
          { key: 'name', title: t('camp.person'), cell: (row) => <bdi>{format.stationName(row)}</bdi> },
          { key: 'kind', title: t('camp.kind'), cell: ({ kind }) => t(`domain.stationKind.${kind}`) },
          {
            key: 'capacity',
            title: t('camp.atOnce'),
            isNumber: true,
            cell: ({ capacity }) => format.number(capacity),
          },
          { key: 'women', title: t('camp.womenOnly'), cell: ({ womenOnly }) => yes(womenOnly) },
          {
            key: 'active',
            title: t('camp.active'),
            cell: ({ active }) => t(active ? 'common.yes' : 'camp.inactive'),
          },
        ]}
      />
      {mayChange && (edited || edit === 'new') ? (
        <StationDrawer
          key={edit}
          station={edited}
          nextPosition={Math.max(-1, ...data.map(({ position }) => position)) + 1}
          onClose={() => open(null)}
        />
      ) : null}
    </>
  )
}
