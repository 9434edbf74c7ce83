import type { DoorToken, TokensIssued } from '#contract/door.ts'
import type { Reader } from '#db/handles.ts'
import type { Journal } from '#db/journal.ts'
import { findLiveToken, findTokenByNumber, listTokenBlocks, mayNameBefore } from '#db/queue-tokens.ts'
import { ageOn } from '#domain/people/birth.ts'
import { priorityOfAge } from '#domain/queue/queue-order.ts'
import { isReserved } from '#domain/queue/token-block.ts'
import type { QueuePriority, QueueToken } from '#domain/queue/token.ts'
import type { StationKind } from '#domain/scheduling/appointment.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { refused } from '../refusal.ts'
import { changeStatus } from './appointments.ts'
import { openDoor } from './at-door.ts'
import { lineFor, nextNumber, nextVisitToday, withTheirPeople, type CampDay } from './door.ts'

/** The number that a printed token carries. Refuses with `not_reserved` or `number_taken` (details: number). */
function paperNumber(db: Reader, { campId, date }: CampDay, number: number): number {
  if (!isReserved(listTokenBlocks(db, campId, date), number)) throw refused('not_reserved', { number })
  if (findTokenByNumber(db, campId, date, number)) throw refused('number_taken', { number })
  return number
}

interface TokenWish {
  patientId: string | null
  priority: QueuePriority | null
  stationKind: StationKind | null
  note: string
  number: number | null
  mayName: boolean | null
}

export function issueToken(
  context: Context,
  input: CampDay & TokenWish,
): DoorToken & { operationId: string } {
  load(context, 'camps', input.campId)
  const { token, operationId } = operate(
    context,
    { name: 'door.issue', campId: input.campId },
    (journal) => ({
      token: issueInside(journal, context, input, input),
    }),
  )
  const [issued] = withTheirPeople(context, [token], input.date)
  if (!issued) throw new Error('the new token is missing')
  return { ...issued, operationId }
}

const nothingSpecial = { priority: null, stationKind: null, note: '', number: null, mayName: null }

/** Numbers for people who come together, in one write; who already stands in a line keeps their number. */
export function issueTokens(
  context: Context,
  { patientIds, ...day }: CampDay & { patientIds: string[] },
): TokensIssued & { operationId: string } {
  load(context, 'camps', day.campId)
  const { tokens, held, operationId } = operate(
    context,
    { name: 'door.issueMany', campId: day.campId },
    (journal) => {
      const kept = new Map(
        patientIds.flatMap((id) => {
          const live = findLiveToken(journal.tx, id, day.date)
          return live ? [[id, live.number] as const] : []
        }),
      )
      const tokens = [...new Set(patientIds)]
        .filter((id) => !kept.has(id))
        .map((patientId) => issueInside(journal, context, day, { ...nothingSpecial, patientId }))
      return { tokens, held: [...kept.values()] }
    },
  )
  return { issued: withTheirPeople(context, tokens, day.date), held, operationId }
}

/** The next number for one person (or nobody yet), in line for their next visit, which is noted as arrived. */
function issueInside(
  journal: Journal,
  context: Context,
  { campId, date }: CampDay,
  { patientId, priority, stationKind, note, number, mayName }: TokenWish,
): QueueToken {
  const day = { campId, date }
  const patient = patientId ? load(context, 'patients', patientId) : null
  const age = patient?.birth ? ageOn(patient.birth, date).years : null
  const held = patientId ? findLiveToken(journal.tx, patientId, date) : null
  if (held) throw refused('has_token', { number: held.number })
  const { at } = openDoor(journal, context, day)
  const visit = patientId ? nextVisitToday(context, day, patientId) : null
  if (visit?.status === 'booked') changeStatus(journal, context, visit, { status: 'arrived', reason: '' })
  return journal.create('queueTokens', {
    id: context.core.newId(),
    ...day,
    number: number === null ? nextNumber(journal.tx, day) : paperNumber(journal.tx, day, number),
    patientId,
    appointmentId: visit?.id ?? null,
    priority: priority ?? priorityOfAge(age),
    state: 'waiting',
    stationKind: stationKind ?? lineFor(context, patientId, visit),
    stationId: null,
    arrivedAt: at,
    queuedAt: at,
    calledAt: null,
    servedAt: null,
    calls: 0,
    skips: 0,
    stays: [],
    leftReason: '',
    note,
    mayName: patientId !== null && (mayName ?? mayNameBefore(journal.tx, patientId)),
    fromPaper: number !== null,
  })
}

export function updateToken(
  context: Context,
  input: {
    id: string
    version: number
    patientId: string | null
    priority: QueuePriority
    note: string
    mayName?: boolean | undefined
  },
): QueueToken & { operationId: string } {
  return operate(context, { name: 'door.update' }, (journal) => {
    const token = loadFresh(context, 'queueTokens', input.id, input.version)
    const { patientId, priority, note } = input
    const owner = patientId === token.patientId ? {} : takeOver(journal, context, token, patientId)
    const next = { ...token, ...owner, priority, note }
    const mayName = patientId !== null && (input.mayName ?? next.mayName)
    return journal.replace('queueTokens', { ...next, mayName })
  })
}

/** A token that turns out to be for somebody (else) waits for that person's visit. */
function takeOver(journal: Journal, context: Context, token: QueueToken, patientId: string | null) {
  const begun = token.state === 'serving' && token.appointmentId !== null
  if (begun) throw refused('being_served', { number: token.number })
  if (patientId === null) return { patientId, appointmentId: null, mayName: false }
  const held = findLiveToken(journal.tx, patientId, token.date)
  if (held) throw refused('has_token', { number: held.number })
  const visit = nextVisitToday(context, token, patientId)
  if (visit?.status === 'booked') changeStatus(journal, context, visit, { status: 'arrived', reason: '' })
  return {
    patientId,
    appointmentId: token.state === 'serving' ? null : (visit?.id ?? null),
    mayName: mayNameBefore(journal.tx, patientId),
  }
}
