import { listStaff } from '#db/staff.ts'
import { listDeliveriesOf } from '#db/fitting.ts'
import { listCampOrders, listStepsOf, listVisitsFor } from '#db/order-record.ts'
import type { Journal } from '#db/journal.ts'
import { entities } from '#db/entities.ts'
import { pickOne } from '#db/seed/random.ts'
import type { Camp } from '#domain/camps/camp.ts'
import type { Checkout } from '#domain/fitting/checkout.ts'
import { checkoutListFor } from '#domain/fitting/checkout-lists/all-lists.ts'
import { itemsOf } from '#domain/fitting/checkout-list.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { getDevice } from '#domain/orders/device.ts'
import type { Appointment } from '#domain/scheduling/appointment.ts'
import type { Context } from '../../context.ts'
import { enterCheckout } from '../checkouts.ts'
import { moveOrder } from '../move-order.ts'
import { addTrial } from '../trials.ts'

/** Before a finished delivery of the rehearsal hands its device over: the check-out that it passed. */
export function checkOutBefore(journal: Journal, context: Context, visit: Appointment, done: Done): void {
  const isHandOver = visit.kind === 'delivery' || visit.kind === 'repair'
  const order = visit.orderId && isHandOver ? entities.deviceOrders.find(journal.tx, visit.orderId) : null
  if (!order || order.state === 'delivered') return
  addCheckout(journal, context, enterCheckout(journal, context, order, done), { over: done })
}

interface Done {
  at: string
  staffId: string | null
}

/** A check-out with every question answered with yes but for `no`; passed unless `over` says otherwise. */
export function addCheckout(
  journal: Journal,
  context: Context,
  order: DeviceOrder,
  { no, over }: { no?: string; over: Partial<Checkout> & Done },
): Checkout {
  const list = checkoutListFor(order)
  return journal.create('checkouts', {
    id: context.core.newId(),
    campId: order.campId,
    orderId: order.id,
    listId: list.id,
    listVersion: list.version,
    status: 'complete',
    answers: Object.fromEntries(
      itemsOf(list).map(({ key }) => [key, { answer: key === no ? 'no' : 'yes', note: '' }]),
    ),
    socketComfort: list.asksComfort ? 8 : null,
    result: 'pass',
    treatments: [],
    cause: '',
    note: '',
    struckReason: '',
    ...over,
  })
}

/**
 * Trials, receipts, and the hard cases of the rehearsal: a limb that failed its check-out and was tried again, one that passed
 * provisionally, and one that stands in the middle of its check-out.
 */
export function seedFitting(journal: Journal, context: Context, camp: Camp, random: () => number): void {
  const staffId = listStaff(journal.tx).find(({ roles }) => roles.includes('technician'))?.id ?? null
  const orders = listCampOrders(journal.tx, camp.id)
  const made = orders.filter(({ deviceType, state }) => getDevice(deviceType).custom && isTried(state))
  for (const order of made) tryOnce(journal, context, order, random)
  for (const order of orders.filter(({ state }) => state === 'delivered'))
    receive(journal, context, order, random)
  const [failed] = made.filter(({ state }) => state === 'finishing')
  const [provisional, begun] = made.filter(({ state }) => state === 'checkout')
  if (failed) failAndTryAgain(journal, context, failed, staffId)
  if (provisional) {
    addCheckout(journal, context, provisional, {
      no: 'fall_recovery',
      over: {
        at: provisional.stateSince,
        staffId,
        result: 'provisional',
        treatments: ['training'],
        note: 'Comes back for floor training tomorrow',
      },
    })
  }
  if (begun) {
    addCheckout(journal, context, begun, {
      over: {
        at: begun.stateSince,
        staffId,
        status: 'draft',
        result: null,
        socketComfort: null,
        answers: {},
      },
    })
  }
}

const isTried = (state: DeviceOrder['state']) =>
  state === 'finishing' || state === 'checkout' || state === 'delivered'

function tryOnce(journal: Journal, context: Context, order: DeviceOrder, random: () => number): void {
  const worn = listStepsOf(journal.tx, order.id).find(({ toState }) => toState === 'trial_fit')
  if (!worn) return
  const changes = pickOne(random, [
    [],
    ['relief'],
    ['toe_out_less'],
    ['lower', 'pad'],
    ['foot_inset'],
  ] as const)
  addTrial(journal, context, order, {
    at: worn.at,
    staffId: worn.staffId,
    stationId: worn.stationId,
    draft: {
      changes: [...changes],
      socketComfort: hasSocket(order) ? 7 + Math.floor(random() * 4) : null,
      outcome: 'accept',
      cause: null,
      note: '',
    },
  })
}

const hasSocket = ({ deviceType }: DeviceOrder) => getDevice(deviceType).group.endsWith('limb_prosthesis')

function receive(journal: Journal, context: Context, order: DeviceOrder, random: () => number): void {
  const patient = entities.patients.find(journal.tx, order.patientId)
  const visit = listVisitsFor(journal.tx, order.id).findLast(({ status }) => status === 'done')
  if (!patient || !visit || listDeliveriesOf(journal.tx, order.id).length > 0) return
  journal.create('deliveries', {
    id: context.core.newId(),
    campId: order.campId,
    orderId: order.id,
    patientId: order.patientId,
    date: visit.date,
    receivedBy: `${patient.givenNameLatin} ${patient.familyNameLatin}`.trim() || patient.givenNamePersian,
    relation: '',
    mark: pickOne(random, ['signature', 'signature', 'thumb'] as const),
    spares: [],
    language: patient.language,
    attachmentId: null,
    photoId: null,
    overrideReason: '',
    staffId: visit.staffId,
    note: '',
    struckReason: '',
  })
}

function failAndTryAgain(
  journal: Journal,
  context: Context,
  order: DeviceOrder,
  staffId: string | null,
): void {
  const done = { at: order.stateSince, staffId }
  const entered = enterCheckout(journal, context, order, done)
  const why = { cause: 'wrong_length', reason: 'Pelvis lower on the side of the limb' }
  addCheckout(journal, context, entered, {
    no: 'length',
    over: { ...done, result: 'fail', treatments: ['prosthetic'], cause: why.cause, note: why.reason },
  })
  const back = moveOrder(journal, context, entered, { to: 'adjusting', kind: 'advance', ...done, ...why })
  const worn = moveOrder(journal, context, back, { to: 'trial_fit', kind: 'advance', ...done })
  addTrial(journal, context, worn, {
    ...done,
    stationId: null,
    draft: {
      changes: ['higher'],
      socketComfort: hasSocket(order) ? 5 : null,
      outcome: 'adjust',
      cause: 'too_tight',
      note: 'Presses at the fibula',
    },
  })
  moveOrder(journal, context, worn, { to: 'adjusting', kind: 'advance', cause: 'too_tight', ...done })
}
