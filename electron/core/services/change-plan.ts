import type { VisitsAnswer } from '#contract/camp-plan.ts'
import { listCampRange } from '#db/appointments.ts'
import { entities } from '#db/entities.ts'
import type { Reader } from '#db/handles.ts'
import type { Journal } from '#db/journal.ts'
import { campDays } from '#domain/camps/day-hours.ts'
import type { Camp } from '#domain/camps/camp.ts'
import type { Appointment } from '#domain/scheduling/appointment.ts'
import { checkBooking } from '#domain/scheduling/check-booking.ts'
import type { Clash } from '#domain/scheduling/clash.ts'
import { isSamePlace, planMoves, type PlannedMove } from '#domain/scheduling/move-many.ts'
import { campNow } from '../camp-clock.ts'
import type { Context } from '../context.ts'
import { operate, type OperationOptions } from '../operate.ts'
import { notFound, refused } from '../refusal.ts'
import { readSurroundings, toLines } from './bulk-moves.ts'

/** Later than any date of a camp. */
const FOREVER = '9999-12-31'

interface PlanChange {
  name: OperationOptions['name']
  /** Null before there is a camp: nothing can be touched then. */
  campId: string | null
  answer: VisitsAnswer | undefined
}

/**
 * Writes a change of what visits rest on: a camp's days, a station, a shift. Whoever is still to come and stood well before but not after
 * it is touched. Without an answer the change is refused with `touches_visits`, which says where each could go; with one it is written
 * together with what becomes of them, in one operation, so that one undo takes all of it back. Nobody is dropped.
 */
export function changePlan<T extends object>(
  context: Context,
  { name, campId, answer }: PlanChange,
  write: (journal: Journal) => T,
): T & { operationId: string } {
  const reason = answer?.do === 'leave' ? answer.reason : ''
  return operate(context, { name, campId, reason }, (journal) => {
    if (!campId) return write(journal)
    const before = readStandings(context, journal.tx, campId)
    const result = write(journal)
    const touched = findTouched(before, readStandings(context, journal.tx, campId))
    if (touched.length > 0) settle(journal, context, campId, touched, answer)
    return result
  })
}

interface Standing {
  visit: Appointment
  clashes: Clash[]
}

function campIn(db: Reader, campId: string): Camp {
  const camp = entities.camps.find(db, campId)
  if (!camp) throw notFound('camps')
  return camp
}

/** Every visit of the camp that is still to come, with the rules that it breaks as the plan is now. */
function readStandings(context: Context, db: Reader, campId: string): Map<string, Standing> {
  const camp = campIn(db, campId)
  const now = campNow(context.core, camp)
  const visits = listCampRange(db, campId, now.date, FOREVER).filter(
    ({ status, date, startMinute }) =>
      status === 'arrived' || (status === 'booked' && (date > now.date || startMinute >= now.minute)),
  )
  const { days, ownerOf } = readSurroundings(context, db, camp, visits, [])
  return new Map(
    visits.map((visit) => {
      const { now: _now, ...day } = days.get(visit.date) ?? missingDay(visit.date)
      const { patient, order, visits: otherAppointmentsOfPatient } = ownerOf(visit)
      const clashes = checkBooking(visit, { ...day, patient, order, otherAppointmentsOfPatient })
      return [visit.id, { visit, clashes }]
    }),
  )
}

function missingDay(date: string): never {
  throw new Error(`the day ${date} is missing`)
}

/** The visits that break a rule which they did not break before. */
function findTouched(before: Map<string, Standing>, after: Map<string, Standing>): Standing[] {
  return [...after.values()].filter(({ visit, clashes }) => {
    const known = new Set(before.get(visit.id)?.clashes.map(({ kind }) => kind))
    return clashes.some(({ kind }) => !known.has(kind))
  })
}

function settle(
  journal: Journal,
  context: Context,
  campId: string,
  touched: Standing[],
  answer: VisitsAnswer | undefined,
): void {
  if (answer?.do === 'leave') {
    for (const { visit, clashes } of touched) {
      if (clashes.every(({ overridable }) => overridable))
        journal.replace('appointments', { ...visit, overrideReason: answer.reason })
    }
    return
  }
  const moves = planTouched(context, journal.tx, campId, touched)
  if (!answer) throw refused('touches_visits', { lines: toLines(context, moves) })
  for (const { visit, draft } of moves) {
    if (draft) journal.replace('appointments', { ...visit, ...draft, id: visit.id, overrideReason: '' })
  }
}

/** Where each of them could go; who can stay where it is after the others have moved is left out. */
function planTouched(
  context: Context,
  db: Reader,
  campId: string,
  touched: readonly Standing[],
): PlannedMove[] {
  const camp = campIn(db, campId)
  const today = campNow(context.core, camp).date
  const visits = touched.map(({ visit }) => visit)
  const dates = campDays(camp).filter((date) => date >= today)
  const clashesOf = new Map(touched.map(({ visit, clashes }) => [visit.id, clashes]))
  const change = {
    shiftMinutes: 0,
    toDate: null,
    toStationId: null,
    toStaffId: null,
    spread: true,
    anyPlace: true,
  }
  return planMoves({ visits, change, ...readSurroundings(context, db, camp, visits, dates) })
    .filter(({ visit, draft }) => !draft || !isSamePlace(visit, draft))
    .map((move) => (move.draft ? move : { ...move, clashes: clashesOf.get(move.visit.id) ?? move.clashes }))
}
