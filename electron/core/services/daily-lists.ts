import {
  MOST_DAYS,
  type DailyListRequest,
  type DailyListsRequest,
  type EarlierList,
} from '#contract/lists.ts'
import type { DayAppointment } from '#contract/appointments.ts'
import { listCampDay } from '#db/appointments.ts'
import { listGroups, listStations } from '#db/camps.ts'
import { takeNumber } from '#db/counters.ts'
import { listPatientsByIds } from '#db/patients.ts'
import { findPrintedList, listPrintedLists } from '#db/printed-lists.ts'
import { listStaff } from '#db/staff.ts'
import { campDays, dayNumber } from '#domain/camps/day-hours.ts'
import { groupNameIn } from '#domain/camps/travel-group.ts'
import { campNameIn, campPlaceIn, type Language } from '#domain/camps/camp.ts'
import { compareLists } from '#domain/lists/compare-lists.ts'
import { buildSections } from '#domain/lists/build-sections.ts'
import type {
  DailyListDocument,
  DailyListRow,
  ListFilter,
  ListScope,
  NamedFilter,
  PrintedList,
} from '#domain/lists/daily-list.ts'
import { keepCodes } from '#domain/lists/keep-codes.ts'
import { hideNumbers } from '#domain/lists/hide-numbers.ts'
import type { Patient } from '#domain/people/patient.ts'
import { provinceName } from '#domain/people/provinces.ts'
import type { Appointment, Station } from '#domain/scheduling/appointment.ts'
import { filterVisits, type VisitFilter } from '#domain/scheduling/visit-filter.ts'
import type { StaffMember } from '#domain/staff/staff-member.ts'
import { addDays, daysBetween } from '#domain/time/local-date.ts'
import type { Journal } from '#db/journal.ts'
import { campNow } from '../camp-clock.ts'
import type { Context } from '../context.ts'
import { ownerName } from '../session.ts'
import { load, operate, type OperationOptions } from '../operate.ts'
import { invalid, refused } from '../refusal.ts'
import { withPeople } from './brief.ts'

/** Which list it is, whole or only what has changed. */
type ListOf = Omit<DailyListRequest, 'sinceList'>

interface Places {
  stations: Station[]
  staff: StaffMember[]
}

const stationName = ({ name, namePersian }: Station, language: Language) =>
  language === 'fa' ? namePersian || name : name || namePersian
const staffName = ({ nameLatin, namePersian }: StaffMember, language: Language) =>
  language === 'fa' ? namePersian || nameLatin : nameLatin || namePersian

/** A list as it stands now, without a number. Refuses with `NOT_FOUND` for an unknown camp, station or member of staff. */
export function previewDailyList(context: Context, request: DailyListRequest): DailyListDocument {
  const { core } = context
  const camp = load(context, 'camps', request.campId)
  const places: Places = { stations: listStations(core.db, camp.id), staff: listStaff(core.db) }
  const scopeName = nameOfScope(context, request.scope, request.language)
  const visits = visitsOf(context, request)
  const current = rowsOf(context, request, visits, places)
  const earlier = request.sinceList ? findEarlier(context, request, request.sinceList) : null
  const sections = buildSections(
    earlier ? changesSince(earlier, request, current) : current,
    request.sectionBy,
    places.stations.map((station) => stationName(station, request.language)),
  )
  const count = (status: string) => visits.filter((visit) => visit.status === status).length
  const now = campNow(core, camp)
  return {
    campName: campNameIn(camp, request.language),
    campPlace: campPlaceIn(camp, request.language),
    dayNumber: dayNumber(camp, request.date),
    dayCount: camp.kind === 'clinic' ? 0 : campDays(camp).length,
    date: request.date,
    scope: request.scope,
    scopeName,
    sectionBy: request.sectionBy,
    language: request.language,
    only: request.only ?? null,
    filter: nameFilter(context, { ...request, filter: request.filter ?? null }),
    sinceList: request.sinceList ?? null,
    sections: earlier ? keepCodes(sections, earlier.rows) : sections,
    totals: {
      booked: visits.length,
      done: count('done'),
      noShow: count('no_show'),
      people: new Set(visits.map(({ patientId }) => patientId)).size,
    },
    listNumber: null,
    printedAt: { date: now.date, minute: now.minute },
    printedBy: printerName(context, places, request.language),
    isRehearsal: camp.isRehearsal,
  }
}

