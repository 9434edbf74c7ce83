import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Places } from '#contract/camp-plan.ts'
import type { Station } from '#domain/scheduling/appointment.ts'
import type { Machine } from '#domain/scheduling/machine.ts'
import { useApi, useClient } from '../../../../api/ApiProvider.tsx'
import { usePlanAction } from '../../../../api/use-plan-action.ts'
import { useCamp } from '../../../../shared/CampContext.tsx'
import { useDraft } from '../../../../shared/drafts.ts'
import { ErrorState } from '../../../../shared/ErrorState.tsx'
import { Loading } from '../../../../shared/Loading.tsx'
import { PlanQuestions } from '../../../../shared/PlanQuestions.tsx'
import { useTranslation } from '../../../../shared/use-translation.ts'
import { MachineDrawer } from '../../machines/MachineDrawer.tsx'
import { StationDrawer } from '../../stations/StationDrawer.tsx'
import classes from '../setup.module.css'
import { StepFooter } from '../StepFooter.tsx'
import { PlaceList, type Place } from './PlaceList.tsx'

type Change = Partial<Pick<Place, 'active' | 'count'>>
type Changes = Record<string, Change>

interface StepProps {
  onBack: () => void
  onDone: () => void
}

/** Third step: which stations and machines there are, and how many of each. */
export function PlacesStep(props: StepProps) {
  const api = useApi()
  const camp = useCamp()
  const stations = useQuery(api.stations.list.queryOptions({ input: { campId: camp.id } }))
  const plan = useQuery(api.campPlan.view.queryOptions({ input: { campId: camp.id } }))
  const error = stations.error ?? plan.error
  if (error && (!stations.data || !plan.data))
    return <ErrorState error={error} onRetry={() => void Promise.all([stations.refetch(), plan.refetch()])} />
  if (!stations.data || !plan.data) return <Loading />
  return <PlacesForm {...props} stations={stations.data} machines={plan.data.machines} />
}

interface FormProps extends StepProps {
  stations: readonly Station[]
  machines: readonly Machine[]
}

const isWrong = ({ active, count }: Place) => active && (count === null || !(count >= 1 && count <= 50))
const nextPosition = (places: readonly { position: number }[]) =>
  Math.max(-1, ...places.map(({ position }) => position)) + 1

function PlacesForm({ stations, machines, onBack, onDone }: FormProps) {
  const { t } = useTranslation()
  const client = useClient()
  const camp = useCamp()
  const draft = useDraft<Changes>(
    `camp.places.${camp.id}`,
    t('camp.setup.steps.places'),
    '/camp/setup?step=places',
  )
  const [changes, setChanges] = useState<Changes>(draft.kept ?? {})
  const [isChecked, setChecked] = useState(false)
  const [opened, setOpened] = useState<{ what: 'station' | 'machine'; id: string } | null>(null)
  const set = (all: Changes) => {
    setChanges(all)
    if (Object.keys(all).length > 0) draft.keep(all)
    else draft.forget()
  }
  const change = (id: string, told: Change) => set({ ...changes, [id]: { ...changes[id], ...told } })
  const asPlace = <T extends Station | Machine>(record: T, count: number, use: string) => ({
    record,
    stored: count,
    place: { ...record, count, use, ...changes[record.id] } satisfies Place,
  })
  const kindWords = (kinds: readonly string[], prefix: string) =>
    kinds.map((kind) => t(`${prefix}.${kind}`)).join(' · ')
  const shownStations = stations.map((one) =>
    asPlace(one, one.capacity, kindWords([one.kind], 'domain.stationKind')),
  )
  const shownMachines = machines.map((one) => asPlace(one, one.count, kindWords(one.kinds, 'domain.kind')))
  const changed = <T extends Station | Machine>(shown: ReturnType<typeof asPlace<T>>[]) =>
    shown
      .filter(({ record, stored, place }) => place.active !== record.active || place.count !== stored)
      .map(({ record: { id, version }, stored, place: { active, count } }) => ({
        id,
        version,
        active,
        count: active ? (count ?? stored) : stored,
      }))
  const places: Places = {
    stations: changed(shownStations).map(({ count, ...rest }) => ({ ...rest, capacity: count })),
    machines: changed(shownMachines),
  }
  const isDirty = places.stations.length + places.machines.length > 0
  const action = usePlanAction(
    (input: Places, visits) => client.campPlan.savePlaces({ campId: camp.id, ...input, visits }),
    {
      done: () => t('camp.setup.placesSaved'),
      onDone: () => {
        set({})
        onDone()
      },
    },
  )
  const hasWrong = [...shownStations, ...shownMachines].some(({ place }) => isWrong(place))
  const save = () => {
    setChecked(true)
    if (hasWrong) return
    if (isDirty) action.run(places)
    else onDone()
  }
  const list = { onChange: change, isWrong: (place: Place) => isChecked && isWrong(place) }
  const close = () => setOpened(null)
  const find = <T extends { id: string }>(records: readonly T[]) =>
    records.find(({ id }) => id === opened?.id) ?? null
  return (
    <>
      <Text c="dimmed" mb="sm">
        {t('camp.setup.placesHint')}
      </Text>
      <div className={classes.lists}>
        <PlaceList
          {...list}
          title={t('camp.stations')}
          countLabel={t('camp.atOnce')}
          addLabel={t('camp.addStation')}
          places={shownStations.map(({ place }) => place)}
          onOpen={(id) => setOpened({ what: 'station', id })}
        />
        <PlaceList
          {...list}
          title={t('camp.machines')}
          countLabel={t('camp.machine.count')}
          addLabel={t('camp.machine.add')}
          places={shownMachines.map(({ place }) => place)}
          onOpen={(id) => setOpened({ what: 'machine', id })}
        />
      </div>
      <StepFooter
        onBack={onBack}
        onNext={save}
        next={t(isDirty ? 'camp.setup.saveFinish' : 'camp.setup.finish')}
        isRunning={action.isRunning}
        note={isChecked && hasWrong ? t('start.look') : ''}
        onDiscard={isDirty ? () => set({}) : null}
      />
      {opened?.what === 'station' ? (
        <StationDrawer
          key={opened.id}
          station={find(stations)}
          nextPosition={nextPosition(stations)}
          onClose={close}
        />
      ) : null}
      {opened?.what === 'machine' ? (
        <MachineDrawer
          key={opened.id}
          machine={find(machines)}
          nextPosition={nextPosition(machines)}
          onClose={close}
        />
      ) : null}
      <PlanQuestions action={action} />
    </>
  )
}
