import { listOrdersByIds } from '#db/orders.ts'
import { deliveryDates, firstInstantIn } from '#db/rehab.ts'
import type { Reader } from '#db/handles.ts'
import { orderStates } from '#domain/orders/order-state.ts'
import { isWearable } from '#domain/rehab/check-session.ts'
import { toZonedMoment } from '#domain/time/zone.ts'

const wearableStates = orderStates.filter(isWearable)

/**
 * Order → camp date on which somebody first had the device on: its first trial fitting, or its delivery when that is all that is
 * known. Orders without either are absent.
 */
export function wornSince(db: Reader, orderIds: readonly string[], timeZone: string): Map<string, string> {
  const instants = firstInstantIn(db, orderIds, wearableStates)
  const delivered = deliveryDates(db, orderIds)
  const found = new Map<string, string>()
  for (const { id, state, stateSince } of listOrdersByIds(db, orderIds)) {
    const instant = instants.get(id) ?? (isWearable(state) ? stateSince : undefined)
    const dates = [instant ? toZonedMoment(instant, timeZone).date : [], delivered.get(id) ?? []].flat()
    const first = dates.sort()[0]
    if (first !== undefined) found.set(id, first)
  }
  return found
}
