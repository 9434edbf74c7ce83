import { listFollowUpsOf, listFollowUpsOfOrder } from '#db/follow-ups.ts'
import type { Journal } from '#db/journal.ts'
import { deliveryDates } from '#db/rehab.ts'
import { entities } from '#db/entities.ts'
import {
  checkAnswers,
  type CallTime,
  type ContactChannel,
  type ContactResult,
  type FollowUpAnswers,
  type LostReason,
} from '#domain/follow-up/follow-up-answers.ts'
import {
  checkFollowUpRules,
  defaultFollowUpRules,
  planFollowUps,
  type FollowUpRules,
} from '#domain/follow-up/follow-up-plan.ts'
import type { FollowUp } from '#domain/follow-up/follow-up.ts'
import { looksOfCall } from '#domain/follow-up/one-call.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import type { OrderType } from '#domain/orders/order-type.ts'
import { ageOn } from '#domain/people/birth.ts'
import { campNow } from '../camp-clock.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { invalid, refused } from '../refusal.ts'
import { wornSince } from './worn-since.ts'
import { readSetting, saveSetting } from './settings.ts'

const RULES = 'follow_up_rules'

export function readFollowUpRules(context: Context): FollowUpRules {
  return readSetting(context.core.db, RULES, defaultFollowUpRules)
}

export function setFollowUpRules(context: Context, rules: FollowUpRules) {
  const problem = checkFollowUpRules(rules)
  if (problem) throw invalid({ months: problem })
  return operate(context, { name: 'followUps.setRules' }, (journal) => {
    saveSetting(journal, RULES, rules)
    return rules
  })
}

/** A mended device keeps the follow-ups of the order that made it. */
const followedTypes: readonly OrderType[] = ['new', 'replacement', 'remake', 'socket_replacement']

/** Plans the looks at a device that was just delivered; one that was delivered before (a repair came back) keeps its own. */
export function planFollowUpsOf(journal: Journal, { core }: Context, order: DeviceOrder): void {
  const { tx } = journal
  if (!followedTypes.includes(order.orderType)) return
  if (listFollowUpsOfOrder(tx, order.id).some(({ status }) => status !== 'cancelled')) return
  const camp = entities.camps.find(tx, order.campId)
  const patient = entities.patients.find(tx, order.patientId)
  const deliveredOn = deliveryDates(tx, [order.id]).get(order.id) ?? campNow(core, camp).date
  const ageYears = patient?.birth ? ageOn(patient.birth, deliveredOn).years : null
  const rules = readSetting(tx, RULES, defaultFollowUpRules)
  for (const planned of planFollowUps(rules, { deviceType: order.deviceType, deliveredOn, ageYears })) {
    journal.create('followUps', {
      ...planned,
      ...unanswered,
      id: core.newId(),
      campId: order.campId,
      patientId: order.patientId,
      orderId: order.id,
    })
  }
}

/** Nobody asks after a device that is gone. */
export function cancelFollowUpsOf(journal: Journal, _context: Context, order: DeviceOrder): void {
  for (const followUp of listFollowUpsOfOrder(journal.tx, order.id)) {
    if (followUp.status === 'due') journal.replace('followUps', { ...followUp, status: 'cancelled' })
  }
}

const unanswered = {
  status: 'due',
  doneOn: null,
  staffId: null,
  attempts: [],
  isUsed: null,
  hoursPerDay: null,
  wornAt: [],
  pain: null,
  skin: '',
  whyNotUsed: [],
  needsRepair: null,
  lostReason: '',
  bestTime: '',
  note: '',
} satisfies Partial<FollowUp>

function loadOpen(context: Context, { id, version }: { id: string; version: number }): FollowUp {
  const followUp = loadFresh(context, 'followUps', id, version)
  if (followUp.status !== 'due') throw refused('not_open')
  return followUp
}

const attemptOf = (journal: Journal, channel: string, result: string, note: string) => ({
  at: journal.head.at,
  staffId: journal.head.actorId,
  channel,
  result,
  note,
})

/** What one call settles of a person today, with the look that was asked for. */
const callOf = (context: Context, journal: Journal, asked: FollowUp): FollowUp[] =>
  looksOfCall(listFollowUpsOf(journal.tx, asked.patientId), asked, campDay(context, asked).date)

const campDay = (context: Context, { campId }: FollowUp) =>
  campNow(context.core, load(context, 'camps', campId))

/** Notes a try for all that is due; the best time to reach somebody is kept for everything that is still open of theirs. */
export function noteAttempt(
  context: Context,
  input: {
    id: string
    version: number
    channel: ContactChannel
    result: ContactResult
    note: string
    bestTime: CallTime
  },
) {
  return operate(context, { name: 'followUps.attempt' }, (journal) => {
    const followUp = loadOpen(context, input)
    const attempt = attemptOf(journal, input.channel, input.result, input.note)
    const called = callOf(context, journal, followUp)
    const { bestTime } = input
    for (const other of listFollowUpsOf(journal.tx, followUp.patientId)) {
      const isCalled = called.some(({ id }) => id === other.id)
      if (other.id === followUp.id || other.status !== 'due' || (!isCalled && other.bestTime === bestTime))
        continue
      const attempts = isCalled ? [...other.attempts, attempt] : other.attempts
      journal.replace('followUps', { ...other, attempts, bestTime })
    }
    return journal.replace('followUps', { ...followUp, attempts: [...followUp.attempts, attempt], bestTime })
  })
}

