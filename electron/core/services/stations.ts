import type { VisitsAnswer } from '#contract/camp-plan.ts'
import type { StationDraft } from '#contract/stations.ts'
import { listStations } from '#db/camps.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { changePlan } from './change-plan.ts'

export function listCampStations({ core }: Context, { campId }: { campId: string }) {
  return listStations(core.db, campId)
}

export function createStation(context: Context, { campId, draft }: { campId: string; draft: StationDraft }) {
  load(context, 'camps', campId)
  return operate(context, { name: 'stations.create', campId }, (journal) =>
    journal.create('stations', { ...draft, id: context.core.newId(), campId }),
  )
}

export function updateStation(
  context: Context,
  input: { id: string; version: number; draft: StationDraft; visits?: VisitsAnswer | undefined },
) {
  const { campId } = load(context, 'stations', input.id)
  return changePlan(context, { name: 'stations.update', campId, answer: input.visits }, (journal) => {
    const station = loadFresh(context, 'stations', input.id, input.version)
    return journal.replace('stations', { ...station, ...input.draft })
  })
}
