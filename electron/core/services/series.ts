import type { SeriesPlan, SeriesVisit, SeriesView } from '#contract/series.ts'
import { listAppointmentsOf } from '#db/appointments.ts'
import { entities } from '#db/entities.ts'
import type { Reader } from '#db/handles.ts'
import type { Journal } from '#db/journal.ts'
import { listSeriesOf } from '#db/rehab.ts'
import { findOpenSeries, listVisitsOfSeries } from '#db/series.ts'
import type { Camp } from '#domain/camps/camp.ts'
import type { RehabSeries } from '#domain/rehab/rehab-session.ts'
import { bookedPlainly, type Appointment } from '#domain/scheduling/appointment.ts'
import type { Day } from '#domain/scheduling/check-booking.ts'
import {
  openVisits,
  planSeries,
  visitsInScope,
  wishesOfChange,
  wishesOfPattern,
  type SeriesChange,
  type SeriesScope,
  type SeriesWish,
} from '#domain/scheduling/plan-series.ts'
import type { SeriesKind, SeriesPattern } from '#domain/scheduling/series-pattern.ts'
import { occupies } from '#domain/scheduling/visit-rules.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { notFound, refused } from '../refusal.ts'
import { changeStatus, clashesOf, readDay } from './appointments.ts'
import { withPeople } from './brief.ts'
import { readShortParts } from './short-parts.ts'
import { settleWaiting } from './wait-list-steps.ts'

interface SeriesOwner {
  campId: string
  patientId: string
  orderId: string | null
  kind: SeriesKind
}

export function viewSeries(context: Context, { id }: { id: string }): SeriesView {
  const { core } = context
  const series = load(context, 'rehabSeries', id)
  return { series, visits: withPeople(core, listVisitsOfSeries(core.db, [id])) }
}

/** The series of a person that have visits, oldest first. */
export function viewSeriesOf(context: Context, { patientId }: { patientId: string }): SeriesView[] {
  const { core } = context
  const all = listSeriesOf(core.db, patientId)
  const visits = withPeople(
    core,
    listVisitsOfSeries(
      core.db,
      all.map(({ id }) => id),
    ),
  )
  return all
    .map((series) => ({
      series,
      visits: visits.filter(({ appointment }) => appointment.seriesId === series.id),
    }))
    .filter((view) => view.visits.length > 0)
}

/** Lays a pattern out over dates, each proposed or refused by the rules of a single booking. */
export function planPattern(
  context: Context,
  input: SeriesOwner & { pattern: SeriesPattern; seriesId: string | null; fromVisitId: string | null },
): SeriesPlan {
  const { db } = context.core
  const all = input.seriesId ? listVisitsOfSeries(db, [input.seriesId]) : []
  const from = all.find(({ id }) => id === input.fromVisitId)
  const visits = from ? visitsInScope(all, from, 'later') : openVisits(all)
  const { campId, patientId, orderId, kind } = input
  const { wishes, dropped } = wishesOfPattern(input.pattern, { patientId, orderId, kind }, visits)
  return { lines: plan(context, { campId, patientId, orderId }, wishes, dropped), dropped }
}

/** What changing one visit, it and the later ones, or all would do. */
export function planChange(
  context: Context,
  input: { visitId: string; scope: SeriesScope; change: SeriesChange },
): SeriesPlan {
  const visit = load(context, 'appointments', input.visitId)
  if (!visit.seriesId) throw notFound('rehabSeries')
  const visits = visitsInScope(listVisitsOfSeries(context.core.db, [visit.seriesId]), visit, input.scope)
  return { lines: plan(context, visit, wishesOfChange(visits, input.change), []), dropped: [] }
}

function plan(
  context: Context,
  who: Pick<SeriesOwner, 'campId' | 'patientId' | 'orderId'>,
  wishes: readonly SeriesWish[],
  leaving: readonly Appointment[],
) {
  const { db } = context.core
  const camp = load(context, 'camps', who.campId)
  const patient = load(context, 'patients', who.patientId)
  const order = who.orderId ? load(context, 'deviceOrders', who.orderId) : null
  if (order && order.patientId !== patient.id) throw refused('other_person')
  const shortParts = order ? readShortParts(db, camp.id, [order]).get(order.id) : undefined
  const owner = {
    patient,
    order: order && shortParts ? { ...order, shortParts } : order,
    visits: listAppointmentsOf(db, [patient.id]),
  }
  return planSeries({ wishes, owner, dayOn: daysOf(context, db, camp), leaving })
}

