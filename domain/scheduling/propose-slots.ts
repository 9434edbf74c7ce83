import type { DayContext, DraftAppointment } from './check-booking.ts'
import { openBoard } from './day-board.ts'
import {
  findEarliestSlot,
  listSlots,
  prepareSearch,
  type NoSlotReason,
  type SlotRequest,
} from './find-slots.ts'

export interface SlotOptions {
  /** How many slots at most; 5 when left out. */
  limit?: number
  /** Not before this minute of the day. */
  from?: number
  /** At most this many choices of station and staff member for the same minute; all when left out. */
  perStart?: number
}

/**
 * The next free slots of the day for a patient's visit, earliest first; every one passes `checkBooking` without a clash, and none
 * on the five-minute grid is earlier than the first. The same input gives the same slots.
 */
export function proposeSlots(
  request: SlotRequest,
  day: DayContext,
  options: SlotOptions = {},
): DraftAppointment[] {
  const { limit = 5, from = 0, perStart = Infinity } = options
  const search = prepareSearch(openBoard(day, request.appointmentId), day, request, from)
  if (!search.ok) return []
  const shown = new Map<number, number>()
  const slots = listSlots(search.value).filter(({ startMinute }) => {
    const count = (shown.get(startMinute) ?? 0) + 1
    shown.set(startMinute, count)
    return count <= perStart
  })
  return slots.slice(0, limit)
}

/** Why `proposeSlots` finds nothing on that day, or null when it finds something. */
export function whyNoSlot(request: SlotRequest, day: DayContext, from = 0): NoSlotReason | null {
  const search = prepareSearch(openBoard(day, request.appointmentId), day, request, from)
  if (!search.ok) return search.reason
  return findEarliestSlot(search.value) ? null : 'no_free_slot'
}

/** The first free slot over several days, taken in the order given; `from` holds for the first of them. Null when there is none. */
export function nextFreeSlot(
  request: SlotRequest,
  days: readonly DayContext[],
  from = 0,
): DraftAppointment | null {
  for (const [index, day] of days.entries()) {
    const search = prepareSearch(openBoard(day, request.appointmentId), day, request, index === 0 ? from : 0)
    const slot = search.ok ? findEarliestSlot(search.value) : null
    if (slot) return slot
  }
  return null
}
