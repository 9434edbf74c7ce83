import { findGroupByKey, listGroups } from '#db/camps.ts'
import type { TravelGroup } from '#db/entities.ts'
import type { Journal } from '#db/journal.ts'
import { normaliseText } from '#domain/people/normalise-name.ts'
import { toLatinDigits } from '#domain/time/digits.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { invalid } from '../refusal.ts'

/** `Bus 3`, `bus  ۳` and `BUS 3` are one group. */
export const groupKey = (name: string) => normaliseText(toLatinDigits(name))

export function listCampGroups({ core }: Context, { campId }: { campId: string }) {
  return listGroups(core.db, campId)
}

/** The group of that name, made when it does not exist yet. */
export function findOrAddGroup(
  journal: Journal,
  context: Context,
  campId: string,
  name: string,
): TravelGroup {
  const nameKey = groupKey(name)
  return (
    findGroupByKey(journal.tx, campId, nameKey) ??
    journal.create('travelGroups', { id: context.core.newId(), campId, name: name.trim(), nameKey, note: '' })
  )
}

/** Refuses with `INVALID` (name: exists) when the camp has a group of that name. */
export function createGroup(
  context: Context,
  { campId, name, note }: { campId: string; name: string; note: string },
) {
  load(context, 'camps', campId)
  return operate(context, { name: 'groups.create', campId }, (journal) => {
    const nameKey = groupKey(name)
    if (findGroupByKey(journal.tx, campId, nameKey)) throw invalid({ name: 'exists' })
    return {
      ...journal.create('travelGroups', { id: context.core.newId(), campId, name, nameKey, note }),
      people: 0,
    }
  })
}

export function updateGroup(
  context: Context,
  input: { id: string; version: number; name: string; note: string },
) {
  return operate(context, { name: 'groups.update' }, (journal) => {
    const group = loadFresh(context, 'travelGroups', input.id, input.version)
    const nameKey = groupKey(input.name)
    const other = findGroupByKey(journal.tx, group.campId, nameKey)
    if (other && other.id !== group.id) throw invalid({ name: 'exists' })
    const updated = journal.replace('travelGroups', { ...group, name: input.name, nameKey, note: input.note })
    const people = listGroups(journal.tx, group.campId).find(({ id }) => id === group.id)?.people ?? 0
    return { ...updated, people }
  })
}
