import type { Appointment } from './appointment.ts'
import { occupies } from './visit-rules.ts'
import type { FreedSlot } from './wait-list.ts'

/** A visit as it was and as it became; `before` is null for a new one, `after` when the booking was taken back. */
export interface VisitBecame {
  operationId: string
  actorName: string
  /** UTC instant. */
  at: string
  /** The operation that it takes back and when that was done; null where it takes back nothing. */
  undoOf: string | null
  undoneAt: string | null
  before: Appointment | null
  after: Appointment | null
}

/** A slot with why it is free, who freed it and who had it. */
export interface Freed {
  slot: FreedSlot
  why: 'cancelled' | 'no_show' | 'moved'
  visitId: string
  patientId: string
  actorName: string
}

/** What is taken back so soon was a slip: the slot is as free as it was before, and nobody gave it up. */
const SLIP_MINUTES = 10

/**
 * The slots that visits left, those that are over left out, the soonest first, each once. Changes come newest first.
 * Whether such a slot was taken since is for the rules to say.
 */
export function freedSlots(changes: readonly VisitBecame[], now: { date: string; minute: number }): Freed[] {
  const found = new Map<string, Freed>()
  const undone = undoneOf(changes)
  for (const change of changes) {
    const { operationId, before, after, actorName } = change
    if (!before || undone.has(operationId) || isSlip(change)) continue
    const why = whyFree(before, after)
    const slot = slotOf(before)
    if (!why || slot.date < now.date || (slot.date === now.date && slot.endMinute <= now.minute)) continue
    const key = [slot.date, slot.startMinute, slot.endMinute, slot.stationId, slot.staffId].join()
    if (!found.has(key))
      found.set(key, { slot, why, visitId: before.id, patientId: before.patientId, actorName })
  }
  return [...found.values()].toSorted(
    (a, b) => a.slot.date.localeCompare(b.slot.date) || a.slot.startMinute - b.slot.startMinute,
  )
}

/** The operations that were taken back, and were not brought back by a further undo. */
function undoneOf(changes: readonly VisitBecame[]): Set<string> {
  const undone = new Set<string>()
  for (const { operationId, undoOf } of changes) {
    if (undoOf !== null && !undone.has(operationId)) undone.add(undoOf)
  }
  return undone
}

const isSlip = ({ at, undoneAt }: VisitBecame) =>
  undoneAt !== null && Date.parse(at) - Date.parse(undoneAt) < SLIP_MINUTES * 60_000

function slotOf({ date, startMinute, durationMinutes, stationId, staffId }: Appointment): FreedSlot {
  return { date, startMinute, endMinute: startMinute + durationMinutes, stationId, staffId }
}

function whyFree(before: Appointment, after: Appointment | null): Freed['why'] | null {
  if (!occupies(before) || before.status === 'done') return null
  if (!after) return 'cancelled'
  if (after.status === 'no_show') return 'no_show'
  if (!occupies(after)) return 'cancelled'
  const isSame = (['date', 'startMinute', 'stationId', 'staffId'] as const).every(
    (key) => before[key] === after[key],
  )
  return isSame ? null : 'moved'
}
