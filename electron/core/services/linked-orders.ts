import { takeNumber } from '#db/counters.ts'
import type { Journal } from '#db/journal.ts'
import { undecided, type DeviceOrder } from '#domain/orders/device-order.ts'
import { makeShortNumber, shortNumberPrefixes } from '#domain/people/short-number.ts'
import type { Context } from '../context.ts'
import { shownCamp } from './current-camp.ts'
import { findOrAddLimb } from './limb-of-order.ts'

/** Writes an order for the same device, side and limb as another one, which it names; it begins in the camp that is shown. */
export function addLinkedOrder(
  journal: Journal,
  context: Context,
  device: DeviceOrder,
  what: Pick<DeviceOrder, 'orderType' | 'priority' | 'note'>,
): DeviceOrder {
  const { version: _, ...same } = device
  const remakes = what.orderType === 'remake'
  return journal.create('deviceOrders', {
    ...same,
    ...what,
    id: context.core.newId(),
    number: makeShortNumber(shortNumberPrefixes.order, takeNumber(journal.tx, 'device_orders')),
    campId: shownCamp(context)?.id ?? device.campId,
    state: 'prescribed',
    stateSince: journal.head.at,
    limbId: device.limbId ?? findOrAddLimb(journal, context, device),
    previousOrderId: device.id,
    parts: remakes ? device.parts.map((part) => ({ ...part, itemId: null })) : [],
    technicianId: remakes ? device.technicianId : null,
    ...undecided,
  })
}
