import type { FollowUp } from '#domain/follow-up/follow-up.ts'
import type { Timeline } from '#contract/timeline.ts'
import { readLifeOf, type LifeRecords } from '#db/timeline.ts'
import type { Camp } from '#domain/camps/camp.ts'
import { sortTimeline, type TimelineEntry } from '#domain/timeline/timeline.ts'
import { toZonedMoment } from '#domain/time/zone.ts'
import { isAllowed } from '#domain/staff/permissions.ts'
import type { Context } from '../context.ts'
import { load } from '../operate.ts'

/** Everything of one person in time, newest first. */
export function readTimeline(context: Context, { patientId }: { patientId: string }): Timeline {
  const { db } = context.core
  const patient = load(context, 'patients', patientId)
  const camp = load(context, 'camps', patient.campId)
  const life = readLifeOf(db, patientId)
  const registered = life.registeredAt ? [registeredEntry(patientId, life.registeredAt, camp)] : []
  const mayReadFiles = isAllowed(context.session.principal?.roles ?? [], 'readClinicalFiles')
  const shown = {
    ...life,
    attachments: life.attachments.filter(({ kind }) => mayReadFiles || kind === 'portrait'),
  }
  return {
    entries: sortTimeline([...registered, ...writers.flatMap((write) => write(shown, camp))]),
    orders: life.orders.map(({ id, number, deviceType, side, state }) => ({
      id,
      number,
      deviceType,
      side,
      state,
    })),
  }
}

type Writer = (life: LifeRecords, camp: Camp) => TimelineEntry[]

const plain = { minute: null, orderId: null, staffId: null, struckReason: '', facts: {} }

const atInstant = (at: string, { timeZone }: Camp) => {
  const { date, minute } = toZonedMoment(at, timeZone)
  return { date, minute }
}

/** Every try once, though it is noted with each look that it was about. */
function callsOf(followUps: readonly FollowUp[]) {
  const seen = new Set<string>()
  return followUps.flatMap((one) =>
    one.attempts.flatMap((attempt, index) => {
      const isNew = !seen.has(attempt.at)
      seen.add(attempt.at)
      return isNew ? [{ one, attempt, index }] : []
    }),
  )
}

const registeredEntry = (id: string, at: string, camp: Camp): TimelineEntry => ({
  ...plain,
  key: `registered.${id}`,
  kind: 'registered',
  ...atInstant(at, camp),
})

/** A delivery has a day only; its time is that of the step that went with it, where that was on the same day. */
function handedOverAt(
  { orderId, date }: LifeRecords['deliveries'][number],
  steps: LifeRecords['orderSteps'],
  camp: Camp,
): number | null {
  const moments = steps
    .filter((step) => step.orderId === orderId && step.toState === 'delivered')
    .map(({ at }) => atInstant(at, camp))
  return moments.findLast((moment) => moment.date === date)?.minute ?? null
}

