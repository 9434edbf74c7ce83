import type { Camp } from '#domain/camps/camp.ts'
import { compareNames } from '#domain/people/compare-names.ts'
import type { Station } from '#domain/scheduling/appointment.ts'
import type { TravelGroup } from '#domain/camps/travel-group.ts'
import { entities } from './entities.ts'
import type { Reader } from './handles.ts'
import { prepared } from './records.ts'

type Row = Record<string, unknown>

/** All camps, newest first. */
export function listCamps(db: Reader): Camp[] {
  return prepared(db, 'select * from camps order by first_date desc, id desc')
    .all()
    .map((row) => entities.camps.fromRow(row as Row))
}

export function listStations(db: Reader, campId: string): Station[] {
  return prepared(db, 'select * from stations where camp_id = ? order by position, id')
    .all(campId)
    .map((row) => entities.stations.fromRow(row as Row))
}

/** Groups of a camp with how many people belong to each. */
export function listGroups(db: Reader, campId: string): (TravelGroup & { people: number })[] {
  const rows = prepared(
    db,
    `select g.*, (select count(*) from patients p where p.group_id = g.id) as people
     from travel_groups g where g.camp_id = ?`,
  ).all(campId) as (Row & { people: number })[]
  return rows
    .map((row) => ({ ...entities.travelGroups.fromRow(row), people: row.people }))
    .toSorted((a, b) => compareNames(a.name, b.name))
}

export function findGroupByKey(db: Reader, campId: string, nameKey: string): TravelGroup | null {
  const row = prepared(db, 'select * from travel_groups where camp_id = ? and name_key = ?').get(
    campId,
    nameKey,
  )
  return row ? entities.travelGroups.fromRow(row as Row) : null
}

/** What groups are called, by id. */
export interface GroupNames {
  groupName: string
  groupNamePersian: string
}

export const noGroup: GroupNames = { groupName: '', groupNamePersian: '' }

/** Names of groups by id. */
export function groupNames(db: Reader, ids: readonly string[]): Map<string, GroupNames> {
  const rows = prepared(
    db,
    `select id, name as groupName, name_persian as groupNamePersian from travel_groups
     where id in (select value from json_each(?))`,
  ).all(JSON.stringify([...new Set(ids)])) as ({ id: string } & GroupNames)[]
  return new Map(rows.map(({ id, ...names }) => [id, names]))
}

/** A setting's value, or undefined when it was never set. */
export function findSetting(db: Reader, id: string): unknown {
  return entities.settings.find(db, id)?.value
}
