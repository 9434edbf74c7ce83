import { listStations } from '#db/camps.ts'
import { entities } from '#db/entities.ts'
import type { Journal } from '#db/journal.ts'
import { listTokens } from '#db/queue-tokens.ts'
import { listOrdersOf } from '#db/orders.ts'
import { nextVisitKind } from '#domain/orders/order-state.ts'
import { requeuedAt } from '#domain/queue/queue-order.ts'
import type { QueueToken } from '#domain/queue/token.ts'
import { canStep, tokenSteps, type TokenStep } from '#domain/queue/token-steps.ts'
import { occupies } from '#domain/scheduling/visit-rules.ts'
import {
  appointmentKinds,
  visitDefaults,
  type Appointment,
  type AppointmentKind,
  type Station,
  type StationKind,
} from '#domain/scheduling/appointment.ts'
import { campNow } from '../camp-clock.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { refused } from '../refusal.ts'
import { assertBookable, changeStatus } from './appointments.ts'
import { lineFor, nextVisitToday } from './door.ts'

/** Why a visit may stand against the plan; the words are in the texts. */
const WALK_IN = 'walk_in'
const CALLED_ELSEWHERE = 'called_elsewhere'

interface StepInput {
  step: TokenStep
  stationId: string | null
  stationKind: StationKind | null
  reason: string
}

type Step = (token: QueueToken, input: StepInput, journal: Journal, context: Context) => QueueToken

const backInLine = (token: QueueToken, at: string): QueueToken => ({
  ...token,
  state: 'waiting',
  stationId: null,
  queuedAt: at,
  calledAt: null,
  servedAt: null,
  calls: 0,
  skips: 0,
})

/** What each step does to the token, and to the visit behind it. */
const steps: Record<TokenStep, Step> = {
  call: (token, { stationId }, { head }) => ({
    ...token,
    state: 'called',
    stationId,
    calledAt: head.at,
    calls: token.calls + 1,
  }),
  recall: (token, { stationId }, { head }) => ({
    ...token,
    stationId: stationId ?? token.stationId,
    calledAt: head.at,
    calls: token.calls + 1,
  }),
  skip: (token, _input, { tx, head }) => {
    const line = listTokens(tx, token.campId, token.date).filter(
      ({ id, state, stationKind }) =>
        state === 'waiting' && stationKind === token.stationKind && id !== token.id,
    )
    const { calls } = token
    return {
      ...backInLine(token, requeuedAt(line, token, head.at)),
      calls,
      skips: token.skips + 1,
    }
  },
  serve: (token, { stationId }, journal, context) => {
    const chosen = stationId ?? token.stationId ?? freeStation(journal, token)
    const visit = beginVisit(journal, context, { ...token, stationId: chosen })
    return {
      ...token,
      state: 'serving',
      stationId: chosen,
      servedAt: journal.head.at,
      appointmentId: visit?.id ?? null,
    }
  },
  finish: (token, input, journal, context) => {
    finishVisit(journal, context, token)
    const stay = {
      stationKind: token.stationKind,
      stationId: token.stationId,
      queuedAt: token.queuedAt,
      servedAt: token.servedAt ?? journal.head.at,
      finishedAt: journal.head.at,
    }
    return sendOn({ ...token, stays: [...token.stays, stay] }, input, journal, context)
  },
  move: (token, { stationKind }, { head }) => ({
    ...backInLine(token, head.at),
    stationKind: stationKind ?? token.stationKind,
  }),
  leave: (token) => ({ ...token, state: 'left', stationId: null, calledAt: null }),
  come_back: (token, { stationKind }, { head }) => ({
    ...backInLine(token, head.at),
    stationKind: stationKind ?? token.stationKind,
  }),
}

/** One step of a token, together with the visit that it stands for. */
export function stepToken(
  context: Context,
  input: { id: string; version: number } & StepInput,
): QueueToken & { operationId: string } {
  const { step, reason } = input
  return operate(context, { name: `door.${step}`, reason }, (journal) => {
    const token = loadFresh(context, 'queueTokens', input.id, input.version)
    if (!canStep(token.state, step)) throw refused('not_next_step', { from: token.state, step })
    if (tokenSteps[step].to === 'called' && input.stationId) assertOfLine(context, token, input.stationId)
    return journal.replace('queueTokens', steps[step](token, input, journal, context))
  })
}