/** Reads each date once. */
function daysOf(context: Context, db: Reader, camp: Camp): (date: string) => Day {
  const known = new Map<string, Day>()
  return (date) => {
    const day = known.get(date) ?? readDay(context, db, camp, date)
    known.set(date, day)
    return day
  }
}

interface SaveInput extends SeriesOwner {
  series: { id: string; version: number } | null
  goal: string
  pattern: SeriesPattern | null
  visits: SeriesVisit[]
  cancel: { id: string; version: number }[]
  reason: string
}

/** Books, moves and cancels visits of a series together, or nothing at all. */
export function saveSeries(context: Context, input: SaveInput) {
  const { campId, reason } = input
  load(context, 'camps', campId)
  const name = input.visits.length === 0 ? 'series.cancel' : 'series.save'
  return operate(context, { name, campId, reason }, (journal) => {
    const series = seriesFor(journal, context, input)
    for (const { id, version } of input.cancel) {
      const visit = openVisit(context, series, id, version)
      changeStatus(journal, context, visit, { status: 'cancelled', reason })
    }
    const visits = input.visits.map((one) => writeVisit(journal, context, series, one))
    assertNoClash(context, journal, visits)
    for (const visit of visits) settleWaiting(journal, visit)
    return { series: summarise(journal, series, input.pattern), visits }
  })
}

function seriesFor(journal: Journal, context: Context, input: SaveInput): RehabSeries {
  const { campId, patientId, orderId, kind, goal } = input
  if (input.series) {
    const series = loadFresh(context, 'rehabSeries', input.series.id, input.series.version)
    if (series.patientId !== patientId) throw notFound('rehabSeries')
    return series
  }
  const patient = load(context, 'patients', patientId)
  if (orderId && load(context, 'deviceOrders', orderId).patientId !== patient.id)
    throw refused('other_person')
  return (
    findOpenSeries(journal.tx, input) ??
    journal.create('rehabSeries', {
      id: context.core.newId(),
      campId,
      patientId,
      orderId,
      kind,
      goal,
      plannedCount: input.visits.length,
      pattern: null,
      status: 'open',
    })
  )
}

/** A visit of the series that nobody has begun. */
function openVisit(context: Context, series: RehabSeries, id: string, version: number): Appointment {
  const visit = loadFresh(context, 'appointments', id, version)
  if (visit.seriesId !== series.id) throw notFound('appointments')
  if (visit.status !== 'booked') throw refused('series_begun')
  return visit
}

function writeVisit(
  journal: Journal,
  context: Context,
  series: RehabSeries,
  { visit, ...slot }: SeriesVisit,
): Appointment {
  if (visit) {
    const before = openVisit(context, series, visit.id, visit.version)
    return journal.replace('appointments', { ...before, ...slot, overrideReason: '' })
  }
  return journal.create('appointments', {
    ...bookedPlainly,
    ...slot,
    id: context.core.newId(),
    campId: series.campId,
    kind: series.kind,
    patientId: series.patientId,
    orderId: series.orderId,
    seriesId: series.id,
  })
}

/** Checked once all of them are in their places, so that none stands in the way of another that leaves. */
function assertNoClash(context: Context, journal: Journal, visits: readonly Appointment[]): void {
  const lines = visits
    .map((visit) => ({
      id: visit.id,
      date: visit.date,
      startMinute: visit.startMinute,
      clashes: clashesOf(context, journal.tx, visit.campId, visit),
    }))
    .filter(({ clashes }) => clashes.length > 0)
  if (lines.length > 0) throw refused('series_clash', { lines, clashes: lines[0]?.clashes ?? [] })
}

/** The series as its visits stand now; one whose last open visit was cancelled before anything was done has stopped. */
function summarise(journal: Journal, series: RehabSeries, pattern: SeriesPattern | null): RehabSeries {
  const { visits, current } = {
    visits: listVisitsOfSeries(journal.tx, [series.id]),
    current: entities.rehabSeries.find(journal.tx, series.id) ?? series,
  }
  const count = visits.filter(occupies).length
  return journal.replace('rehabSeries', {
    ...current,
    plannedCount: Math.max(1, count),
    pattern: pattern ?? current.pattern,
    status: count === 0 ? 'stopped' : 'open',
  })
}
