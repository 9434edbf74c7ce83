import type { RecallRow } from '#contract/recalls.ts'
import type { Journal } from '#db/journal.ts'
import { listOrdersByIds } from '#db/orders.ts'
import { countOpenRecalls, listCampRecalls, listRecallsOf } from '#db/recalls.ts'
import type { Assessment } from '#domain/assessment/assessment.ts'
import type { Eligibility } from '#domain/assessment/eligibility.ts'
import type { CallResult, Recall, RecallReason } from '#domain/recalls/recall.ts'
import { checkClosing } from '#domain/recalls/recall-rules.ts'
import { campNow } from '../camp-clock.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { refused } from '../refusal.ts'
import { briefsOf, toOrderBrief } from './brief.ts'
import { assertNone, personToday } from './person-facts.ts'

/** Lines of the list that are sent at once. */
const LISTED = 2000

/** Reasons of recalls that an assessment opens and the next one settles. */
const clinical: readonly RecallReason[] = ['eligibility', 'wound']

export function listRecalls(
  context: Context,
  { campId, show }: { campId: string; show: 'open' | 'closed' },
): { rows: RecallRow[]; openCount: number } {
  const { core } = context
  const recalls = listCampRecalls(core.db, campId, show, LISTED)
  const today = campNow(core, load(context, 'camps', campId)).date
  const people = briefsOf(
    core,
    recalls.map(({ patientId }) => patientId),
    today,
  )
  const orders = new Map(
    listOrdersByIds(
      core.db,
      recalls.flatMap(({ orderId }) => orderId ?? []),
    ).map((order) => [order.id, order]),
  )
  const rows = recalls.flatMap((recall) => {
    const person = people.get(recall.patientId)
    if (!person) return []
    const { phones, village, province, language } = person.patient
    const order = toOrderBrief(recall.orderId ? orders.get(recall.orderId) : undefined)
    return [{ recall, patient: { ...person.brief, phones, village, province, language }, order }]
  })
  return { rows, openCount: countOpenRecalls(core.db, campId) }
}

export function listPersonRecalls({ core }: Context, { patientId }: { patientId: string }): Recall[] {
  return listRecallsOf(core.db, patientId)
}

interface NewRecall {
  patientId: string
  orderId: string | null
  reason: RecallReason
  dueDate: string
  note: string
}

function createRecall(journal: Journal, { core }: Context, campId: string, recall: NewRecall): Recall {
  return journal.create('recalls', {
    ...recall,
    id: core.newId(),
    campId,
    calls: [],
    status: 'open',
    closedReason: '',
  })
}

export function addRecall(context: Context, input: NewRecall) {
  const { patient } = personToday(context, input.patientId)
  if (input.orderId && load(context, 'deviceOrders', input.orderId).patientId !== patient.id) {
    throw refused('other_person')
  }
  return operate(context, { name: 'recalls.add', campId: patient.campId }, (journal) =>
    createRecall(journal, context, patient.campId, input),
  )
}

/**
 * What a completed assessment means for the recall list: somebody who waits is on it with the new day, anybody else is off it.
 * Returns the day on which to call back, or null.
 */
export function settleRecalls(
  journal: Journal,
  context: Context,
  assessment: Assessment,
  clock: readonly { eligibility: Eligibility }[],
): string | null {
  const open = listRecallsOf(journal.tx, assessment.patientId).filter(
    ({ status, reason }) => status === 'open' && clinical.includes(reason),
  )
  const [first, ...rest] = open
  const isWaiting = assessment.decision === 'wait' && assessment.earliestDate !== null
  for (const recall of isWaiting ? rest : open) journal.replace('recalls', { ...recall, status: 'done' })
  if (!isWaiting) return null
  const hasWound = clock.some(({ eligibility }) =>
    eligibility.checks.some(({ rule, verdict }) => rule === 'wound' && verdict === 'wait'),
  )
  const facts = {
    reason: hasWound ? ('wound' as const) : ('eligibility' as const),
    dueDate: assessment.earliestDate ?? '',
    note: assessment.decisionReason,
  }
  if (first) journal.replace('recalls', { ...first, ...facts })
  else
    createRecall(journal, context, assessment.campId, {
      ...facts,
      patientId: assessment.patientId,
      orderId: null,
    })
  return facts.dueDate
}

export function noteCall(
  context: Context,
  input: { id: string; version: number; result: CallResult; note: string; dueDate: string | null },
) {
  const { campId } = load(context, 'recalls', input.id)
  return operate(context, { name: 'recalls.noteCall', campId }, (journal) => {
    const recall = loadFresh(context, 'recalls', input.id, input.version)
    if (recall.status !== 'open') throw refused('recall_closed')
    const call = {
      at: journal.head.at,
      staffId: journal.head.actorId,
      result: input.result,
      note: input.note,
    }
    const dueDate = input.dueDate ?? recall.dueDate
    return journal.replace('recalls', { ...recall, dueDate, calls: [...recall.calls, call] })
  })
}

export function closeRecall(
  context: Context,
  input: { id: string; version: number; status: 'done' | 'dropped'; reason: string },
) {
  const { campId } = load(context, 'recalls', input.id)
  return operate(context, { name: 'recalls.close', campId, reason: input.reason }, (journal) => {
    const recall = loadFresh(context, 'recalls', input.id, input.version)
    if (recall.status !== 'open') throw refused('recall_closed')
    assertNone(checkClosing(recall, input))
    return journal.replace('recalls', { ...recall, status: input.status, closedReason: input.reason })
  })
}
