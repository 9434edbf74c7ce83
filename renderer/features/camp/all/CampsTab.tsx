import { Badge, Button, Group } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Camp } from '#domain/camps/camp.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useCamp, useMay, useToday } from '../../../shared/CampContext.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { useFormat } from '../../../shared/format.ts'
import { Loading } from '../../../shared/Loading.tsx'
import { useShowCamp } from '../../../shared/use-show-camp.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { RecordTable } from '../RecordTable.tsx'
import { NewCampDrawer } from './NewCampDrawer.tsx'

export interface CampsTabProps {
  edit: string | null
  open: (id: string | null) => void
}

/** Every camp and clinic in this file: which is shown here, which everywhere, and a new one. */
export function CampsTab({ edit, open }: CampsTabProps) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const mayManage = useMay('manageCamp')
  const camps = useQuery(api.camps.list.queryOptions())
  const show = useShowCamp()
  if (camps.error && !camps.data)
    return <ErrorState error={camps.error} onRetry={() => void camps.refetch()} />
  if (!camps.data) return <Loading />
  const reach = (camp: Camp) =>
    camp.kind === 'clinic'
      ? t('camp.all.since', { date: format.date(camp.firstDate, 'short') })
      : format.span(camp.firstDate, camp.lastDate)
  return (
    <>
      <RecordTable<Camp>
        label={t('camp.all.title')}
        rows={camps.data}
        open={mayManage ? (id) => (id === 'new' ? open('new') : show(id)) : null}
        add={{ label: t('camp.all.add'), note: t('camp.readOnly') }}
        isFaded={({ closedAt }) => closedAt !== null}
        columns={[
          { key: 'name', title: t('camp.name'), cell: (one) => <bdi>{format.campName(one)}</bdi> },
          { key: 'kind', title: t('camp.kindOfCamp'), cell: ({ kind }) => t(`camp.kinds.${kind}`) },
          { key: 'place', title: t('camp.place'), cell: (one) => <bdi>{format.campPlace(one)}</bdi> },
          { key: 'dates', title: t('camp.all.dates'), cell: reach },
          { key: 'state', title: t('camp.all.state'), cell: (camp) => <CampState camp={camp} /> },
          {
            key: 'show',
            title: t('camp.all.shown'),
            cell: (camp) => <ShowButtons camp={camp} show={show} />,
          },
        ]}
      />
      {mayManage && edit === 'new' ? <NewCampDrawer camps={camps.data} onClose={() => open(null)} /> : null}
    </>
  )
}

function CampState({ camp }: { camp: Camp }) {
  const { t } = useTranslation()
  const today = useToday()
  if (camp.closedAt !== null) return t('camp.all.states.closed')
  if (today.date < camp.firstDate) return t('camp.all.states.coming')
  return t(today.date > camp.lastDate ? 'camp.all.states.over' : 'camp.all.states.running')
}

function ShowButtons({ camp, show }: { camp: Camp; show: (id: string) => void }) {
  const { t } = useTranslation()
  const api = useApi()
  const queryClient = useQueryClient()
  const format = useFormat()
  const shown = useCamp()
  const mayManage = useMay('manageCamp')
  const choose = useAction(api.camps.choose.mutationOptions(), {
    done: () => t('camp.all.everywhere', { name: format.campName(camp) }),
    onDone: () => void queryClient.invalidateQueries(),
  })
  return (
    <Group gap={6} wrap="nowrap">
      {camp.id === shown.id ? (
        <Badge variant="light" tt="none">
          {t('camp.all.isShown')}
        </Badge>
      ) : (
        <Button size="compact-xs" variant="default" onClick={() => show(camp.id)}>
          {t('camp.all.show')}
        </Button>
      )}
      {mayManage ? (
        <Button
          size="compact-xs"
          variant="subtle"
          loading={choose.isRunning}
          onClick={() => void choose.run({ id: camp.id })}
        >
          {t('camp.all.showEverywhere')}
        </Button>
      ) : null}
    </Group>
  )
}
