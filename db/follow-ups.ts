import type { FollowUp } from '#domain/follow-up/follow-up.ts'
import type { Language } from '#domain/camps/camp.ts'
import { nameOrderKey } from '#domain/people/name-order.ts'
import { provinceName } from '#domain/people/provinces.ts'
import { entities } from './entities.ts'
import type { Reader } from './handles.ts'
import { nameColumns } from './patients.ts'
import { prepared } from './records.ts'

/** Which follow-ups; null means any. `overdueBefore` is the date before which a due one counts as overdue. */
export interface FollowUpQuery {
  campId: string | null
  status: FollowUp['status'] | 'overdue' | null
  overdueBefore: string
  dueUntil: string | null
  village: string | null
  afterMonths: number | null
  deviceType: string | null
  level: string | null
  /** `none`: orders without a technician. */
  technicianId: string | null
  /** A technicians' team by its name (`teamKey`), empty: orders of nobody's team. */
  team: string | null
  used: 'yes' | 'no' | null
  patientId: string | null
  /** Only what the report of this day counts. */
  reportedOn: string | null
  whyNotUsed: string | null
  lostReason: string | null
}

/** What a report counts: looks whose day has come, or that are answered already. Its one parameter is the day. */
const isReported = `f.status <> 'cancelled' and (f.due_date <= ? or f.status = 'done')`

const toFollowUps = (rows: unknown[]) =>
  rows.map((row) => entities.followUps.fromRow(row as Record<string, unknown>))

/** The limb's level where the order names a limb, else what was written on the order. */
const level = `coalesce(l.level, o.level)`

/** The team of the technician as it is now, by its name in Latin letters where it has one. */
const teamKey = `coalesce(nullif(s.team_latin, ''), s.team_persian, '')`

type Condition = [sql: string, args: readonly unknown[]]

function conditionsOf(query: FollowUpQuery): Condition[] {
  const found: Condition[] = []
  const add = (sql: string, ...args: unknown[]) => void found.push([sql, args])
  const { status, technicianId, team, used } = query
  if (query.patientId) add('f.patient_id = ?', query.patientId)
  if (query.campId) add('f.camp_id = ?', query.campId)
  if (status === 'overdue') add(`f.status = 'due' and f.due_date < ?`, query.overdueBefore)
  else if (status) add('f.status = ?', status)
  if (query.dueUntil) add('f.due_date <= ?', query.dueUntil)
  if (query.afterMonths !== null) add('f.after_months = ?', query.afterMonths)
  if (query.village !== null) add('p.village = ?', query.village)
  if (query.deviceType) add('o.device_type = ?', query.deviceType)
  if (query.level !== null) add(`${level} = ?`, query.level)
  if (technicianId === 'none') add('o.technician_id is null')
  else if (technicianId) add('o.technician_id = ?', technicianId)
  if (team !== null) add(`${teamKey} = ?`, team)
  if (query.reportedOn) add(`(${isReported})`, query.reportedOn)
  if (query.whyNotUsed)
    add('exists (select 1 from json_each(f.why_not_used) w where w.value = ?)', query.whyNotUsed)
  if (query.lostReason) add(`f.status = 'lost' and f.lost_reason = ?`, query.lostReason)
  if (used) add(`f.status = 'done' and f.is_used = ?`, used === 'yes' ? 1 : 0)
  return found
}

/** The order, its limb and who made the device. */
const withOrder = `join device_orders o on o.id = f.order_id left join limbs l on l.id = o.limb_id
  left join staff s on s.id = o.technician_id`

/** They are joined only where something asks for them. */
const orderJoin = ({ deviceType, level: asked, technicianId, team }: FollowUpQuery) =>
  deviceType === null && asked === null && technicianId === null && team === null ? '' : withOrder

/** Nor the person. */
const placeJoin = ({ village }: FollowUpQuery) =>
  village === null ? '' : 'join patients p on p.id = f.patient_id'

function compose(query: FollowUpQuery): { where: string; args: unknown[] } {
  const conditions = conditionsOf(query)
  const where = conditions.length > 0 ? `where ${conditions.map(([sql]) => sql).join(' and ')}` : ''
  return { where, args: conditions.flatMap(([, args]) => args) }
}

/** How many people with a match live in a place. */
export interface FollowUpPlace {
  province: string
  village: string
  count: number
}

/** The people with a match; `p` is a person. */
function haveMatch(query: FollowUpQuery): { where: string; args: unknown[] } {
  const { where, args } = compose(query)
  const own = `select 1 from follow_ups f ${orderJoin(query)} ${where ? `${where} and` : 'where'} f.patient_id = p.id`
  return { where: `where exists (${own})`, args }
}

/** The places of everybody with a match, by name. */
export function countFollowUpPlaces(db: Reader, query: FollowUpQuery, language: Language): FollowUpPlace[] {
  const { where, args } = haveMatch(query)
  const places = prepared(
    db,
    `select p.province as province, p.village as village, count(*) as count
     from patients p ${where} group by p.province, p.village`,
  ).all(...args) as FollowUpPlace[]
  return inOrderOfNames(places, language)
}