/** One writer a kind; the facts are what its line is made of. */
const writers: readonly Writer[] = [
  ({ assessments }) =>
    assessments.map((one) => ({
      ...plain,
      key: `assessment.${one.id}`,
      kind: 'assessment',
      date: one.date,
      staffId: one.staffId,
      struckReason: one.struckReason,
      facts: { status: one.status, decision: one.decision, kLevelNow: one.kLevelNow, note: one.note },
    })),
  ({ measurementSets }) =>
    measurementSets.map((one) => ({
      ...plain,
      key: `measurement.${one.id}`,
      kind: 'measurement',
      date: one.takenOn,
      orderId: one.orderId,
      staffId: one.staffId,
      struckReason: one.struckReason,
      facts: { status: one.status, deviceType: one.deviceType, side: one.side, note: one.note },
    })),
  ({ orderSteps }, camp) =>
    orderSteps.map((one) => ({
      ...plain,
      key: `step.${one.id}`,
      kind: 'step',
      ...atInstant(one.at, camp),
      orderId: one.orderId,
      staffId: one.staffId,
      facts: { step: one.kind, from: one.fromState, to: one.toState, reason: one.reason },
    })),
  ({ orders, orderedAt }, camp) =>
    orders.flatMap((one) => {
      const at = orderedAt.get(one.id)
      if (!at) return []
      const facts = { orderType: one.orderType, note: one.note }
      return [
        {
          ...plain,
          key: `order.${one.id}`,
          kind: 'order' as const,
          ...atInstant(at, camp),
          orderId: one.id,
          facts,
        },
      ]
    }),
  ({ appointments }) =>
    appointments.map((one) => ({
      ...plain,
      key: `visit.${one.id}`,
      kind: 'visit',
      date: one.date,
      minute: one.startMinute,
      orderId: one.orderId,
      staffId: one.staffId,
      facts: { visit: one.kind, status: one.status, note: one.note },
    })),
  ({ trials }, camp) =>
    trials.map((one) => ({
      ...plain,
      key: `trial.${one.id}`,
      kind: 'trial',
      ...atInstant(one.at, camp),
      orderId: one.orderId,
      staffId: one.staffId,
      struckReason: one.struckReason,
      facts: { number: one.number, outcome: one.outcome, socketComfort: one.socketComfort, note: one.note },
    })),
  ({ checkouts }, camp) =>
    checkouts.map((one) => ({
      ...plain,
      key: `checkout.${one.id}`,
      kind: 'checkout',
      ...atInstant(one.at, camp),
      orderId: one.orderId,
      staffId: one.staffId,
      struckReason: one.struckReason,
      facts: { result: one.result, status: one.status, note: one.note },
    })),
  ({ deliveries, orderSteps }, camp) =>
    deliveries.map((one) => ({
      ...plain,
      key: `delivery.${one.id}`,
      kind: 'delivery',
      date: one.date,
      minute: handedOverAt(one, orderSteps, camp),
      orderId: one.orderId,
      staffId: one.staffId,
      struckReason: one.struckReason,
      facts: { receivedBy: one.receivedBy, note: one.note },
    })),
  ({ rehabSessions }) =>
    rehabSessions.map((one) => ({
      ...plain,
      key: `session.${one.id}`,
      kind: 'session',
      date: one.date,
      minute: one.startMinute,
      orderId: one.orderId,
      staffId: one.staffId,
      struckReason: one.struckReason,
      facts: {
        number: one.number,
        attendance: one.attendance,
        minutes: one.durationMinutes,
        aid: one.aid,
        painBefore: one.painBefore,
        painAfter: one.painAfter,
        nextGoal: one.nextGoal,
        note: one.note,
      },
    })),
  ({ outcomes }) =>
    outcomes.map((one) => ({
      ...plain,
      key: `outcome.${one.id}`,
      kind: 'outcome',
      date: one.date,
      orderId: one.orderId,
      staffId: one.staffId,
      struckReason: one.struckReason,
      facts: {
        instrument: one.instrument,
        score: one.score,
        grade: one.answers['grade'] ?? null,
        aid: one.aid,
        note: one.note,
      },
    })),
  ({ followUps }) =>
    followUps
      .filter(({ status }) => status !== 'cancelled')
      .map((one) => ({
        ...plain,
        key: `follow_up.${one.id}`,
        kind: 'follow_up',
        date: one.doneOn ?? one.dueDate,
        orderId: one.orderId,
        staffId: one.staffId,
        facts: {
          status: one.status,
          afterMonths: one.afterMonths,
          isUsed: one.isUsed === null ? null : one.isUsed ? 'yes' : 'no',
          hoursPerDay: one.hoursPerDay,
          lostReason: one.lostReason,
          note: one.note,
        },
      })),
  ({ followUps }, camp) =>
    callsOf(followUps).map(({ one, attempt, index }) => ({
      ...plain,
      key: `call.${one.id}.${index}`,
      kind: 'call' as const,
      ...atInstant(attempt.at, camp),
      orderId: one.orderId,
      staffId: attempt.staffId,
      facts: { channel: attempt.channel, result: attempt.result, note: attempt.note },
    })),
  ({ recalls }) =>
    recalls.map((one) => ({
      ...plain,
      key: `recall.${one.id}`,
      kind: 'recall',
      date: one.dueDate,
      orderId: one.orderId,
      facts: { reason: one.reason, status: one.status, note: one.note },
    })),
  ({ attachments }) =>
    attachments.map((one) => ({
      ...plain,
      key: `paper.${one.id}`,
      kind: 'paper',
      date: one.takenOn,
      orderId: one.orderId,
      staffId: one.staffId,
      struckReason: one.struckReason,
      facts: { attachment: one.kind, title: one.title },
    })),
]
