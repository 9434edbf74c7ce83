import type { LinkedOrder, OrderRecord } from '#contract/orders.ts'
import { entities } from '#db/entities.ts'
import { listCheckoutsOf, listDeliveriesOf, listTrialsOf } from '#db/fitting.ts'
import {
  findConsent,
  listAttachmentsFor,
  listMeasurementSetsFor,
  listOrdersAfter,
  listStepsOf,
  listVisitsFor,
} from '#db/order-record.ts'
import type { Attachment } from '#domain/attachments/attachment.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { isAllowed, type Permission } from '#domain/staff/permissions.ts'
import { campNow } from '../camp-clock.ts'
import type { Context } from '../context.ts'
import { load } from '../operate.ts'
import { briefsOf } from './brief.ts'

/** Everything on one device order, as far as the role may see it. */
export function getOrderRecord(context: Context, { id }: { id: string }): OrderRecord {
  const { core } = context
  const { db } = core
  const order = load(context, 'deviceOrders', id)
  const patient = load(context, 'patients', order.patientId)
  const today = campNow(core, load(context, 'camps', order.campId)).date
  const brief = briefsOf(core, [patient.id], today).get(patient.id)
  if (!brief) throw new Error(`no brief of ${patient.id}`)
  const may = (permission: Permission) => isAllowed(context.session.principal?.roles ?? [], permission)
  const isClinicalShown = may('readProtected')
  const previous = order.previousOrderId ? entities.deviceOrders.find(db, order.previousOrderId) : null
  return {
    order,
    patient: brief.brief,
    language: patient.language,
    limb: order.limbId ? entities.limbs.find(db, order.limbId) : null,
    previous: previous ? toLinked(previous) : null,
    following: listOrdersAfter(db, id).map(toLinked),
    steps: listStepsOf(db, id),
    visits: listVisitsFor(db, id),
    trials: isClinicalShown ? listTrialsOf(db, id) : [],
    checkouts: isClinicalShown ? listCheckoutsOf(db, id) : [],
    deliveries: isClinicalShown ? listDeliveriesOf(db, id) : [],
    measurementSets: isClinicalShown ? listMeasurementSetsFor(db, id) : [],
    attachments: listAttachmentsFor(db, id).filter((file) => !isClinical(file) || may('readClinicalFiles')),
    photoConsent: findConsent(db, patient.id, 'photo')?.decision ?? null,
    isClinicalShown,
  }
}

const isClinical = ({ kind }: Attachment) => kind === 'limb' || kind === 'document'

function toLinked({ id, number, deviceType, side, state, orderType, patientId }: DeviceOrder): LinkedOrder {
  return { id, number, deviceType, side, state, orderType, patientId }
}
