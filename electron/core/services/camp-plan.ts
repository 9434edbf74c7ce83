import type {
  AbsenceDraft,
  BandDraft,
  CampPlan,
  MachineDraft,
  Places,
  VisitsAnswer,
} from '#contract/camp-plan.ts'
import { findRoster } from '#db/camp-plan.ts'
import type { Entities } from '#db/entities.ts'
import type { Journal } from '#db/journal.ts'
import type { PlanningRules } from '#domain/scheduling/planning-rules.ts'
import { checkSpans, type ShiftSpan } from '#domain/staff/duty.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate, type OperationOptions } from '../operate.ts'
import { invalid } from '../refusal.ts'
import { changePlan } from './change-plan.ts'
import { PLANNING_RULES, readPlan } from './read-plan.ts'
import { saveSetting } from './settings.ts'

export function viewPlan(context: Context, { campId }: { campId: string }): CampPlan {
  load(context, 'camps', campId)
  const { groups: _groups, ...plan } = readPlan(context.core.db, campId)
  return plan as CampPlan
}

export function saveRoster(
  context: Context,
  input: {
    campId: string
    staffId: string
    version: number | null
    spans: ShiftSpan[]
    visits?: VisitsAnswer | undefined
  },
) {
  const { campId, staffId, spans, version } = input
  load(context, 'camps', campId)
  load(context, 'staff', staffId)
  const problems = checkSpans(spans)
  if (problems.length > 0)
    throw invalid(Object.fromEntries(problems.map(({ index, reason }) => [`spans.${index}`, reason])))
  return changePlan(context, { name: 'campPlan.saveRoster', campId, answer: input.visits }, (journal) => {
    const stored = findRoster(journal.tx, campId, staffId)
    if (!stored) return journal.create('staffRosters', { id: context.core.newId(), campId, staffId, spans })
    const roster = loadFresh(context, 'staffRosters', stored.id, version ?? 0)
    return journal.replace('staffRosters', { ...roster, spans })
  })
}

interface Stored<Draft> {
  id: string | null
  version: number | null
  campId: string
  draft: Draft
  visits?: VisitsAnswer | undefined
}
type PlanEntity = 'staffAbsences' | 'machines' | 'dayBands'

/** Writes one record of the plan, a new one when it has no id. */
function put<K extends PlanEntity>(
  journal: Journal,
  context: Context,
  entity: K,
  { id, version, campId, draft }: Stored<object>,
): Entities[K] {
  if (!id) return journal.create(entity, { ...draft, campId, id: context.core.newId() } as Entities[K])
  const stored = loadFresh(context, entity, id, version ?? 0)
  return journal.replace(entity, { ...stored, ...draft })
}

/** Notes that somebody is not there; their visits of the span are touched. */
export function saveAbsence(context: Context, input: Stored<AbsenceDraft>) {
  const { fromDate, fromMinute, untilDate, untilMinute, staffId } = input.draft
  load(context, 'staff', staffId)
  if (untilDate < fromDate || (untilDate === fromDate && untilMinute <= fromMinute))
    throw invalid({ untilDate: 'last_before_first' })
  return changePlan(
    context,
    { name: 'campPlan.saveAbsence', campId: input.campId, answer: input.visits },
    (journal) => put(journal, context, 'staffAbsences', input),
  )
}

export function saveMachine(context: Context, input: Stored<MachineDraft>) {
  load(context, 'camps', input.campId)
  return changePlan(
    context,
    { name: 'campPlan.saveMachine', campId: input.campId, answer: input.visits },
    (journal) => put(journal, context, 'machines', input),
  )
}

/** Which stations and machines are used, and how many at once. */
export function savePlaces(
  context: Context,
  input: Places & { campId: string; visits?: VisitsAnswer | undefined },
) {
  const { campId, stations, machines } = input
  load(context, 'camps', campId)
  return changePlan(context, { name: 'campPlan.savePlaces', campId, answer: input.visits }, (journal) => {
    for (const { id, version, ...change } of stations)
      journal.replace('stations', {
        ...ofCamp(campId, loadFresh(context, 'stations', id, version)),
        ...change,
      })
    for (const { id, version, ...change } of machines)
      journal.replace('machines', {
        ...ofCamp(campId, loadFresh(context, 'machines', id, version)),
        ...change,
      })
    return { count: stations.length + machines.length }
  })
}

function ofCamp<T extends { campId: string }>(campId: string, place: T): T {
  if (place.campId !== campId) throw invalid({ campId: 'other_camp' })
  return place
}

export function saveBand(context: Context, input: Stored<BandDraft>) {
  load(context, 'camps', input.campId)
  if (input.draft.endMinute <= input.draft.startMinute)
    throw invalid({ endMinute: 'break_ends_before_start' })
  return changePlan(
    context,
    { name: 'campPlan.saveBand', campId: input.campId, answer: input.visits },
    (journal) => put(journal, context, 'dayBands', input),
  )
}

/** Takes away what was planned and is no record of a person; the log keeps it. */
function remove(
  context: Context,
  entity: PlanEntity,
  name: OperationOptions['name'],
  input: { id: string; version: number },
) {
  const { campId } = load(context, entity, input.id)
  return operate(context, { name, campId }, (journal) => {
    loadFresh(context, entity, input.id, input.version)
    journal.remove(entity, input.id)
    return { id: input.id }
  })
}

export const removeAbsence = (context: Context, input: { id: string; version: number }) =>
  remove(context, 'staffAbsences', 'campPlan.removeAbsence', input)
export const removeBand = (context: Context, input: { id: string; version: number }) =>
  remove(context, 'dayBands', 'campPlan.removeBand', input)

export function saveRules(
  context: Context,
  input: { campId: string; rules: PlanningRules; visits?: VisitsAnswer | undefined },
) {
  load(context, 'camps', input.campId)
  return changePlan(
    context,
    { name: 'campPlan.saveRules', campId: input.campId, answer: input.visits },
    (journal) => {
      saveSetting(journal, PLANNING_RULES, input.rules)
      return { rules: input.rules }
    },
  )
}
