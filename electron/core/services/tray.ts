import type { DayAppointment, TrayEntry, TrayPage } from '#contract/appointments.ts'
import { listAppointmentsOf } from '#db/appointments.ts'
import type { Reader } from '#db/handles.ts'
import { listUnscheduledOrders } from '#db/orders.ts'
import { searchPatients } from '#db/patients.ts'
import type { Camp } from '#domain/camps/camp.ts'
import { nextVisitKind } from '#domain/orders/order-state.ts'
import { visitDefaults } from '#domain/scheduling/appointment.ts'
import type { TrayItem } from '#domain/scheduling/fill-day.ts'
import { campNow } from '../camp-clock.ts'
import type { Context } from '../context.ts'
import { load } from '../operate.ts'
import { briefsOf, toOrderBrief } from './brief.ts'
import { readShortParts } from './short-parts.ts'

/** Whoever is still to come before a day of the future waits for nothing on it: visits count from today on. */
export function waitingFrom(context: Context, camp: Camp, date: string): string {
  const today = campNow(context.core, camp).date
  return today < date ? today : date
}

/** Orders that need a visit and have none to come, or none from a day of the past on, most urgent first. */
export function listTray(
  context: Context,
  input: { campId: string; date: string; text: string; offset: number; limit: number },
): TrayPage {
  const { core } = context
  const camp = load(context, 'camps', input.campId)
  const wanted = input.text.trim() ? matchingPatients(core.db, input.campId, input.text) : null
  const orders = listUnscheduledOrders(
    core.db,
    input.campId,
    waitingFrom(context, camp, input.date),
    wanted,
  ).filter((order) => nextVisitKind(order) !== null)
  const page = orders.slice(input.offset, input.offset + input.limit)
  const people = briefsOf(
    core,
    page.map(({ patientId }) => patientId),
    input.date,
  )
  const entries = page.flatMap((order): TrayEntry[] => {
    const kind = nextVisitKind(order)
    const person = people.get(order.patientId)
    if (!kind || !person) return []
    return [
      {
        patient: person.brief,
        order: toOrderBrief(order),
        kind,
        durationMinutes: visitDefaults[kind].durationMinutes,
      },
    ]
  })
  return { entries, total: orders.length, people: new Set(orders.map(({ patientId }) => patientId)).size }
}

function matchingPatients(db: Reader, campId: string, text: string): string[] {
  const query = {
    text,
    campId,
    groupId: null,
    onlyFlagged: false,
    sort: 'name' as const,
    language: 'en' as const,
    offset: 0,
    limit: 200,
  }
  return searchPatients(db, query).rows.map(({ id }) => id)
}

/** One order that waits, with what a line about it shows. */
export interface TrayLine {
  item: TrayItem
  about: Pick<DayAppointment, 'patient' | 'order'>
}

/** Everything that waits from a date on, as the filling rules want it. */
export const readTray = (context: Context, db: Reader, campId: string, date: string): TrayItem[] =>
  readLines(context, db, campId, { from: date, on: date }).map(({ item }) => item)

/** Everything that waits from a date on, with everybody's age on another. The id of an order tells since when it waits. */
export function readLines(
  context: Context,
  db: Reader,
  campId: string,
  { from, on }: { from: string; on: string },
): TrayLine[] {
  const orders = listUnscheduledOrders(db, campId, from, null)
  const ids = [...new Set(orders.map(({ patientId }) => patientId))]
  const people = briefsOf(context.core, ids, on)
  const visits = Map.groupBy(listAppointmentsOf(db, ids), ({ patientId }) => patientId)
  const short = readShortParts(db, campId, orders)
  return orders.flatMap((order) => {
    const person = people.get(order.patientId)
    if (!person) return []
    const shortParts = short.get(order.id)
    const item = {
      patient: person.patient,
      order: shortParts ? { ...order, shortParts } : order,
      priority: order.priority,
      waitingSince: order.id,
      otherAppointmentsOfPatient: visits.get(order.patientId) ?? [],
    }
    return [{ item, about: { patient: person.brief, order: toOrderBrief(order) } }]
  })
}
