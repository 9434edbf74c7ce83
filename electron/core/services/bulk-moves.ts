import type { BulkMoveLine, BulkMoveResult, CallLine, RangeView } from '#contract/appointments.ts'
import { listAppointmentsOf, listCampRange } from '#db/appointments.ts'
import { listStations } from '#db/camps.ts'
import { entities } from '#db/entities.ts'
import type { Reader } from '#db/handles.ts'
import { listOrdersByIds } from '#db/orders.ts'
import { listPatientsByIds } from '#db/patients.ts'
import { listStaff } from '#db/staff.ts'
import type { Camp } from '#domain/camps/camp.ts'
import { daysToChoose } from '#domain/camps/day-hours.ts'
import { compareNames } from '#domain/people/compare-names.ts'
import type { Appointment } from '#domain/scheduling/appointment.ts'
import {
  planMoves,
  type BulkChange,
  type PlannedMove,
  type VisitOwner,
} from '#domain/scheduling/move-many.ts'
import { daysBetween } from '#domain/time/local-date.ts'
import { campNow } from '../camp-clock.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { invalid, notFound } from '../refusal.ts'
import { readDay } from './appointments.ts'
import { withPeople } from './brief.ts'
import { readPlan } from './read-plan.ts'

const LONGEST_RANGE = 62

/** Several days of a camp as the week, the month and the whole camp show them. */
export function viewRange(
  context: Context,
  { campId, from, to }: { campId: string; from: string; to: string },
): RangeView {
  const { core } = context
  const days = daysBetween(from, to)
  if (days < 0 || days >= LONGEST_RANGE) throw invalid({ to: 'range' })
  return {
    camp: load(context, 'camps', campId),
    from,
    to,
    stations: listStations(core.db, campId),
    staff: listStaff(core.db),
    plan: readPlan(core.db, campId),
    appointments: withPeople(core, listCampRange(core.db, campId, from, to)),
  }
}

interface MoveManyInput {
  campId: string
  visits: { id: string; version: number }[]
  change: BulkChange
  apply: boolean
  reason: string
}

/** Moves many visits in one operation, or shows what that would do. */
export function moveMany(context: Context, input: MoveManyInput): BulkMoveResult {
  const camp = load(context, 'camps', input.campId)
  const plan = (db: Reader) => {
    const visits = input.visits.map(({ id, version }) => loadFresh(context, 'appointments', id, version))
    if (visits.some(({ campId }) => campId !== camp.id)) throw notFound('appointments')
    const dates = datesOf(context, camp, input.change)
    return planMoves({
      visits,
      change: input.change,
      ...readSurroundings(context, db, camp, visits, dates),
    })
  }
  if (!input.apply) return { applied: false, lines: toLines(context, plan(context.core.db)) }
  const { moves, operationId } = operate(
    context,
    { name: 'appointments.moveMany', campId: camp.id, reason: input.reason },
    (journal) => {
      const moves = plan(journal.tx)
      for (const { visit, draft } of moves) {
        if (draft) journal.replace('appointments', { ...visit, ...draft, id: visit.id, overrideReason: '' })
      }
      return { moves }
    },
  )
  return { applied: true, operationId, lines: toLines(context, moves) }
}

/** The dates that a change can lead to, besides those of the visits. */
function datesOf({ core }: Context, camp: Camp, { toDate, anyPlace }: BulkChange): string[] {
  if (toDate) return [toDate]
  if (!anyPlace) return []
  const today = campNow(core, camp).date
  return daysToChoose(camp, today).filter((date) => date >= today)
}

/** The days that are touched, and who each visit is for. */
export function readSurroundings(
  context: Context,
  db: Reader,
  camp: Camp,
  visits: readonly Appointment[],
  moreDates: readonly string[],
) {
  const dates = new Set([...visits.map(({ date }) => date), ...moreDates])
  const days = new Map([...dates].map((date) => [date, readDay(context, db, camp, date)]))
  const patientIds = [...new Set(visits.map(({ patientId }) => patientId))]
  const patients = new Map(listPatientsByIds(db, patientIds).map((patient) => [patient.id, patient]))
  const orderIds = visits.flatMap(({ orderId }) => orderId ?? [])
  const orders = new Map(listOrdersByIds(db, orderIds).map((order) => [order.id, order]))
  const others = Map.groupBy(listAppointmentsOf(db, patientIds), ({ patientId }) => patientId)
  const ownerOf = ({ patientId, orderId }: Appointment): VisitOwner => {
    const patient = patients.get(patientId)
    if (!patient) throw notFound('patients')
    return { patient, order: orders.get(orderId ?? '') ?? null, visits: others.get(patientId) ?? [] }
  }
  return { days, ownerOf }
}

export function toLines({ core }: Context, moves: readonly PlannedMove[]): BulkMoveLine[] {
  const people = new Map(
    withPeople(
      core,
      moves.map(({ visit }) => visit),
    ).map((item) => [item.appointment.id, item]),
  )
  return moves.flatMap(({ visit, draft, isSpread, clashes }) => {
    const item = people.get(visit.id)
    return item ? [{ ...item, appointment: visit, draft, isSpread, clashes }] : []
  })
}

/** The people of these visits as they are called: by village, then by time. */
export function listCalls({ core }: Context, { ids }: { ids: string[] }): CallLine[] {
  const visits = ids.flatMap((id) => entities.appointments.find(core.db, id) ?? [])
  const patients = new Map(
    listPatientsByIds(
      core.db,
      visits.map(({ patientId }) => patientId),
    ).map((patient) => [patient.id, patient]),
  )
  return withPeople(core, visits)
    .map((item) => {
      const patient = patients.get(item.patient.id)
      return {
        ...item,
        phones: patient?.phones ?? [],
        village: patient?.village ?? '',
        language: patient?.language ?? null,
      }
    })
    .toSorted(
      (a, b) =>
        compareNames(a.village, b.village) ||
        a.appointment.date.localeCompare(b.appointment.date) ||
        a.appointment.startMinute - b.appointment.startMinute,
    )
}
