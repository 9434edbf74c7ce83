import type { Appointment } from './appointment.ts'
import { occupies } from './visit-rules.ts'
import type { FreedSlot } from './wait-list.ts'

/** A visit as it was and as it became; `after` is null when the booking was taken back. */
export interface VisitBecame {
  actorName: string
  before: Appointment
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

/**
 * The slots that visits left, those that are over left out, the soonest first, each once. Changes come newest first.
 * Whether such a slot was taken since is for the rules to say.
 */
export function freedSlots(changes: readonly VisitBecame[], now: { date: string; minute: number }): Freed[] {
  const found = new Map<string, Freed>()
  for (const { before, after, actorName } of changes) {
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
