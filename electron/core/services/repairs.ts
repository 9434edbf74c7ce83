import { listAppointmentsOf } from '#db/appointments.ts'
import { entities } from '#db/entities.ts'
import type { Journal } from '#db/journal.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { visitDefaults, type Appointment } from '#domain/scheduling/appointment.ts'
import { proposeSlots } from '#domain/scheduling/propose-slots.ts'
import { campNow } from '../camp-clock.ts'
import type { Context } from '../context.ts'
import { loadFresh, operate } from '../operate.ts'
import { readDay } from './appointments.ts'
import { assertStep } from './assert-step.ts'
import { addLinkedOrder } from './linked-orders.ts'
import { moveOrder } from './move-order.ts'

/** Takes a device in: an order for its repair, and the device stands as in repair until that is handed back. */
export function openRepair(
  journal: Journal,
  context: Context,
  device: DeviceOrder,
  note: string,
): { device: DeviceOrder; repair: DeviceOrder } {
  const repair = addLinkedOrder(journal, context, device, {
    orderType: 'repair',
    priority: device.priority,
    note,
  })
  return {
    device: moveOrder(journal, context, device, { to: 'in_repair', kind: 'advance', reason: note }),
    repair: moveOrder(journal, context, repair, { to: 'in_repair', kind: 'advance', reason: note }),
  }
}

/**
 * A person at the desk with a device that needs mending: the repair, and a visit for it in the first free slot of today, where the
 * person is noted as arrived. `visit` is null when today has no slot left; the repair then waits among those without a visit.
 */
export function startRepair(context: Context, input: { id: string; version: number; note: string }) {
  return operate(context, { name: 'orders.repair', reason: input.note }, (journal) => {
    const order = loadFresh(context, 'deviceOrders', input.id, input.version)
    assertStep(context, order, 'in_repair')
    const { device, repair } = openRepair(journal, context, order, input.note)
    return { device, repair, visit: bookWalkIn(journal, context, repair) }
  })
}

function bookWalkIn(journal: Journal, context: Context, repair: DeviceOrder): Appointment | null {
  const camp = entities.camps.find(journal.tx, repair.campId)
  const patient = entities.patients.find(journal.tx, repair.patientId)
  if (!camp || !patient) return null
  const now = campNow(context.core, camp)
  const day = {
    ...readDay(context, journal.tx, camp, now.date),
    patient,
    order: repair,
    otherAppointmentsOfPatient: listAppointmentsOf(journal.tx, [patient.id]),
  }
  const request = {
    patientId: patient.id,
    orderId: repair.id,
    kind: 'repair',
    durationMinutes: visitDefaults.repair.durationMinutes,
    date: now.date,
    stationId: null,
    staffId: null,
  } as const
  const [slot] = proposeSlots(request, day, { limit: 1, from: now.minute, perStart: 1 })
  if (!slot) return null
  return journal.create('appointments', {
    ...slot,
    id: context.core.newId(),
    campId: camp.id,
    status: 'arrived',
    pinned: false,
    note: repair.note,
    overrideReason: '',
    seriesId: null,
  })
}
