import type { StationKind } from '../scheduling/appointment.ts'

/** Where a token stands: it waits in a line, was called, is being served, or is out of the line. */
export const tokenStates = ['waiting', 'called', 'serving', 'finished', 'left'] as const
export type TokenState = (typeof tokenStates)[number]

/** Who goes first, first of all. */
export const queuePriorities = ['urgent', 'pain', 'child', 'elder', 'none'] as const
export type QueuePriority = (typeof queuePriorities)[number]

/** Why people leave without being finished; other reasons are written out. */
export const leaveReasons = ['went_home', 'tomorrow', 'referred', 'not_found', 'number_lost'] as const

/** One stay at one station, for the waits. Instants are UTC. */
export interface TokenStay {
  stationKind: StationKind
  stationId: string | null
  queuedAt: string
  servedAt: string
  finishedAt: string
}

/** A number from the gate, good for one day of one camp; a person holds at most one that is in a line. */
export interface QueueToken {
  id: string
  campId: string
  /** Camp date. */
  date: string
  /** Running number of the day, from 1. */
  number: number
  /** Null until somebody who came without a record is registered. */
  patientId: string | null
  /** The visit that the person now waits for; null for a walk-in until it is served. */
  appointmentId: string | null
  priority: QueuePriority
  state: TokenState
  /** Kind of station that it waits for or is at. */
  stationKind: StationKind
  /** The station that called or serves; null while any of the kind may. */
  stationId: string | null
  /** UTC instants. `queuedAt` is since when it waits in the present line. */
  arrivedAt: string
  queuedAt: string
  calledAt: string | null
  servedAt: string | null
  /** How often it was called in the present line, and passed over because nobody came. */
  calls: number
  skips: number
  stays: TokenStay[]
  /** Why it left the lines: one of `leaveReasons` or words of one's own; empty unless `state` is `left`. */
  leftReason: string
  note: string
  /** Whether the person agreed to be named on the public board; nobody is named there without it. */
  mayName: boolean
  /** A number of a reserved block, given out on paper and entered later. */
  fromPaper: boolean
  version: number
}
