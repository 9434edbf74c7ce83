import type { DayAppointment, FillDayResult, TrayEntry, TrayPage } from '#contract/appointments.ts'
import { listAppointmentsOf } from '#db/appointments.ts'
import type { Reader } from '#db/handles.ts'
import { listUnscheduledOrders } from '#db/orders.ts'
import { searchPatients } from '#db/patients.ts'
import type { Camp } from '#domain/camps/camp.ts'
import { daysToChoose } from '#domain/camps/day-hours.ts'
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

/** One order that waits, with what a line about it shows. */
interface TrayLine {
  item: TrayItem
  about: Pick<DayAppointment, 'patient' | 'order'>
}

/** Everything that waits from a date on, as the filling rules want it. */
export const readTray = (context: Context, db: Reader, campId: string, date: string): TrayItem[] =>
  readLines(context, db, campId, { from: date, on: date }).map(({ item }) => item)

/** Everything that waits from a date on, with everybody's age on another. The id of an order tells since when it waits. */
function readLines(
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
    const lines = readLines(context, db, campId, { from: waitingFrom(context, camp, date), on: date })
    const tray = lines.map(({ item }) => item)
    const filled = fillDay({ tray, day: isMeant ? day : { ...day, now } })
    const elsewhere = placeElsewhere(context, db, camp, { date, now, tray, left: filled.left })
    return { ...filled, elsewhere, lines }
  }
  if (!apply) return describe(plan(core.db), { applied: false, seenAt: moment })
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
  return describe(filled, { applied: true, seenAt: moment, operationId })
}

/** An order of somebody; the order is null for who waits without one. */
const keyOf = (patientId: string, orderId: string | null) => `${patientId} ${orderId ?? ''}`

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

interface Plan extends FilledDay {
  elsewhere: DraftAppointment[]
  lines: readonly TrayLine[]
}

function describe(
  { booked, left, elsewhere, lines }: Plan,
  outcome: { applied: boolean; seenAt: string; operationId?: string },
): FillDayResult {
  const known = new Map(
    lines.map(({ item, about }) => [keyOf(item.patient.id, item.order?.id ?? null), about]),
  )
  const others = new Map(elsewhere.map((draft) => [keyOf(draft.patientId, draft.orderId), draft]))
  const aboutOf = ({ patientId, orderId }: FilledDay['left'][number] | DraftAppointment) => {
    const about = known.get(keyOf(patientId, orderId))
    if (!about) throw new Error('a booked patient is missing')
    return about
  }
  const toDraft = ({ id: _id, ...draft }: DraftAppointment) => ({ ...draft, pinned: false, note: '' })
  return {
    ...outcome,
    booked: booked.map((draft) => ({ draft: toDraft(draft), ...aboutOf(draft) })),
    left: left.map((one) => {
      const other = others.get(keyOf(one.patientId, one.orderId))
      return { ...one, ...aboutOf(one), elsewhere: other ? toDraft(other) : null }
    }),
  }
}
