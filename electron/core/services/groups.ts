import type { GroupDraft, GroupTimesDraft } from '#contract/groups.ts'
import type { VisitsAnswer } from '#contract/camp-plan.ts'
import { findGroupByKey, listGroups } from '#db/camps.ts'
import { checkGroupTimes, type TravelGroup } from '#domain/camps/travel-group.ts'
import type { Reader } from '#db/handles.ts'
import type { Journal } from '#db/journal.ts'
import { normaliseText } from '#domain/people/normalise-name.ts'
import { toLatinDigits } from '#domain/time/digits.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { invalid } from '../refusal.ts'
import { changePlan } from './change-plan.ts'

/** `Bus 3`, `bus  ۳` and `BUS 3` are one group. */
export const groupKey = (name: string) => normaliseText(toLatinDigits(name))

export function listCampGroups({ core }: Context, { campId }: { campId: string }) {
  return listGroups(core.db, campId)
}

const noTimes: GroupTimesDraft = {
  arrivesDate: null,
  arrivesMinute: null,
  leavesDate: null,
  leavesMinute: null,
}

/** Refuses with `INVALID` unless the bus leaves after it comes. */
function assertTimes(times: GroupTimesDraft): void {
  const problems = checkGroupTimes(times)
  if (Object.keys(problems).length > 0) throw invalid(problems)
}

/** The group that is called so in either script. */
function findGroupNamed(db: Reader, campId: string, name: string): TravelGroup | null {
  const key = groupKey(name)
  const isSo = ({ namePersian }: TravelGroup) => namePersian !== '' && groupKey(namePersian) === key
  return findGroupByKey(db, campId, key) ?? listGroups(db, campId).find(isSo) ?? null
}

/** The group of that name, made when it does not exist yet. */
export function findOrAddGroup(
  journal: Journal,
  context: Context,
  campId: string,
  name: string,
  namePersian = '',
): TravelGroup {
  return (
    findGroupNamed(journal.tx, campId, name) ??
    journal.create('travelGroups', {
      id: context.core.newId(),
      campId,
      name: name.trim(),
      namePersian,
      nameKey: groupKey(name),
      note: '',
      ...noTimes,
    })
  )
}

/** Refuses with `INVALID` (name: exists) when the camp has a group of that name. */
export function createGroup(
  context: Context,
  { campId, name, namePersian, note, times = noTimes }: { campId: string } & GroupDraft,
) {
  load(context, 'camps', campId)
  assertTimes(times)
  return operate(context, { name: 'groups.create', campId }, (journal) => {
    const nameKey = groupKey(name)
    if (findGroupNamed(journal.tx, campId, name)) throw invalid({ name: 'exists' })
    const record = { id: context.core.newId(), campId, name, namePersian, nameKey, note, ...times }
    return { ...journal.create('travelGroups', record), people: 0 }
  })
}

/** Renames a group or moves its bus; refuses with `touches_visits` when visits lie outside the new times and nobody said what with them. */
export function updateGroup(
  context: Context,
  input: { id: string; version: number; visits?: VisitsAnswer | undefined } & GroupDraft,
) {
  const { campId } = load(context, 'travelGroups', input.id)
  if (input.times) assertTimes(input.times)
  return changePlan(context, { name: 'groups.update', campId, answer: input.visits }, (journal) => {
    const group = loadFresh(context, 'travelGroups', input.id, input.version)
    const nameKey = groupKey(input.name)
    const other = findGroupNamed(journal.tx, group.campId, input.name)
    if (other && other.id !== group.id) throw invalid({ name: 'exists' })
    const { name, namePersian, note, times } = input
    const updated = journal.replace('travelGroups', { ...group, name, namePersian, nameKey, note, ...times })
    const people = listGroups(journal.tx, group.campId).find(({ id }) => id === group.id)?.people ?? 0
    return { ...updated, people }
  })
}
