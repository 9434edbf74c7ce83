import { entities } from '#db/entities.ts'
import { listTokens } from '#db/queue-tokens.ts'
import type { TokenAnswered } from '#contract/door.ts'
import { requeuedAt } from '#domain/queue/queue-order.ts'
import type { QueueToken } from '#domain/queue/token.ts'
import { backInLine, canStep, tokenSteps, type TokenStep } from '#domain/queue/token-steps.ts'
import type { StationKind } from '#domain/scheduling/appointment.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { invalid, refused } from '../refusal.ts'
import { changeStatus } from './appointments.ts'
import { openDoor, type AtDoor } from './at-door.ts'
import { lineFor, nextVisitToday } from './door.ts'
import { beginVisit, finishVisit, freeStation, leaveVisit, takeVisitBack } from './door-visits.ts'

export interface StepInput {
  step: TokenStep
  stationId: string | null
  stationKind: StationKind | null
  reason: string
}

type Step = (token: QueueToken, input: StepInput, door: AtDoor) => QueueToken

/** What each step does to the token, and to the visit behind it. */
const steps: Record<Exclude<TokenStep, 'finish'>, Step> = {
  call: (token, { stationId }, { at }) => ({
    ...token,
    state: 'called',
    stationId,
    calledAt: at,
    calls: token.calls + 1,
  }),
  recall: (token, { stationId }, { at }) => ({
    ...token,
    stationId: stationId ?? token.stationId,
    calledAt: at,
    calls: token.calls + 1,
  }),
  skip: (token, _input, { journal, at }) => {
    const line = listTokens(journal.tx, token.campId, token.date).filter(
      ({ id, state, stationKind }) =>
        state === 'waiting' && stationKind === token.stationKind && id !== token.id,
    )
    const { calls } = token
    return {
      ...backInLine(token, requeuedAt(line, token, at)),
      calls,
      skips: token.skips + 1,
    }
  },
  serve: (token, { stationId }, door) => {
    const called = token.stationId ? entities.stations.find(door.journal.tx, token.stationId) : null
    const chosen = stationId ?? (called?.active ? called.id : null) ?? freeStation(door, token)
    if (chosen) assertOfLine(door.context, token, chosen)
    const visit = beginVisit(door, { ...token, stationId: chosen })
    return {
      ...token,
      state: 'serving',
      stationId: chosen,
      servedAt: door.at,
      appointmentId: visit?.id ?? null,
    }
  },
  move: (token, { stationKind }, { at }) => ({
    ...backInLine(token, at),
    stationKind: stationKind ?? token.stationKind,
  }),
  leave: (token, { reason }, door) => {
    if (reason.trim() === '') throw invalid({ reason: 'required' })
    leaveVisit(door, token, reason)
    return { ...token, state: 'left', stationId: null, calledAt: null, leftReason: reason }
  },
  come_back: (token, { stationKind }, door) => {
    const visit = takeVisitBack(door, token)
    return {
      ...backInLine(token, door.at),
      appointmentId: visit?.id ?? null,
      stationKind: stationKind ?? (visit ? lineFor(door.context, token.patientId, visit) : token.stationKind),
    }
  },
}

/** One step of a token, together with the visit that it stands for. */
export function stepToken(
  context: Context,
  input: { id: string; version: number } & StepInput,
): TokenAnswered & { operationId: string } {
  const { step, reason } = input
  return operate(context, { name: `door.${step}`, reason }, (journal) => {
    const token = loadFresh(context, 'queueTokens', input.id, input.version)
    return stepInside(openDoor(journal, context, token), token, input)
  })
}

/** One step inside somebody's operation. Refuses with `not_next_step` or `wrong_line`. */
export function stepInside(door: AtDoor, token: QueueToken, input: StepInput): TokenAnswered {
  const { step } = input
  if (!canStep(token.state, step)) throw refused('not_next_step', { from: token.state, step })
  if (tokenSteps[step].to === 'called' && input.stationId) {
    assertOfLine(door.context, token, input.stationId)
  }
  if (step === 'finish') return finish(door, token, input)
  const { journal } = door
  return { ...journal.replace('queueTokens', steps[step](token, input, door)), notDelivered: null }
}

function finish(door: AtDoor, token: QueueToken, input: StepInput): TokenAnswered {
  const notDelivered = finishVisit(door, token)
  const { stationKind, stationId, queuedAt } = token
  const stay = { stationKind, stationId, queuedAt, servedAt: token.servedAt ?? door.at, finishedAt: door.at }
  const gone = sendOn(door, { ...token, stays: [...token.stays, stay] }, input)
  return { ...door.journal.replace('queueTokens', gone), notDelivered }
}

/** A station calls and serves only its own line. */
function assertOfLine(context: Context, token: QueueToken, stationId: string): void {
  const station = load(context, 'stations', stationId)
  if (station.campId !== token.campId || station.kind !== token.stationKind || !station.active) {
    throw refused('wrong_line', { stationKind: token.stationKind })
  }
}

/** Where somebody goes who is finished at a station: the line that was named, that of the next visit of the day, or home. */
function sendOn({ journal, context, at }: AtDoor, token: QueueToken, { stationKind }: StepInput): QueueToken {
  const next = token.patientId ? nextVisitToday(context, token, token.patientId) : null
  if (!next && !stationKind) return { ...token, state: 'finished', stationId: null, appointmentId: null }
  if (next?.status === 'booked') changeStatus(journal, context, next, { status: 'arrived', reason: '' })
  return {
    ...backInLine(token, at),
    appointmentId: next?.id ?? null,
    stationKind: stationKind ?? lineFor(context, token.patientId, next),
  }
}
