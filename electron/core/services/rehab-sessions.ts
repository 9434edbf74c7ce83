import type { SessionFrame, SessionPart } from '#contract/rehab.ts'
import { entities } from '#db/entities.ts'
import type { Journal } from '#db/journal.ts'
import { listSeriesOf, listSessionsOf } from '#db/rehab.ts'
import { checkSessionDevice, nextSessionNumber } from '#domain/rehab/check-session.ts'
import type { RehabSeries, RehabSession } from '#domain/rehab/rehab-session.ts'
import { canChangeStatus } from '#domain/scheduling/visit-status.ts'
import { campNow } from '../camp-clock.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { invalid, notFound, refused } from '../refusal.ts'
import { advanceOrderOf } from './appointments.ts'
import { wornSince } from './worn-since.ts'

/** Writes a session of one person or of a whole group, and finishes the visits that they came for. */
export function logSessions(
  context: Context,
  { frame, parts }: { frame: SessionFrame; parts: SessionPart[] },
) {
  const groupKey = parts.length > 1 ? context.core.newId() : null
  const people = new Set(parts.map(({ patientId }) => patientId))
  if (people.size < parts.length) throw refused('person_twice')
  return operate(context, { name: 'rehab.log', campId: frame.campId }, (journal) => ({
    sessions: parts.map((part, index) => {
      assertPart(context, frame, part, `parts.${index}`)
      const series = openSeriesOf(journal, part)
      const session = journal.create('rehabSessions', {
        ...sessionFields(frame, part),
        id: context.core.newId(),
        patientId: part.patientId,
        seriesId: series?.id ?? null,
        groupKey,
        number: nextSessionNumber(listSessionsOf(journal.tx, part.patientId), series?.id ?? null),
        struckReason: '',
      })
      finishVisit(journal, context, part)
      return session
    }),
  }))
}

/** Corrects what was written; person, series and number stay. */
export function correctSession(
  context: Context,
  input: { id: string; version: number; frame: SessionFrame; part: SessionPart },
) {
  return operate(context, { name: 'rehab.correct', campId: input.frame.campId }, (journal) => {
    const session = loadFresh(context, 'rehabSessions', input.id, input.version)
    if (session.struckReason) throw refused('struck')
    if (session.patientId !== input.part.patientId) throw notFound('rehabSessions')
    assertPart(context, input.frame, input.part, 'part')
    return journal.replace('rehabSessions', { ...session, ...sessionFields(input.frame, input.part) })
  })
}

export function strikeSession(context: Context, input: { id: string; version: number; reason: string }) {
  return operate(context, { name: 'rehab.strike', reason: input.reason }, (journal) => {
    const session = loadFresh(context, 'rehabSessions', input.id, input.version)
    return journal.replace('rehabSessions', { ...session, struckReason: input.reason })
  })
}

/** What an absent person did and felt is not known, whatever the form still held. */
function sessionFields(frame: SessionFrame, { attendance, ...part }: SessionPart) {
  const { orderId, appointmentId, aid, nextGoal, note } = part
  const wasThere = attendance !== 'absent'
  return {
    ...frame,
    orderId,
    appointmentId,
    attendance,
    aid,
    nextGoal,
    note,
    activities: wasThere ? part.activities : [],
    painBefore: wasThere ? part.painBefore : null,
    painAfter: wasThere ? part.painAfter : null,
    skinAfter: wasThere ? part.skinAfter : '',
  } satisfies Partial<RehabSession>
}

/** The person is real, the device is theirs and was on them by that day, and the day has come. */
function assertPart(context: Context, frame: SessionFrame, part: SessionPart, field: string): void {
  const camp = load(context, 'camps', frame.campId)
  load(context, 'patients', part.patientId)
  if (frame.date > campNow(context.core, camp).date) throw invalid({ 'frame.date': 'future' })
  if (part.appointmentId) {
    const visit = load(context, 'appointments', part.appointmentId)
    if (visit.patientId !== part.patientId) throw notFound('appointments')
  }
  if (part.orderId === null) return
  const order = load(context, 'deviceOrders', part.orderId)
  if (order.patientId !== part.patientId) throw invalid({ [`${field}.orderId`]: 'other_persons_device' })
  if (part.attendance === 'absent') return
  const since = wornSince(context.core.db, [order.id], camp.timeZone).get(order.id) ?? null
  const refusal = checkSessionDevice(frame.date, since)
  if (refusal) throw refused(refusal.reason, { ...refusal, number: order.number, orderId: order.id })
}

/** The series of the visit, else the open one for the device, else the open one for none. */
function openSeriesOf(
  journal: Journal,
  { patientId, orderId, appointmentId }: SessionPart,
): RehabSeries | null {
  const training = listSeriesOf(journal.tx, patientId).filter(({ kind }) => kind === 'gait_training')
  const open = training.filter(({ status }) => status === 'open')
  const visit = appointmentId ? entities.appointments.find(journal.tx, appointmentId) : null
  return (
    training.find(({ id }) => id === visit?.seriesId) ??
    open.find((series) => series.orderId === orderId) ??
    open.find((series) => series.orderId === null) ??
    null
  )
}

function finishVisit(journal: Journal, context: Context, { appointmentId, attendance }: SessionPart): void {
  const visit = appointmentId ? entities.appointments.find(journal.tx, appointmentId) : null
  const status = attendance === 'absent' ? 'no_show' : 'done'
  if (!visit || !canChangeStatus(visit.status, status)) return
  if (status === 'done') advanceOrderOf(journal, context, visit)
  journal.replace('appointments', { ...visit, status })
}

export function startSeries(
  context: Context,
  input: { patientId: string; orderId: string | null; goal: string; plannedCount: number },
) {
  const patient = load(context, 'patients', input.patientId)
  return operate(context, { name: 'rehab.startSeries', campId: patient.campId }, (journal) => {
    if (input.orderId && load(context, 'deviceOrders', input.orderId).patientId !== patient.id)
      throw invalid({ orderId: 'other_persons_device' })
    const open = listSeriesOf(journal.tx, patient.id).find(
      ({ status, orderId, kind }) =>
        status === 'open' && orderId === input.orderId && kind === 'gait_training',
    )
    if (open) throw refused('series_open')
    return journal.create('rehabSeries', {
      ...input,
      id: context.core.newId(),
      campId: patient.campId,
      kind: 'gait_training',
      pattern: null,
      status: 'open',
    })
  })
}

export function endSeries(
  context: Context,
  input: { id: string; version: number; status: RehabSeries['status'] },
) {
  return operate(context, { name: 'rehab.endSeries' }, (journal) => {
    const series = loadFresh(context, 'rehabSeries', input.id, input.version)
    return journal.replace('rehabSeries', { ...series, status: input.status })
  })
}