/** A station calls only from its own line. */
function assertOfLine(context: Context, token: QueueToken, stationId: string): void {
  const station = load(context, 'stations', stationId)
  if (station.campId !== token.campId || station.kind !== token.stationKind || !station.active) {
    throw refused('wrong_line', { stationKind: token.stationKind })
  }
}

function beginVisit(journal: Journal, context: Context, token: QueueToken): Appointment | null {
  if (!token.patientId) {
    // Somebody without a record can be registered, but not treated.
    if (token.stationKind === 'registration') return null
    throw refused('needs_person')
  }
  const known = token.appointmentId ? entities.appointments.find(journal.tx, token.appointmentId) : null
  const visit = known && occupies(known) && known.status !== 'done' ? known : null
  if (!visit) return bookWalkIn(journal, context, token, token.patientId)
  if (visit.status === 'in_progress') return visit
  const begun = changeStatus(journal, context, visit, { status: 'in_progress', reason: '' })
  return token.stationId === null || token.stationId === begun.stationId
    ? begun
    : moveTo(journal, context, begun, token.stationId)
}

/** A visit that begins at another station than it was booked for, whatever was planned there. */
function moveTo(journal: Journal, context: Context, visit: Appointment, stationId: string): Appointment {
  const moved = { ...visit, stationId }
  const clashes = assertBookable(context, journal, visit.campId, moved, CALLED_ELSEWHERE)
  const overrideReason = clashes.length > 0 ? CALLED_ELSEWHERE : visit.overrideReason
  return journal.replace('appointments', { ...moved, overrideReason })
}

/** The station of the line that serves the fewest now, the first of several; null where the camp has none of the kind. */
function freeStation({ tx }: Journal, { campId, date, stationKind }: QueueToken): string | null {
  const serving = listTokens(tx, campId, date).filter(({ state }) => state === 'serving')
  const loadOf = (station: Station) =>
    serving.filter(({ stationId }) => stationId === station.id).length / station.capacity
  const stations = listStations(tx, campId).filter(({ kind, active }) => active && kind === stationKind)
  return stations.toSorted((a, b) => loadOf(a) - loadOf(b))[0]?.id ?? null
}

const kindsAt = (kind: StationKind) =>
  appointmentKinds.filter((visitKind) => visitDefaults[visitKind].stationKinds.includes(kind))

/** A visit for somebody who came without one, begun now. Refused where the person is elsewhere; other rules give way to who stands there. */
function bookWalkIn(
  journal: Journal,
  context: Context,
  token: QueueToken,
  patientId: string,
): Appointment | null {
  const kinds = kindsAt(token.stationKind)
  const orders = listOrdersOf(journal.tx, [patientId])
  const order = orders.find((one) => kinds.includes(nextVisitKind(one) as AppointmentKind)) ?? null
  const kind = (order && nextVisitKind(order)) ?? kinds[0]
  if (!kind) return null
  const now = campNow(context.core, load(context, 'camps', token.campId))
  const { durationMinutes } = visitDefaults[kind]
  const draft = {
    kind,
    date: token.date,
    startMinute: Math.min(now.minute, 1440 - durationMinutes),
    durationMinutes,
    patientId,
    orderId: order?.id ?? null,
    stationId: token.stationId,
    staffId: token.stationId ? null : journal.head.actorId,
  }
  const overrideReason = WALK_IN
  assertBookable(context, journal, token.campId, { ...draft, id: null }, overrideReason)
  return journal.create('appointments', {
    ...draft,
    id: context.core.newId(),
    campId: token.campId,
    status: 'in_progress',
    pinned: false,
    note: '',
    overrideReason,
    seriesId: null,
  })
}

function finishVisit(journal: Journal, context: Context, token: QueueToken): void {
  const visit = token.appointmentId ? entities.appointments.find(journal.tx, token.appointmentId) : null
  if (visit?.status === 'in_progress') changeStatus(journal, context, visit, { status: 'done', reason: '' })
}

/** Where somebody goes who is finished at a station: the line that was named, that of the next visit of the day, or home. */
function sendOn(
  token: QueueToken,
  { stationKind }: StepInput,
  journal: Journal,
  context: Context,
): QueueToken {
  const next = token.patientId ? nextVisitToday(context, token, token.patientId) : null
  if (!next && !stationKind) return { ...token, state: 'finished', stationId: null, appointmentId: null }
  if (next?.status === 'booked') changeStatus(journal, context, next, { status: 'arrived', reason: '' })
  return {
    ...backInLine(token, journal.head.at),
    appointmentId: next?.id ?? null,
    stationKind: stationKind ?? lineFor(context, token.patientId, next),
  }
}
