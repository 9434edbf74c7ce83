import type { FillDayResult, LeftCount, LeftLine } from '#contract/appointments.ts'
import type { Reader } from '#db/handles.ts'
import type { Camp } from '#domain/camps/camp.ts'
import { daysToChoose } from '#domain/camps/day-hours.ts'
import { bookedPlainly } from '#domain/scheduling/appointment.ts'
import type { DraftAppointment } from '#domain/scheduling/check-booking.ts'
import { fillDay, type FilledDay, type LeftReason, type TrayItem } from '#domain/scheduling/fill-day.ts'
import { toZonedMoment, type ZonedMoment } from '#domain/time/zone.ts'
import { campNow } from '../camp-clock.ts'
import type { Context } from '../context.ts'
import { rememberLast } from '../last-answer.ts'
import { load, operate } from '../operate.ts'
import { readDay } from './appointments.ts'
import { readLines, waitingFrom, type TrayLine } from './tray.ts'
import { settleWaiting } from './wait-list-steps.ts'

/** How long a plan holds that somebody reads before they agree, though its first minutes pass meanwhile. */
const PLAN_HOLDS_MS = 10 * 60_000

function planMoment({ core }: Context, seenAt: string | undefined): string {
  const now = core.clock()
  if (seenAt === undefined) return now.toISOString()
  const age = now.getTime() - Date.parse(seenAt)
  return age >= 0 && age <= PLAN_HOLDS_MS ? seenAt : now.toISOString()
}

interface Filling {
  campId: string
  date: string
  /** When the plan was worked out. */
  moment: string
  evenIfOver: boolean
}

function planDay(context: Context, db: Reader, { campId, date, moment, evenIfOver }: Filling): Plan {
  const { core } = context
  const camp = load(context, 'camps', campId)
  const now = toZonedMoment(moment, camp.timeZone)
  const isMeant = evenIfOver && date < campNow(core, camp).date
  const { now: _now, ...day } = readDay(context, db, camp, date)
  const lines = readLines(context, db, campId, { from: waitingFrom(context, camp, date), on: date })
  const tray = lines.map(({ item }) => item)
  const filled = fillDay({ tray, day: isMeant ? day : { ...day, now } })
  const elsewhere = placeElsewhere(context, db, camp, { date, now, tray, left: filled.left })
  return { ...filled, elsewhere, lines }
}

/** With thousands waiting the plan that somebody reads is not worked out anew for each part that is asked for. */
const lastPlan = rememberLast<Plan>()

const planToRead = (context: Context, filling: Filling): Plan =>
  lastPlan(context.core, filling, () => planDay(context, context.core.db, filling))

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
    leftLimit = Infinity,
  }: {
    campId: string
    date: string
    apply: boolean
    evenIfOver?: boolean | undefined
    otherDays?: boolean | undefined
    seenAt?: string | undefined
    leftLimit?: number | undefined
  },
): FillDayResult {
  const { core } = context
  const moment = planMoment(context, apply ? seenAt : undefined)
  const filling = { campId, date, moment, evenIfOver }
  if (!apply) {
    return describe(planToRead(context, filling), { applied: false, seenAt: moment }, leftLimit)
  }
  const { filled, operationId } = operate(context, { name: 'appointments.fillDay', campId }, (journal) => {
    const filled = planDay(context, journal.tx, filling)
    for (const draft of [...filled.booked, ...(otherDays ? filled.elsewhere : [])]) {
      const visit = journal.create('appointments', {
        ...bookedPlainly,
        ...draft,
        id: core.newId(),
        campId,
      })
      settleWaiting(journal, visit)
    }
    return { filled }
  })
  return describe(filled, { applied: true, seenAt: moment, operationId }, leftLimit)
}

/** A further part of those whom one reason leaves out of the plan that somebody reads. */
export function listLeft(
  context: Context,
  input: { campId: string; date: string; seenAt: string; reason: LeftReason; offset: number; limit: number },
): LeftLine[] {
  const { campId, date, seenAt, reason, offset, limit } = input
  const moment = planMoment(context, seenAt)
  const plan = planToRead(context, { campId, date, moment, evenIfOver: false })
  const left = plan.left.filter((one) => one.reason === reason).slice(offset, offset + limit)
  return left.map(describeLeft(plan))
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

const toDraft = ({ id: _id, ...draft }: DraftAppointment) => ({ ...draft, pinned: false, note: '' })

function aboutOf({ lines }: Plan) {
  const known = new Map(
    lines.map(({ item, about }) => [keyOf(item.patient.id, item.order?.id ?? null), about]),
  )
  return ({ patientId, orderId }: FilledDay['left'][number] | DraftAppointment) => {
    const about = known.get(keyOf(patientId, orderId))
    if (!about) throw new Error('a booked patient is missing')
    return about
  }
}

const byPerson = (drafts: readonly DraftAppointment[]) =>
  new Map(drafts.map((draft) => [keyOf(draft.patientId, draft.orderId), draft]))

function describeLeft(plan: Plan): (one: FilledDay['left'][number]) => LeftLine {
  const about = aboutOf(plan)
  const others = byPerson(plan.elsewhere)
  return (one) => {
    const other = others.get(keyOf(one.patientId, one.orderId))
    return { ...one, ...about(one), elsewhere: other ? toDraft(other) : null }
  }
}

function countLeft({ left, elsewhere }: Plan): LeftCount[] {
  const others = byPerson(elsewhere)
  return [...Map.groupBy(left, ({ reason }) => reason)].map(([reason, ones]) => ({
    reason,
    lines: ones.length,
    elsewhere: ones.filter(({ patientId, orderId }) => others.has(keyOf(patientId, orderId))).length,
  }))
}

/** The first ones of each reason, in the order of all. */
function firstOfEach(left: FilledDay['left'], limit: number): FilledDay['left'] {
  const taken = new Map<LeftReason, number>()
  return left.filter(({ reason }) => {
    const count = (taken.get(reason) ?? 0) + 1
    taken.set(reason, count)
    return count <= limit
  })
}

function describe(
  plan: Plan,
  outcome: { applied: boolean; seenAt: string; operationId?: string },
  leftLimit: number,
): FillDayResult {
  const about = aboutOf(plan)
  return {
    ...outcome,
    booked: plan.booked.map((draft) => ({ draft: toDraft(draft), ...about(draft) })),
    left: firstOfEach(plan.left, leftLimit).map(describeLeft(plan)),
    leftCounts: countLeft(plan),
    leftPeople: new Set(plan.left.map(({ patientId }) => patientId)).size,
  }
}