/** Province, then village, each in the alphabet of its script. */
function inOrderOfNames(places: readonly FollowUpPlace[], language: Language): FollowUpPlace[] {
  const provinces = new Map<string, string>()
  const keyOf = ({ province, village }: FollowUpPlace) => {
    const known = provinces.get(province) ?? nameOrderKey(provinceName(province, language))
    provinces.set(province, known)
    return `${known}\t${nameOrderKey(village)}`
  }
  const keyed = places.map((place) => ({ place, key: keyOf(place) }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ place }) => place)
}

/**
 * Ids of the people of one page in the order of the printed call list: province, village, name. `places` are those of the same
 * question, in their order; what a page passes over is counted there and never read.
 */
export function pageCalledIds(
  db: Reader,
  query: FollowUpQuery,
  places: readonly FollowUpPlace[],
  { language, offset, limit }: { language: Language; offset: number; limit: number },
): string[] {
  const { where, args } = haveMatch(query)
  const ofPlace = prepared(
    db,
    `select p.id from patients p ${where} and p.province = ? and p.village = ?
     order by p.${nameColumns[language]}, p.id limit ? offset ?`,
  ).pluck()
  const ids: string[] = []
  let before = offset
  for (const { province, village, count } of places) {
    if (ids.length === limit) break
    if (before < count)
      ids.push(...(ofPlace.all(...args, province, village, limit - ids.length, before) as string[]))
    before = Math.max(0, before - count)
  }
  return ids
}

/** What matches of some people, the earliest first. */
export function listCalled(db: Reader, query: FollowUpQuery, patientIds: readonly string[]): FollowUp[] {
  const { where, args } = compose(query)
  return toFollowUps(
    prepared(
      db,
      `select f.* from follow_ups f ${placeJoin(query)} ${orderJoin(query)} ${where ? `${where} and` : 'where'}
       f.patient_id in (select value from json_each(?)) order by f.due_date, f.id`,
    ).all(...args, JSON.stringify(patientIds)),
  )
}

/** Of how many people looks match. */
export function countCalled(db: Reader, query: FollowUpQuery): number {
  return countMatches(db, query, 'distinct f.patient_id')
}

/** How many looks match. */
export function countLooks(db: Reader, query: FollowUpQuery): number {
  return countMatches(db, query, '*')
}

function countMatches(db: Reader, query: FollowUpQuery, what: string): number {
  const { where, args } = compose(query)
  return prepared(
    db,
    `select count(${what}) from follow_ups f ${placeJoin(query)} ${orderJoin(query)} ${where}`,
  )
    .pluck()
    .get(...args) as number
}

/** Follow-ups of an order, the earliest first. */
export function listFollowUpsOfOrder(db: Reader, orderId: string): FollowUp[] {
  return toFollowUps(
    prepared(db, 'select * from follow_ups where order_id = ? order by due_date, id').all(orderId),
  )
}

/** Follow-ups of a person, the earliest first. */
export function listFollowUpsOf(db: Reader, patientId: string): FollowUp[] {
  return toFollowUps(
    prepared(db, 'select * from follow_ups where patient_id = ? order by due_date, id').all(patientId),
  )
}

/** What each group of a report is called by in the data. */
const groupColumns = {
  camp: 'f.camp_id',
  device: 'o.device_type',
  level,
  team: teamKey,
  technician: `coalesce(o.technician_id, 'none')`,
} as const

/** Counts of the looks after so many months whose day has come, by group, largest first. */
export function countUsed(
  db: Reader,
  {
    campId,
    afterMonths,
    by,
    until,
  }: { campId: string | null; afterMonths: number; by: keyof typeof groupColumns; until: string },
): { key: string; expected: number; answered: number; used: number; lost: number }[] {
  const column = groupColumns[by]
  return prepared(
    db,
    `select ${column} as key, count(*) as expected,
       sum(f.status = 'done') as answered,
       sum(f.status = 'done' and f.is_used = 1) as used,
       sum(f.status = 'lost') as lost
     from follow_ups f ${withOrder}
     where f.after_months = ? and ${isReported} and (? is null or f.camp_id = ?)
     group by ${column} order by expected desc, key`,
  ).all(afterMonths, until, campId, campId) as {
    key: string
    expected: number
    answered: number
    used: number
    lost: number
  }[]
}

/** Why devices are not used, or why nobody could be asked, of the looks that `countUsed` counts; most frequent first. */
export function countReasons(
  db: Reader,
  what: 'unused' | 'lost',
  { campId, afterMonths, until }: { campId: string | null; afterMonths: number; until: string },
): { reason: string; count: number }[] {
  const { reason, from, only } = {
    unused: {
      reason: 'w.value',
      from: 'follow_ups f, json_each(f.why_not_used) w',
      only: `f.status = 'done' and f.is_used = 0`,
    },
    lost: { reason: 'f.lost_reason', from: 'follow_ups f', only: `f.status = 'lost'` },
  }[what]
  return prepared(
    db,
    `select ${reason} as reason, count(*) as count from ${from}
     where f.after_months = ? and ${isReported} and (? is null or f.camp_id = ?) and ${only}
     group by ${reason} order by count desc, reason`,
  ).all(afterMonths, until, campId, campId) as { reason: string; count: number }[]
}
