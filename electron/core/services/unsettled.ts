import type { UnsettledLine } from '#contract/appointments.ts'
import { listCampRange } from '#db/appointments.ts'
import { listPatientsByIds } from '#db/patients.ts'
import { daysToChoose } from '#domain/camps/day-hours.ts'
import type { Camp } from '#domain/camps/camp.ts'
import type { Appointment } from '#domain/scheduling/appointment.ts'
import type { Clash } from '#domain/scheduling/clash.ts'
import { planMoves, type PlannedMove } from '#domain/scheduling/move-many.ts'
import { findUnsettled } from '#domain/scheduling/unsettled.ts'
import { addDays } from '#domain/time/local-date.ts'
import type { ZonedMoment } from '#domain/time/zone.ts'
import { campNow } from '../camp-clock.ts'
import type { Context } from '../context.ts'
import { load } from '../operate.ts'
import { notFound } from '../refusal.ts'
import { readDay } from './appointments.ts'
import { readSurroundings, toLines } from './bulk-moves.ts'

/** Later than any date of a camp. */
const FOREVER = '9999-12-31'
/** For how many days a visit that nobody answered is asked about. */
const LAPSED_DAYS = 31
/** For so many at once another place is sought; when they are moved it is sought for the next. */
const PLANNED = 60

const anyPlace = {
  shiftMinutes: 0,
  toDate: null,
  toStationId: null,
  toStaffId: null,
  spread: true,
  anyPlace: true,
}

interface Found {
  camp: Camp
  now: ZonedMoment
  /** Those that nobody decided about, and those that somebody left as they are with a reason; by date and time. */
  undecided: Appointment[]
  decided: Appointment[]
  why: ReadonlyMap<string, Clash[]>
}

/**
 * Every visit that does not hold as things are now: its place, its person or its hours changed, or its day went by and nobody said what
 * became of it. It stays in this list until it is moved, answered or cancelled, whatever was decided when the plan changed. Each comes
 * with where it could go; those that were left as they are with a reason come without, and last.
 */
export function listUnsettled(context: Context, { campId }: { campId: string }): UnsettledLine[] {
  const found = find(context, campId)
  const { now, why, undecided, decided } = found
  const planned = undecided.slice(0, PLANNED)
  const lines = [
    ...toLines(context, planPlaces(context, found, planned)).map((line) => ({ line, isPlanned: true })),
    ...toLines(context, undecided.slice(PLANNED).map(asIs)).map((line) => ({ line, isPlanned: false })),
    ...toLines(context, decided.map(asIs)).map((line) => ({ line, isPlanned: true })),
  ]
  const left = new Set(decided.map(({ id }) => id))
  return lines.map(({ line, isPlanned }) => ({
    ...line,
    isPlanned,
    clashes: why.get(line.appointment.id) ?? [],
    isLapsed: line.appointment.date < now.date,
    isUndecided: !left.has(line.appointment.id),
  }))
}

/** How many of them nobody has decided about. */
export function countUnsettled(context: Context, { campId }: { campId: string }): { count: number } {
  return { count: find(context, campId).undecided.length }
}

const asIs = (visit: Appointment): PlannedMove => ({ visit, draft: null, isSpread: false, clashes: [] })

function planPlaces(context: Context, { camp, now }: Found, visits: readonly Appointment[]): PlannedMove[] {
  if (visits.length === 0) return []
  const dates = daysToChoose(camp, now.date).filter((date) => date >= now.date)
  return planMoves({
    visits,
    change: anyPlace,
    ...readSurroundings(context, context.core.db, camp, visits, dates),
  })
}

function find(context: Context, campId: string): Found {
  const { db } = context.core
  const camp = load(context, 'camps', campId)
  const now = campNow(context.core, camp)
  const open = listCampRange(db, campId, addDays(now.date, -LAPSED_DAYS), FOREVER).filter(
    ({ status }) => status === 'booked' || status === 'arrived',
  )
  const ahead = open.filter(
    ({ date, startMinute, status }) =>
      date > now.date || (date === now.date && (status === 'arrived' || startMinute >= now.minute)),
  )
  const inPast: Clash = { kind: 'in_past', date: now.date, minute: now.minute, overridable: true }
  const why = new Map<string, Clash[]>([
    ...open.filter(({ date }) => date < now.date).map(({ id }): [string, Clash[]] => [id, [inPast]]),
    ...findBroken(context, camp, ahead).map(({ visit, clashes }): [string, Clash[]] => [visit.id, clashes]),
  ])
  const isDecided = ({ id, date, overrideReason }: Appointment) =>
    date >= now.date && overrideReason !== '' && why.get(id)?.every(({ overridable }) => overridable)
  const found = open.filter(({ id }) => why.has(id))
  return {
    camp,
    now,
    why,
    undecided: found.filter((visit) => !isDecided(visit)),
    decided: found.filter(isDecided),
  }
}

function findBroken(context: Context, camp: Camp, visits: readonly Appointment[]) {
  const { db } = context.core
  const dates = [...new Set(visits.map(({ date }) => date))]
  const patients = new Map(
    listPatientsByIds(db, [...new Set(visits.map(({ patientId }) => patientId))]).map((patient) => [
      patient.id,
      patient,
    ]),
  )
  return findUnsettled({
    visits,
    days: new Map(dates.map((date) => [date, readDay(context, db, camp, date)])),
    patientOf: ({ patientId }) => {
      const patient = patients.get(patientId)
      if (!patient) throw notFound('patients')
      return patient
    },
  })
}