const recallReasons = { repair: 'repair', replacement: 'replacement', wound: 'wound' } as const

interface DeviceAnswer {
  id: string
  version: number
  answers: FollowUpAnswers
  recall: keyof typeof recallReasons | null
}

/** Saves the one-minute form of one call, and promises to call the person back where some were given. */
export function answerFollowUp(
  context: Context,
  input: { devices: DeviceAnswer[]; channel: ContactChannel; doneOn: string },
) {
  const problems = input.devices.flatMap(({ answers }, at) =>
    Object.entries(checkAnswers(answers)).map(([field, reason]) => [
      `devices.${at}.answers.${field}`,
      reason,
    ]),
  )
  if (problems.length > 0) throw invalid(Object.fromEntries(problems) as Record<string, string>)
  return operate(context, { name: 'followUps.answer' }, (journal) => ({
    answered: input.devices.flatMap((device) => answerDevice(context, journal, { ...input, device })),
  }))
}

/** The look that was answered, and those before it at the same device that were due by then: nobody asks twice. */
function answerDevice(
  context: Context,
  journal: Journal,
  { device, channel, doneOn }: { device: DeviceAnswer; channel: ContactChannel; doneOn: string },
): FollowUp[] {
  const asked = loadOpen(context, device)
  refuseDay(context, journal, asked, doneOn)
  if (device.recall) openRecall(context, journal, asked, recallReasons[device.recall], device.answers.note)
  const before = listFollowUpsOfOrder(journal.tx, asked.orderId).filter(
    ({ id, status, dueDate }) => id !== asked.id && status === 'due' && dueDate <= doneOn,
  )
  const whyNotUsed = device.answers.isUsed ? [] : device.answers.whyNotUsed
  return [asked, ...before].map((look) =>
    journal.replace('followUps', {
      ...look,
      ...device.answers,
      whyNotUsed,
      attempts: [...look.attempts, attemptOf(journal, channel, 'reached', '')],
      status: 'done',
      doneOn,
      staffId: journal.head.actorId,
    }),
  )
}

/** Refuses answers of a day that is still to come, or before the device was handed over. */
function refuseDay(context: Context, journal: Journal, { campId, orderId }: FollowUp, doneOn: string): void {
  const camp = load(context, 'camps', campId)
  if (doneOn > campNow(context.core, camp).date) throw invalid({ doneOn: 'future' })
  const deliveredOn =
    deliveryDates(journal.tx, [orderId]).get(orderId) ??
    wornSince(journal.tx, [orderId], camp.timeZone).get(orderId)
  if (deliveredOn && doneOn < deliveredOn) throw invalid({ doneOn: 'before_delivery' })
}

function openRecall(
  context: Context,
  journal: Journal,
  followUp: FollowUp,
  reason: (typeof recallReasons)[keyof typeof recallReasons],
  note: string,
): void {
  journal.create('recalls', {
    id: context.core.newId(),
    campId: followUp.campId,
    patientId: followUp.patientId,
    orderId: followUp.orderId,
    reason,
    dueDate: campDay(context, followUp).date,
    note,
    calls: [],
    status: 'open',
    closedReason: '',
  })
}

/** Gives somebody up, with the reason: all that is due, and with `whole` what is still to come. */
export function loseFollowUp(
  context: Context,
  input: { id: string; version: number; reason: LostReason; note: string; whole: boolean },
) {
  return operate(context, { name: 'followUps.lose', reason: input.note }, (journal) => {
    const followUp = loadOpen(context, input)
    const lose = (one: FollowUp) =>
      journal.replace('followUps', {
        ...one,
        status: 'lost',
        lostReason: input.reason,
        note: input.note || one.note,
        staffId: journal.head.actorId,
      })
    const given = input.whole
      ? listFollowUpsOf(journal.tx, followUp.patientId)
      : callOf(context, journal, followUp)
    for (const other of given) if (other.id !== followUp.id && other.status === 'due') lose(other)
    return lose(followUp)
  })
}

/** Due once more, without what was answered; the log keeps it, and the tries stay. */
export function reopenFollowUp(context: Context, input: { id: string; version: number; reason: string }) {
  return operate(context, { name: 'followUps.reopen', reason: input.reason }, (journal) => {
    const followUp = loadFresh(context, 'followUps', input.id, input.version)
    if (followUp.status === 'due') throw refused('not_done')
    const { attempts, bestTime } = followUp
    return journal.replace('followUps', { ...followUp, ...unanswered, attempts, bestTime })
  })
}
