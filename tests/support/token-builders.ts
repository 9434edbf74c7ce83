import type { QueueToken } from '#domain/queue/token.ts'

/** A token that waits for its cast since eight in the morning. */
export function aToken(over: Partial<QueueToken> = {}): QueueToken {
  const number = over.number ?? 1
  return {
    id: `token-${number}`,
    campId: 'camp',
    date: '2026-11-24',
    number,
    patientId: null,
    appointmentId: null,
    priority: 'none',
    state: 'waiting',
    stationKind: 'casting',
    stationId: null,
    arrivedAt: '2026-11-24T04:30:00.000Z',
    queuedAt: '2026-11-24T04:30:00.000Z',
    calledAt: null,
    servedAt: null,
    calls: 0,
    skips: 0,
    stays: [],
    leftReason: '',
    note: '',
    mayName: false,
    fromPaper: false,
    version: 1,
    ...over,
  }
}
