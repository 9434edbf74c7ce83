import type { Journal } from '#db/journal.ts'
import { listVisitsFor } from '#db/order-record.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import type { AppointmentKind } from '#domain/scheduling/appointment.ts'
import { canChangeStatus } from '#domain/scheduling/visit-status.ts'
import { campNow } from '../camp-clock.ts'
import type { Context } from '../context.ts'
import { load } from '../operate.ts'

/** Marks today's visit for what was just done as finished, so that nobody is waited for who has been here. */
export function finishVisitOf(
  journal: Journal,
  context: Context,
  order: DeviceOrder,
  kind: AppointmentKind,
): void {
  const today = campNow(context.core, load(context, 'camps', order.campId)).date
  const visit = listVisitsFor(journal.tx, order.id).find(
    (one) => one.kind === kind && one.date === today && canChangeStatus(one.status, 'done'),
  )
  if (visit) journal.replace('appointments', { ...visit, status: 'done' })
}