/** The visits that a list is of, by time; those that were cancelled only where the list is of them. */
function visitsOf(context: Context, request: ListOf): Appointment[] {
  const camp = load(context, 'camps', request.campId)
  const { core } = context
  const filter = filterOf(request)
  const booked = listCampDay(core.db, camp.id, request.date).filter(
    ({ status }) => status !== 'cancelled' || filter.state === 'cancelled',
  )
  const now = campNow(core, camp)
  return filterVisits(withPeople(core, booked), filter, now).map(({ appointment }) => appointment)
}

function filterOf({ scope, only, filter }: ListOf): VisitFilter {
  return {
    state: filter?.state ?? null,
    kind: only ?? null,
    stationId: scope.kind === 'station' ? scope.id : null,
    staffId: scope.kind === 'staff' ? scope.id : (filter?.staffId ?? null),
    group: filter?.group ?? null,
    text: filter?.text ?? '',
  }
}

/** The visits as lines of paper, not yet in order; a remark keeps no identity number. */
function rowsOf(
  { core }: Context,
  { language }: ListOf,
  visits: readonly Appointment[],
  places: Places,
): DailyListRow[] {
  const patientIds = visits.map(({ patientId }) => patientId)
  const people = new Map(listPatientsByIds(core.db, patientIds).map((patient) => [patient.id, patient]))
  return withPeople(core, visits).flatMap((visit) => {
    const person = people.get(visit.patient.id)
    return person ? [toRow(visit, person, places, language)] : []
  })
}

/** Whether two papers are of the same people, so that one can tell what has changed since the other. */
function isComparable(earlier: PrintedList, { scope, language, only, filter }: ListOf): boolean {
  return (
    JSON.stringify(earlier.scope) === JSON.stringify(scope) &&
    earlier.language === language &&
    JSON.stringify(earlier.filter) === JSON.stringify(filter ?? null) &&
    (earlier.only === null || earlier.only === (only ?? null))
  )
}

/** The lists of that day with which the asked one can be compared, newest first, and how many rows differ. */
export function listEarlier(context: Context, request: ListOf): EarlierList[] {
  const { core } = context
  const camp = load(context, 'camps', request.campId)
  const earlier = listPrintedLists(core.db, camp.id, request.date).filter((list) =>
    isComparable(list, request),
  )
  if (earlier.length === 0) return []
  const places: Places = { stations: listStations(core.db, camp.id), staff: listStaff(core.db) }
  const current = rowsOf(context, request, visitsOf(context, request), places)
  return earlier.map((list) => ({
    number: list.number,
    printedAt: list.printedAt,
    changes: changesSince(list, request, current).length,
  }))
}

/** Refuses with `no_such_list`, or `other_list` where it was of another scope, language, kind of visit or filter. */
function findEarlier({ core }: Context, request: DailyListRequest, number: number): PrintedList {
  const earlier = findPrintedList(core.db, request.campId, request.date, number)
  if (!earlier) throw refused('no_such_list', { number })
  if (!isComparable(earlier, request)) throw refused('other_list', { number })
  return earlier
}

/** Lists that were printed before homes stood on them say nothing of them. */
const homeUnknown = { province: '', village: '' }

/** The rows that differ from an earlier list. */
function changesSince(earlier: PrintedList, request: ListOf, current: DailyListRow[]): DailyListRow[] {
  const before = request.only ? earlier.rows.filter(({ kind }) => kind === request.only) : earlier.rows
  return compareLists(
    before.flatMap((row) => (row.change === 'struck' ? [] : [{ ...homeUnknown, ...row }])),
    current,
    request.sectionBy,
  )
}

/** Gives the list the next number of the camp's day and keeps what it said. */
export function issueDailyList(context: Context, request: DailyListRequest): DailyListDocument {
  const options: OperationOptions = { name: 'lists.issue', campId: request.campId }
  const { document } = operate(context, options, (journal) => ({
    document: issueIn(journal, context, request),
  }))
  return document
}

function issueIn(journal: Journal, context: Context, request: DailyListRequest): DailyListDocument {
  const { core } = context
  const document = previewDailyList(context, request)
  const number = takeNumber(journal.tx, `lists/${request.campId}/${request.date}`)
  journal.create('printedLists', {
    id: core.newId(),
    number,
    campId: request.campId,
    date: request.date,
    scope: request.scope,
    language: request.language,
    only: request.only ?? null,
    filter: request.filter ?? null,
    rows: rowsToKeep(context, request, document),
    printedAt: core.clock().toISOString(),
    printedBy: document.printedBy,
  })
  return { ...document, listNumber: number }
}

/** The lists of several days: of those on which somebody is booked, else of the first. */
export function previewDailyLists(context: Context, request: DailyListsRequest): DailyListDocument[] {
  return requestsOf(context, request).map((one) => previewDailyList(context, one))
}

