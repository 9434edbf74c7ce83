import type { DevicePassport } from '#contract/deliveries.ts'
import { entities } from '#db/entities.ts'
import type { Reader } from '#db/handles.ts'
import { listDeliveriesOf } from '#db/fitting.ts'
import { listMeasurementSetsFor } from '#db/order-record.ts'
import { passportText, type PassportFacts } from '#domain/fitting/passport-facts.ts'
import type { Limb } from '#domain/limbs/limb.ts'
import type { DeviceOrder, OrderPart } from '#domain/orders/device-order.ts'
import type { Context } from '../context.ts'
import { load } from '../operate.ts'
import { readFittingRules } from './fitting-rules.ts'
import { keyMeasurements } from '#domain/fitting/key-measurements.ts'

/** The passport of a device as it stands now. */
export function getPassport(context: Context, { orderId }: { orderId: string }): DevicePassport {
  const { db } = context.core
  const order = load(context, 'deviceOrders', orderId)
  const patient = load(context, 'patients', order.patientId)
  const camp = load(context, 'camps', order.campId)
  const limb = order.limbId ? load(context, 'limbs', order.limbId) : null
  const delivery = listDeliveriesOf(db, orderId).findLast(({ struckReason }) => struckReason === '')
  const set = listMeasurementSetsFor(db, orderId).find(
    ({ status, struckReason }) => status === 'complete' && struckReason === '',
  )
  const latin = `${patient.givenNameLatin} ${patient.familyNameLatin}`.trim()
  const facts: PassportFacts = {
    number: order.number,
    name: latin || `${patient.givenNamePersian} ${patient.familyNamePersian}`.trim(),
    deviceType: order.deviceType,
    side: order.side,
    level: levelOf(order, limb),
    measuredOn: set?.takenOn ?? null,
    deliveredOn: delivery?.date ?? null,
    camp: camp.name,
    contact: readFittingRules(context).contact,
    parts: order.parts.map((part) => ({ role: part.role, description: describePart(db, part) })),
    measurements: set ? keyMeasurements(set) : [],
  }
  return { facts, text: passportText(facts) }
}

/** The level, where the name of the device does not say it already. */
function levelOf(order: DeviceOrder, limb: Limb | null): string {
  const level = order.level || (limb && limb.level !== 'none' ? limb.level : '')
  return level === order.deviceType ? '' : level
}

/** What a part is, with its size: in the words of the order, else of the shelf. */
function describePart(db: Reader, { itemId, description }: OrderPart): string {
  const item = itemId ? entities.stockItems.find(db, itemId) : null
  return description || (item ? [item.name, item.size].filter(Boolean).join(' ') : '')
}
