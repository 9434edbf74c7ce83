import type { NextCalled } from '#contract/door.ts'
import { listStations } from '#db/camps.ts'
import { entities } from '#db/entities.ts'
import { listTokens } from '#db/queue-tokens.ts'
import { nextOfLine } from '#domain/queue/next-of-line.ts'
import type { QueueToken } from '#domain/queue/token.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { refused } from '../refusal.ts'
import { openDoor, type AtDoor } from './at-door.ts'
import { stepInside } from './door-steps.ts'

interface CampDay {
  campId: string
  date: string
}

const noWords = { stationId: null, stationKind: null, reason: '' }

/** The station's next person, called in the same write in which the line is read, so that two stations never call one person. */
export function callNext(
  context: Context,
  { finish, ...input }: CampDay & { stationId: string; finish: { id: string; version: number } | null },
): NextCalled & { operationId: string } {
  const station = load(context, 'stations', input.stationId)
  return operate(context, { name: 'door.callNext', campId: input.campId }, (journal) => {
    const door = openDoor(journal, context, input)
    const finished = finish
      ? stepInside(door, loadFresh(context, 'queueTokens', finish.id, finish.version), {
          ...noWords,
          step: 'finish',
        })
      : null
    const next = nextOfLine(
      listTokens(journal.tx, input.campId, input.date),
      station,
      listStations(journal.tx, input.campId),
      (id) => entities.patients.find(journal.tx, id),
    )
    if (!next && !finished) throw refused('line_empty', { stationKind: station.kind })
    const called = next ? stepInside(door, next, { ...noWords, step: 'call', stationId: station.id }) : null
    return { called, finished }
  })
}

/** Ends the lines of a day. Nobody is forgotten: who still waits is noted as left, with the reason, and their devices ask for another visit. */
export function closeDay(
  context: Context,
  { reason, ...day }: CampDay & { reason: string },
): { left: number; serving: number; operationId: string } {
  load(context, 'camps', day.campId)
  return operate(context, { name: 'door.closeDay', campId: day.campId, reason }, (journal) => {
    const door = openDoor(journal, context, day)
    const tokens = listTokens(journal.tx, day.campId, day.date)
    const waiting = tokens.filter(({ state }) => state === 'waiting' || state === 'called')
    for (const token of waiting) leave(door, token, reason)
    return { left: waiting.length, serving: tokens.filter(({ state }) => state === 'serving').length }
  })
}

const leave = (door: AtDoor, token: QueueToken, reason: string) =>
  stepInside(door, token, { ...noWords, step: 'leave', reason })
