import { listCampDeliveries, listCampMovements, listCheckers, listItems } from '#db/paper-records.ts'
import { groupNames, noGroup } from '#db/camps.ts'
import { groupNameIn } from '#domain/camps/travel-group.ts'
import { listCampOrders, listOrdersByIds } from '#db/orders.ts'
import { listPatientsByIds } from '#db/patients.ts'
import { listTokenBlocks } from '#db/queue-tokens.ts'
import { buildBedAndMealList } from '#domain/papers/bed-and-meal-list.ts'
import { buildBlankRegister, buildDeliveryRegister } from '#domain/papers/delivery-register.ts'
import { buildStockLedger } from '#domain/papers/stock-ledger.ts'
import type { PaperDocument } from '#domain/papers/paper-document.ts'
import { saddPopulations } from '#domain/functioning/sadd.ts'
import { toPaperPerson } from '#domain/papers/paper-person.ts'
import type { TokenSlip } from '#domain/papers/token-slip.ts'
import { buildWorkshopList, workshopListStates } from '#domain/papers/workshop-list.ts'
import { numbersOf } from '#domain/queue/token-block.ts'
import { toZonedMoment } from '#domain/time/zone.ts'
import { load } from '../../operate.ts'
import { readProgress } from '../camp-progress.ts'
import { NAMES_ON_SLIPS } from '../emergency-settings.ts'
import { reportSadd } from '../sadd.ts'
import { readSetting } from '../settings.ts'
import { peopleOf, shelfOf, staffNames, type Gathering, levelOf } from './gathering.ts'

export function gatherRegister(gathering: Gathering): PaperDocument {
  const { context, request, stamp } = gathering
  if (request.subject.kind === 'blank') return buildBlankRegister(stamp)
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
  const shelf = shelfOf(gathering)
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
          limbLevel: levelOf(gathering, order),
          shelf,
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

export function gatherWorkshopList(gathering: Gathering): PaperDocument {
  const { context, request, stamp } = gathering
  const { core } = context
  const orders = listCampOrders(core.db, request.campId, workshopListStates)
  const patients = new Map(
    listPatientsByIds(
      core.db,
      orders.map(({ patientId }) => patientId),
    ).map((patient) => [patient.id, patient]),
  )
  const nameOf = staffNames(gathering)
  const shelf = shelfOf(gathering)
  const now = core.clock().getTime()
  const daysSince = (instant: string) =>
    Math.max(0, Math.floor((now - (Date.parse(instant) || now)) / 86_400_000))
  return buildWorkshopList(
    stamp,
    orders.flatMap((order) => {
      const patient = patients.get(order.patientId)
      if (!patient) return []
      const days = daysSince(order.stateSince)
      const limbLevel = levelOf(gathering, order)
      return [{ order, patient, technician: nameOf(order.technicianId), limbLevel, shelf, days }]
    }),
  )
}

/** Everybody with a visit on the day who needs a bed or meals. */
export function gatherBedsAndMeals(gathering: Gathering): PaperDocument {
  const { context, request, stamp } = gathering
  const patients = peopleOf(gathering)
  const groups = groupNames(
    context.core.db,
    patients.flatMap(({ groupId }) => groupId ?? []),
  )
  const date = request.subject.kind === 'day' ? request.subject.date : stamp.printedAt.date
  return buildBedAndMealList(
    stamp,
    date,
    patients.map((patient) => ({
      patient,
      group: groupNameIn((patient.groupId && groups.get(patient.groupId)) || noGroup, request.language),
    })),
  )
}

export function gatherReport({ context, request, stamp }: Gathering): PaperDocument {
  const camp = load(context, 'camps', request.campId)
  const { date } = camp.closedAt ? toZonedMoment(camp.closedAt, camp.timeZone) : stamp.printedAt
  return {
    paper: 'camp-report',
    stamp,
    progress: readProgress(context.core, camp),
    until: date,
    closedBy: camp.closedBy,
    closedNote: camp.closedNote,
  }
}

/** Slips for tokens that were given out, or for every number that is set aside for the day. */
export function gatherTokenSlips({ context, request, stamp }: Gathering): PaperDocument {
  const { db } = context.core
  const { subject } = request
  if (subject.kind !== 'tokens') {
    const date = subject.kind === 'day' ? subject.date : stamp.printedAt.date
    const numbers = listTokenBlocks(db, request.campId, date).flatMap(numbersOf)
    return { paper: 'token-slip', stamp, slips: numbers.map((number) => blankSlip(number, date)) }
  }
  const isNamed = readSetting(db, NAMES_ON_SLIPS, false)
  const slips = subject.ids.map((id): TokenSlip => {
    const { number, date, stationKind, patientId } = load(context, 'queueTokens', id)
    const patient = patientId ? load(context, 'patients', patientId) : null
    const person = patient && toPaperPerson(patient, stamp.language, date)
    return {
      ...blankSlip(number, date),
      stationKind,
      name: (isNamed && person?.name) || '',
      patientNumber: person?.number ?? '',
    }
  })
  return { paper: 'token-slip', stamp, slips }
}

const blankSlip = (number: number, date: string): TokenSlip => ({
  number,
  date,
  stationKind: null,
  name: '',
  patientNumber: '',
})
