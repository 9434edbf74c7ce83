import { listCampDeliveries, listCampMovements, listCheckers, listItems } from '#db/paper-records.ts'
import { listOrdersByIds } from '#db/orders.ts'
import { listPatientsByIds } from '#db/patients.ts'
import { buildDeliveryRegister } from '#domain/papers/delivery-register.ts'
import { buildStockLedger } from '#domain/papers/stock-ledger.ts'
import type { PaperDocument } from '#domain/papers/paper-document.ts'
import { saddPopulations } from '#domain/functioning/sadd.ts'
import { toZonedMoment } from '#domain/time/zone.ts'
import { load } from '../../operate.ts'
import { reportSadd } from '../sadd.ts'
import { staffNames, type Gathering } from './gathering.ts'

export function gatherRegister(gathering: Gathering): PaperDocument {
  const { context, request, stamp } = gathering
  const { db } = context.core
  const date = request.subject.kind === 'day' ? request.subject.date : null
  const deliveries = listCampDeliveries(db, request.campId).filter(
    (delivery) => date === null || delivery.date === date,
  )
  const orderIds = deliveries.map(({ orderId }) => orderId)
  const orders = new Map(listOrdersByIds(db, orderIds).map((order) => [order.id, order]))
  const patients = new Map(
    listPatientsByIds(
      db,
      deliveries.map(({ patientId }) => patientId),
    ).map((patient) => [patient.id, patient]),
  )
  const checkers = listCheckers(db, orderIds)
  const nameOf = staffNames(gathering)
  return buildDeliveryRegister(
    stamp,
    date,
    deliveries.flatMap((delivery) => {
      const order = orders.get(delivery.orderId)
      const patient = patients.get(delivery.patientId)
      if (!order || !patient) return []
      return [
        {
          delivery,
          order,
          patient,
          technician: nameOf(order.technicianId),
          checkedBy: nameOf(checkers.get(order.id) ?? null),
        },
      ]
    }),
  )
}

export function gatherLedger({ context, request, stamp }: Gathering): PaperDocument {
  const { db } = context.core
  const { timeZone } = load(context, 'camps', request.campId)
  const movements = listCampMovements(db, request.campId)
  const orders = new Map(
    listOrdersByIds(
      db,
      movements.flatMap(({ orderId }) => orderId ?? []),
    ).map((order) => [order.id, order.number]),
  )
  return buildStockLedger(
    stamp,
    listItems(db),
    movements.map((movement) => ({
      movement,
      date: toZonedMoment(movement.at, timeZone).date,
      caseNumber: (movement.orderId && orders.get(movement.orderId)) || '',
    })),
  )
}

/** Those who were served first: what partners ask for. */
export function gatherPeopleCount({ context, request: { campId }, stamp }: Gathering): PaperDocument {
  const counts = saddPopulations.toReversed().map((population) => {
    const { tables, total, isHidden } = reportSadd(context, {
      campId,
      population,
      bands: 'unhcr',
      forSharing: true,
    })
    return { population, sadd: { tables, total, isHidden } }
  })
  return { paper: 'people-count', stamp, counts }
}
