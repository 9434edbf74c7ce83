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

/** Notes a try; the best time to reach somebody is kept for everything that is still open of theirs. */
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
    const attempts = [...followUp.attempts, attemptOf(journal, input.channel, input.result, input.note)]
    for (const other of listFollowUpsOf(journal.tx, followUp.patientId)) {
      if (other.id !== followUp.id && other.status === 'due' && other.bestTime !== input.bestTime)
        journal.replace('followUps', { ...other, bestTime: input.bestTime })
    }
    return journal.replace('followUps', { ...followUp, attempts, bestTime: input.bestTime })
  })
}

const recallReasons = { repair: 'repair', replacement: 'replacement', wound: 'wound' } as const

/** Saves the one-minute form, and a promise to call the person back where one was given. */
export function answerFollowUp(
  context: Context,
  input: {
    id: string
    version: number
    answers: FollowUpAnswers
    channel: ContactChannel
    doneOn: string
    recall: keyof typeof recallReasons | null
  },
) {
  const problems = Object.entries(checkAnswers(input.answers))
  if (problems.length > 0)
    throw invalid(Object.fromEntries(problems.map(([field, reason]) => [`answers.${field}`, reason])))
  return operate(context, { name: 'followUps.answer' }, (journal) => {
    const followUp = loadOpen(context, input)
    const camp = load(context, 'camps', followUp.campId)
    const today = campNow(context.core, camp).date
    if (input.doneOn > today) throw invalid({ doneOn: 'future' })
    const { orderId } = followUp
    const deliveredOn =
      deliveryDates(journal.tx, [orderId]).get(orderId) ??
      wornSince(journal.tx, [orderId], camp.timeZone).get(orderId)
    if (deliveredOn && input.doneOn < deliveredOn) throw invalid({ doneOn: 'before_delivery' })
    if (input.recall) {
      journal.create('recalls', {
        id: context.core.newId(),
        campId: followUp.campId,
        patientId: followUp.patientId,
        orderId: followUp.orderId,
        reason: recallReasons[input.recall],
        dueDate: today,
        note: input.answers.note,
        calls: [],
        status: 'open',
        closedReason: '',
      })
    }
    const attempts = [...followUp.attempts, attemptOf(journal, input.channel, 'reached', '')]
    const whyNotUsed = input.answers.isUsed ? [] : input.answers.whyNotUsed
    return journal.replace('followUps', {
      ...followUp,
      ...input.answers,
      whyNotUsed,
      attempts,
      status: 'done',
      doneOn: input.doneOn,
      staffId: journal.head.actorId,
    })
  })
}

/** Gives somebody up, with the reason; `whole` gives up everything that is still open of theirs. */
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
    const others = input.whole ? listFollowUpsOf(journal.tx, followUp.patientId) : []
    for (const other of others) if (other.id !== followUp.id && other.status === 'due') lose(other)
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
