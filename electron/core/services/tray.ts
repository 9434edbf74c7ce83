import type { FillDayResult, TrayEntry, TrayPage } from '#contract/appointments.ts'
import { listAppointmentsOf } from '#db/appointments.ts'
import type { Reader } from '#db/handles.ts'
import { listOrdersByIds, listUnscheduledOrders } from '#db/orders.ts'
import { searchPatients } from '#db/patients.ts'
import type { Camp } from '#domain/camps/camp.ts'
import { daysToChoose } from '#domain/camps/day-hours.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { nextVisitKind } from '#domain/orders/order-state.ts'
import { visitDefaults } from '#domain/scheduling/appointment.ts'
import type { DraftAppointment } from '#domain/scheduling/check-booking.ts'
import { fillDay, type FilledDay, type LeftReason, type TrayItem } from '#domain/scheduling/fill-day.ts'
import { toZonedMoment, type ZonedMoment } from '#domain/time/zone.ts'
import { campNow } from '../camp-clock.ts'
import type { Context } from '../context.ts'
import { load, operate } from '../operate.ts'
import { readDay } from './appointments.ts'
import { briefsOf, toOrderBrief } from './brief.ts'
import { settleWaiting } from './wait-list-steps.ts'
import { readShortParts } from './short-parts.ts'

/** Whoever is still to come before a day of the future waits for nothing on it: visits count from today on. */
function waitingFrom(context: Context, camp: Camp, date: string): string {
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
    offset: 0,
    limit: 200,
  }
  return searchPatients(db, query).rows.map(({ id }) => id)
}

/** Everything that waits, as the filling rules want it. The id of an order tells since when it waits. */
export function readTray(context: Context, db: Reader, campId: string, date: string): TrayItem[] {
  const orders = listUnscheduledOrders(db, campId, date, null)
  const ids = [...new Set(orders.map(({ patientId }) => patientId))]
  const people = briefsOf(context.core, ids, date)
  const visits = Map.groupBy(listAppointmentsOf(db, ids), ({ patientId }) => patientId)
  const short = readShortParts(db, campId, orders)
  return orders.flatMap((order) => {
    const person = people.get(order.patientId)
    if (!person) return []
    const shortParts = short.get(order.id)
    return [
      {
        patient: person.patient,
        order: shortParts ? { ...order, shortParts } : order,
        priority: order.priority,
        waitingSince: order.id,
        otherAppointmentsOfPatient: visits.get(order.patientId) ?? [],
      },
    ]
  })
}

/** How long a plan holds that somebody reads before they agree, though its first minutes pass meanwhile. */
const PLAN_HOLDS_MS = 10 * 60_000

function planMoment({ core }: Context, seenAt: string | undefined): string {
  const now = core.clock()
  if (seenAt === undefined) return now.toISOString()
  const age = now.getTime() - Date.parse(seenAt)
  return age >= 0 && age <= PLAN_HOLDS_MS ? seenAt : now.toISOString()
}

/** Books the tray into a day under the same rules as by hand; without `apply` only tells what it would do. */
export function fillTheDay(
  context: Context,
  {
    campId,
    date,
    apply,
    evenIfOver = false,
    otherDays = false,
    seenAt,
  }: {
    campId: string
    date: string
    apply: boolean
    evenIfOver?: boolean | undefined
    otherDays?: boolean | undefined
    seenAt?: string | undefined
  },
): FillDayResult {
  const { core } = context
  const camp = load(context, 'camps', campId)
  const moment = planMoment(context, apply ? seenAt : undefined)
  const now = toZonedMoment(moment, camp.timeZone)
  const isMeant = evenIfOver && date < campNow(core, camp).date
  const plan = (db: Reader) => {
    const { now: _now, ...day } = readDay(context, db, camp, date)
    const tray = readTray(context, db, campId, waitingFrom(context, camp, date))
    const filled = fillDay({ tray, day: isMeant ? day : { ...day, now } })
    const elsewhere = placeElsewhere(context, db, camp, { date, now, tray, left: filled.left })
    return { ...filled, elsewhere }
  }
  if (!apply) return describe(context, date, plan(core.db), { applied: false, seenAt: moment })
  const { filled, operationId } = operate(context, { name: 'appointments.fillDay', campId }, (journal) => {
    const filled = plan(journal.tx)
    for (const draft of [...filled.booked, ...(otherDays ? filled.elsewhere : [])]) {
      const visit = journal.create('appointments', {
        ...draft,
        id: core.newId(),
        campId,
        status: 'booked',
        pinned: false,
        note: '',
        overrideReason: '',
        seriesId: null,
      })
      settleWaiting(journal, visit)
    }
    return { filled }
  })
  return describe(context, date, filled, { applied: true, seenAt: moment, operationId })
}

/** What another day of the camp cannot help. */
const lasting: readonly LeftReason[] = ['already_booked_today', 'no_visit_needed', 'parts_short']

interface Left {
  date: string
  now: ZonedMoment
  tray: readonly TrayItem[]
  left: FilledDay['left']
}

/** Where those who found no place that day can come: the days after it first, then those before, none that has passed. */
function placeElsewhere(
  context: Context,
  db: Reader,
  camp: Camp,
  { date, now, tray, left }: Left,
): DraftAppointment[] {
  const keyOf = (patientId: string, orderId: string | null) => `${patientId} ${orderId ?? ''}`
  let keys = new Set(
    left
      .filter(({ reason }) => !lasting.includes(reason))
      .map(({ patientId, orderId }) => keyOf(patientId, orderId)),
  )
  const days = daysToChoose(camp, date).filter((day) => day !== date && day >= now.date)
  const placed: DraftAppointment[] = []
  for (const day of [...days.filter((after) => after > date), ...days.filter((before) => before < date)]) {
    if (keys.size === 0) break
    const waiting = tray.filter(({ patient, order }) => keys.has(keyOf(patient.id, order?.id ?? null)))
    const filled = fillDay({ tray: waiting, day: { ...readDay(context, db, camp, day), now } })
    placed.push(...filled.booked)
    keys = new Set(filled.left.map(({ patientId, orderId }) => keyOf(patientId, orderId)))
  }
  return placed
}

function describe(
  { core }: Context,
  date: string,
  filled: FilledDay & { elsewhere: DraftAppointment[] },
  outcome: { applied: boolean; seenAt: string; operationId?: string },
): FillDayResult {
  const all = [...filled.booked, ...filled.left]
  const people = briefsOf(
    core,
    all.map(({ patientId }) => patientId),
    date,
  )
  const orders = new Map<string, DeviceOrder>(
    listOrdersByIds(
      core.db,
      all.flatMap(({ orderId }) => (orderId ? [orderId] : [])),
    ).map((order) => [order.id, order]),
  )
  const about = ({ patientId, orderId }: { patientId: string; orderId: string | null }) => {
    const person = people.get(patientId)
    if (!person) throw new Error('a booked patient is missing')
    return { patient: person.brief, order: toOrderBrief(orderId ? orders.get(orderId) : undefined) }
  }
  const toDraft = ({ id: _id, ...draft }: DraftAppointment) => ({ ...draft, pinned: false, note: '' })
  const elsewhereOf = ({ patientId, orderId }: FilledDay['left'][number]) => {
    const draft = filled.elsewhere.find((one) => one.patientId === patientId && one.orderId === orderId)
    return draft ? toDraft(draft) : null
  }
  return {
    ...outcome,
    booked: filled.booked.map((draft) => ({ draft: toDraft(draft), ...about(draft) })),
    left: filled.left.map((left) => ({ ...left, ...about(left), elsewhere: elsewhereOf(left) })),
  }
}