/** Gives every day's list the next number of its day; all of them or none. */
export function issueDailyLists(context: Context, request: DailyListsRequest): DailyListDocument[] {
  const options: OperationOptions = { name: 'lists.issue', campId: request.campId }
  const { documents } = operate(context, options, (journal) => ({
    documents: requestsOf(context, request).map((one) => issueIn(journal, context, one)),
  }))
  return documents
}

/** One request a day, without the days on which the list has nobody. Refuses as `INVALID` what ends before it begins or is too long. */
function requestsOf(context: Context, { from, until, ...list }: DailyListsRequest): DailyListRequest[] {
  const days = daysBetween(from, until) + 1
  if (days < 1 || days > MOST_DAYS) throw invalid({ until: 'range' })
  const all = Array.from({ length: days }, (_, day) => ({ ...list, date: addDays(from, day) }))
  const booked = all.filter((one) => visitsOf(context, one).length > 0)
  return booked.length > 0 ? booked : all.slice(0, 1)
}

/**
 * A list of changes is kept with the whole list as it then stood, so that the next changes are those since this paper: first what stands on
 * it, then what did not change under its code of before, then what was struck.
 */
function rowsToKeep(
  context: Context,
  request: DailyListRequest,
  document: DailyListDocument,
): DailyListRow[] {
  const shown = document.sections.flatMap(({ rows }) => rows)
  if (!request.sinceList) return shown
  const whole = previewDailyList(context, { ...request, sinceList: null }).sections.flatMap(
    ({ rows }) => rows,
  )
  const marked = new Set(shown.map(({ appointmentId }) => appointmentId))
  const before = findEarlier(context, request, request.sinceList).rows
  const codes = new Map(before.map(({ appointmentId, rowCode }) => [appointmentId, rowCode]))
  return [
    ...shown.filter(({ change }) => change !== 'struck'),
    ...whole.flatMap((row) =>
      marked.has(row.appointmentId) ? [] : [{ ...row, rowCode: codes.get(row.appointmentId) ?? row.rowCode }],
    ),
    ...shown.filter(({ change }) => change === 'struck'),
  ]
}

function printerName({ session }: Context, { staff }: Places, language: Language): string {
  const member = staff.find(({ id }) => id === session.principal?.staffId)
  return member ? staffName(member, language) : ownerName(session, language)
}

/** A filter as the paper says it. */
export function nameFilter(
  context: Context,
  { campId, filter, language }: { campId: string; filter: ListFilter | null; language: Language },
): NamedFilter | null {
  if (!filter) return null
  const { staffId, group, ...rest } = filter
  const known = listGroups(context.core.db, campId).find(({ name }) => name === group)
  const names = known && { groupName: known.name, groupNamePersian: known.namePersian }
  return {
    ...rest,
    group: names ? groupNameIn(names, language) : group,
    staff: staffId ? staffName(load(context, 'staff', staffId), language) : '',
  }
}

export function nameOfScope(context: Context, scope: ListScope, language: Language): string {
  if (scope.kind === 'station') return stationName(load(context, 'stations', scope.id), language)
  if (scope.kind === 'staff') return staffName(load(context, 'staff', scope.id), language)
  return ''
}

function toRow(
  { appointment, patient, order }: DayAppointment,
  { documents, province, village }: Patient,
  { stations, staff }: Places,
  language: Language,
): DailyListRow {
  const station = stations.find(({ id }) => id === appointment.stationId)
  const member = staff.find(({ id }) => id === appointment.staffId)
  const persian = language === 'fa'
  const pick = (latin: string, local: string) => (persian ? local || latin : latin || local)
  return {
    appointmentId: appointment.id,
    rowCode: '',
    patientNumber: patient.number,
    givenName: pick(patient.givenNameLatin, patient.givenNamePersian),
    fatherName: pick(patient.fatherNameLatin, patient.fatherNamePersian),
    sex: patient.sex,
    age: patient.age,
    ageIsEstimate: patient.ageIsEstimate,
    group: groupNameIn(patient, language),
    province: provinceName(province, language),
    village,
    deviceType: order?.deviceType ?? null,
    side: order?.side ?? null,
    kind: appointment.kind,
    startMinute: appointment.startMinute,
    durationMinutes: appointment.durationMinutes,
    station: station ? stationName(station, language) : '',
    staff: member ? staffName(member, language) : '',
    needs: patient.needs,
    remark: hideNumbers(
      appointment.note,
      documents.map(({ number }) => number),
    ),
    status: appointment.status,
  }
}
