import type {
  CallPage,
  CallRow,
  FollowUpFilter,
  FollowUpLook,
  FollowUpVillage,
  ReportGroup,
  UsedReport,
} from '#contract/follow-ups.ts'
import type { Language } from '#domain/camps/camp.ts'
import { listCamps } from '#db/camps.ts'
import {
  countFollowUpPlaces,
  countLooks,
  countReasons,
  countUsed,
  listCalled,
  listFollowUpsOf,
  pageCalledIds,
  type FollowUpPlace,
  type FollowUpQuery,
} from '#db/follow-ups.ts'
import { listOrdersByIds } from '#db/orders.ts'
import { deliveryDates } from '#db/rehab.ts'
import { listStaff } from '#db/staff.ts'
import { hideSmallUsed, sumUsed } from '#domain/follow-up/used-report.ts'
import type { FollowUp } from '#domain/follow-up/follow-up.ts'
import { looksOfCall } from '#domain/follow-up/one-call.ts'
import { listTeams } from '#domain/staff/technician-team.ts'
import { isAllowed } from '#domain/staff/permissions.ts'
import { addDays } from '#domain/time/local-date.ts'
import { campNow } from '../camp-clock.ts'
import type { Context, CoreState } from '../context.ts'
import { load } from '../operate.ts'
import { rememberLast } from '../last-answer.ts'
import { notFound, RefusalError } from '../refusal.ts'
import { briefsOf } from './brief.ts'
import { currentCamp } from './current-camp.ts'
import { OVERDUE_DAYS } from './rehab-views.ts'

const todayOf = (core: CoreState) => campNow(core, currentCamp(core)).date

/** What the call list asks of the file. */
export function queryOf(
  core: CoreState,
  { reported, team = null, whyNotUsed = null, lostReason = null, ...filter }: FollowUpFilter,
): FollowUpQuery {
  const today = todayOf(core)
  return {
    ...filter,
    team,
    whyNotUsed,
    lostReason,
    overdueBefore: addDays(today, -OVERDUE_DAYS),
    reportedOn: reported ? today : null,
  }
}

/** Whoever turns pages, or chooses among the villages, asks for the places of the same question again. */
const lastPlaces = rememberLast<FollowUpPlace[]>()

const placesOf = (core: CoreState, query: FollowUpQuery, language: Language): FollowUpPlace[] =>
  lastPlaces(core, [query, language], () => countFollowUpPlaces(core.db, query, language))

/** A page of the call list, one row a person, in the order in which it is printed. */
export function listFollowUps(
  { core }: Context,
  { filter, ...page }: { filter: FollowUpFilter; language: Language; offset: number; limit: number },
): CallPage {
  const query = queryOf(core, filter)
  const places = placesOf(core, query, page.language)
  const ids = pageCalledIds(core.db, query, places, page)
  return {
    rows: toCalls(core, ids, listCalled(core.db, query, ids)),
    total: places.reduce((sum, { count }) => sum + count, 0),
    looks: countLooks(core.db, query),
  }
}

/** Where those to call live. */
export function listFollowUpVillages(
  { core }: Context,
  { filter, language }: { filter: FollowUpFilter; language: Language },
): FollowUpVillage[] {
  return placesOf(core, { ...queryOf(core, filter), village: null }, language)
}

export function listPatientFollowUps(context: Context, { patientId }: { patientId: string }): FollowUpLook[] {
  load(context, 'patients', patientId)
  return toLooks(context.core, listFollowUpsOf(context.core.db, patientId))
}

export function getFollowUp(context: Context, { id }: { id: string }): CallRow {
  const { core } = context
  const asked = load(context, 'followUps', id)
  const looks = looksOfCall(listFollowUpsOf(core.db, asked.patientId), asked, todayOf(core))
  const [call] = toCalls(core, [asked.patientId], looks)
  if (!call) throw notFound('followUps')
  return call
}

function toLooks(core: CoreState, followUps: readonly FollowUp[]): FollowUpLook[] {
  const orderIds = [...new Set(followUps.map(({ orderId }) => orderId))]
  const orders = new Map(listOrdersByIds(core.db, orderIds).map((order) => [order.id, order]))
  const delivered = deliveryDates(core.db, orderIds)
  return followUps.flatMap((followUp) => {
    const order = orders.get(followUp.orderId)
    if (!order) return []
    const { id, number, deviceType, side, level, state, technicianId } = order
    return [
      {
        followUp,
        order: { id, number, deviceType, side, level, state, technicianId },
        deliveredOn: delivered.get(order.id) ?? null,
      },
    ]
  })
}

/** The people in their order, each with their own of the looks. */
function toCalls(core: CoreState, patientIds: readonly string[], followUps: readonly FollowUp[]): CallRow[] {
  const looks = Map.groupBy(toLooks(core, followUps), ({ followUp }) => followUp.patientId)
  const people = briefsOf(core, patientIds, todayOf(core))
  return patientIds.flatMap((patientId) => {
    const person = people.get(patientId)
    if (!person) return []
    const { phones, village, province } = person.patient
    return [{ patient: { ...person.brief, phones, village, province }, looks: looks.get(patientId) ?? [] }]
  })
}

/** "Still used after so many months": of the looks whose day has come, how many answered and still use it. */
export function reportUsed(
  context: Context,
  { campId, afterMonths, by }: { campId: string | null; afterMonths: number; by: ReportGroup },
): UsedReport {
  const { core } = context
  const isHidden = !isAllowed(context.session.principal?.roles ?? [], 'readProtected')
  if (campId) load(context, 'camps', campId)
  else if (isHidden) throw new RefusalError({ code: 'NOT_ALLOWED', data: { permission: 'readProtected' } })
  const asked = { campId, afterMonths, until: todayOf(core) }
  const count = (group: ReportGroup) => countUsed(core.db, { ...asked, by: group })
  const rows = count(by)
  const total = { key: '', ...sumUsed(rows) }
  const shown = isHidden
    ? hideSmallUsed({ tables: countEvery(count), total })
    : { tables: { [by]: rows }, total }
  const names = groupNamesOf(core, by)
  return {
    rows: (shown.tables[by] ?? []).map((row) => ({
      ...row,
      name: names.get(row.key)?.name ?? row.key,
      namePersian: names.get(row.key)?.namePersian ?? '',
    })),
    total: shown.total,
    reasons: isHidden
      ? null
      : { unused: countReasons(core.db, 'unused', asked), lost: countReasons(core.db, 'lost', asked) },
    isHidden,
  }
}

const countEvery = <T>(count: (group: ReportGroup) => T): Record<ReportGroup, T> => ({
  camp: count('camp'),
  device: count('device'),
  level: count('level'),
  team: count('team'),
  technician: count('technician'),
})

/** What a group's key is called, where it is a record and not a word of the program. */
function groupNamesOf(
  { db }: CoreState,
  by: ReportGroup,
): Map<string, { name: string; namePersian: string }> {
  if (by === 'camp')
    return new Map(listCamps(db).map(({ id, name, namePersian }) => [id, { name, namePersian }]))
  if (by === 'team')
    return new Map(
      listTeams(listStaff(db)).map(({ teamLatin, teamPersian }) => [
        teamLatin || teamPersian,
        { name: teamLatin, namePersian: teamPersian },
      ]),
    )
  if (by !== 'technician') return new Map()
  return new Map(
    listStaff(db).map(({ id, nameLatin, namePersian }) => [id, { name: nameLatin, namePersian }]),
  )
}
