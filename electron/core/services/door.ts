import type { BoardView, DoorToken, DoorView } from '#contract/door.ts'
import { listCampDay } from '#db/appointments.ts'
import { listPhotoDecisions, listPortraits } from '#db/attachments.ts'
import { listStations } from '#db/camps.ts'
import { entities } from '#db/entities.ts'
import { listOrdersByIds, listOrdersOf } from '#db/orders.ts'
import { lastTokenNumber, listOpenDays, listTokenBlocks, listTokens } from '#db/queue-tokens.ts'
import { nextVisitKind } from '#domain/orders/order-state.ts'
import type { Reader } from '#db/handles.ts'
import { lineOfVisit } from '#domain/queue/line-of.ts'
import { orderQueue } from '#domain/queue/queue-order.ts'
import { nextFreeNumber } from '#domain/queue/token-block.ts'
import { liveTokenStates } from '#domain/queue/token-steps.ts'
import type { QueueToken } from '#domain/queue/token.ts'
import { measureWaits } from '#domain/queue/waits.ts'
import { stationKinds, type Appointment, type StationKind } from '#domain/scheduling/appointment.ts'
import { campNow } from '../camp-clock.ts'
import type { Context, CoreState } from '../context.ts'
import { load, operate } from '../operate.ts'
import { briefsOf, toOrderBrief, withPeople } from './brief.ts'
import { readSetting, saveSetting } from './settings.ts'

export interface CampDay {
  campId: string
  date: string
}

/** The lines of a day: who waits where, in the order in which they will be called. */
export function viewDoor(context: Context, { campId, date }: CampDay): DoorView {
  const { core } = context
  load(context, 'camps', campId)
  const now = core.clock().toISOString()
  const tokens = listTokens(core.db, campId, date)
  const stations = listStations(core.db, campId).filter(({ active }) => active)
  const kinds = stationKinds.filter(
    (kind) =>
      stations.some((station) => station.kind === kind) ||
      tokens.some(({ stationKind }) => stationKind === kind),
  )
  return {
    date,
    now,
    stations,
    tokens: withTheirPeople(context, orderQueue(tokens), date),
    waits: kinds.map((kind) => measureWaits(tokens, kind, now)),
    nextNumber: nextNumber(core.db, { campId, date }),
    paperNumbers: listTokenBlocks(core.db, campId, date).map(({ firstNumber, lastNumber }) => ({
      firstNumber,
      lastNumber,
    })),
    ...comersOf(context, { campId, date }, tokens),
    showsNames: readSetting(core.db, BOARD_NAMES, false),
    openBefore: listOpenDays(core.db, campId, date),
  }
}

/** Who of the booked people holds no number: noted as arrived elsewhere than at the gate, or not there yet. */
function comersOf({ core }: Context, { campId, date }: CampDay, tokens: readonly QueueToken[]) {
  const held = new Set(
    tokens.flatMap(({ patientId, state }) =>
      patientId && liveTokenStates.includes(state) ? [patientId] : [],
    ),
  )
  const visits = listCampDay(core.db, campId, date).filter(({ patientId }) => !held.has(patientId))
  const withoutNumber = oncePerPerson(visits.filter(({ status }) => status === 'arrived'))
  const here = new Set(
    visits.flatMap(({ patientId, status }) =>
      status === 'arrived' || status === 'in_progress' ? [patientId] : [],
    ),
  )
  const ahead = visits.filter(({ status, patientId }) => status === 'booked' && !here.has(patientId))
  const expected = oncePerPerson(ahead)
  return { withoutNumber: withPeople(core, withoutNumber), expected: withPeople(core, expected) }
}

/** The first visit of each. */
const oncePerPerson = (visits: readonly Appointment[]): Appointment[] =>
  [...Map.groupBy(visits, ({ patientId }) => patientId).values()].flatMap(([first]) => first ?? [])

export function withTheirPeople({ core }: Context, tokens: readonly QueueToken[], date: string): DoorToken[] {
  const patientIds = tokens.flatMap(({ patientId }) => patientId ?? [])
  const people = briefsOf(core, patientIds, date)
  const portraits = portraitsOf(core.db, patientIds)
  const visits = new Map(
    tokens.flatMap(({ appointmentId }) => {
      const visit = appointmentId ? entities.appointments.find(core.db, appointmentId) : null
      return visit ? [[visit.id, visit] as const] : []
    }),
  )
  const orderIds = [...visits.values()].flatMap(({ orderId }) => orderId ?? [])
  const orders = new Map(listOrdersByIds(core.db, orderIds).map((order) => [order.id, order]))
  return tokens.map((token) => {
    const visit = (token.appointmentId && visits.get(token.appointmentId)) || null
    return {
      token,
      patient: (token.patientId && people.get(token.patientId)?.brief) || null,
      visit,
      order: toOrderBrief(visit?.orderId ? orders.get(visit.orderId) : undefined),
      portraitId: (token.patientId && portraits.get(token.patientId)) || null,
    }
  })
}

/** The newest portrait of everybody who agreed to photos, by the person. */
function portraitsOf(db: Reader, patientIds: readonly string[]): Map<string, string> {
  const decisions = listPhotoDecisions(db, patientIds)
  return listPortraits(
    db,
    patientIds.filter((id) => decisions.get(id) === 'given'),
  )
}

const NEXT_ON_BOARD = 5

/** Setting: whether the public board shows the given names of those who agreed. */
const BOARD_NAMES = 'door.boardNames'

export function showNames(context: Context, { isShown }: { isShown: boolean }) {
  return operate(context, { name: 'door.showNames' }, (journal) => {
    saveSetting(journal, BOARD_NAMES, isShown)
    return { isShown }
  })
}

function givenNameOf({ db }: CoreState, patientId: string) {
  const patient = entities.patients.find(db, patientId)
  if (!patient) return null
  const { givenNameLatin, givenNamePersian } = patient
  return {
    givenNameLatin,
    familyNameLatin: '',
    fatherNameLatin: '',
    givenNamePersian,
    familyNamePersian: '',
    fatherNamePersian: '',
  }
}

/** What everybody in the hall may see: numbers and places. */
export function viewBoard(context: Context, { campId }: { campId: string }): BoardView {
  const { core } = context
  const camp = load(context, 'camps', campId)
  const view = viewDoor(context, { campId, date: campNow(core, camp).date })
  const tokens = view.tokens.map(({ token }) => token)
  const { showsNames } = view
  const called = tokens
    .filter(({ state }) => state === 'called')
    .toSorted((a, b) => (b.calledAt ?? '').localeCompare(a.calledAt ?? ''))
  return {
    campName: camp.name,
    showsNames,
    called: called.map(({ number, calls, patientId, mayName, stationId, stationKind }) => {
      const station = view.stations.find(({ id }) => id === stationId)
      return {
        number,
        calls,
        name: showsNames && mayName && patientId ? givenNameOf(core, patientId) : null,
        stationKind,
        station: station ? { name: station.name, namePersian: station.namePersian } : null,
      }
    }),
    next: view.waits.flatMap(({ stationKind }) => {
      const line = tokens.filter((token) => token.state === 'waiting' && token.stationKind === stationKind)
      return line.length > 0
        ? [{ stationKind, numbers: line.slice(0, NEXT_ON_BOARD).map(({ number }) => number) }]
        : []
    }),
    waits: view.waits.map(({ stationKind, medianWaitMinutes }) => ({
      stationKind,
      minutes: medianWaitMinutes === null ? null : Math.round(medianWaitMinutes),
    })),
  }
}

/** The person's next visit of the day that is not over, or null. */
export function nextVisitToday(
  context: Context,
  { campId, date }: CampDay,
  patientId: string,
): Appointment | null {
  return (
    listCampDay(context.core.db, campId, date).find(
      (visit) => visit.patientId === patientId && (visit.status === 'booked' || visit.status === 'arrived'),
    ) ?? null
  )
}

/** The line for a visit: that of its station, else that of its kind; without a visit what the person's orders ask for next. */
export function lineFor(context: Context, patientId: string | null, visit: Appointment | null): StationKind {
  const { db } = context.core
  const station = visit?.stationId ? entities.stations.find(db, visit.stationId) : null
  const kind = visit?.kind ?? nextKindOf(context, patientId)
  return kind ? lineOfVisit({ kind }, station) : 'registration'
}

function nextKindOf(context: Context, patientId: string | null) {
  const orders = patientId ? listOrdersOf(context.core.db, [patientId]) : []
  return orders.map(nextVisitKind).find((kind) => kind !== null) ?? null
}

/** The next number of the gate's own counting, past those that are set aside for paper. */
export const nextNumber = (db: Reader, { campId, date }: CampDay) =>
  nextFreeNumber(lastTokenNumber(db, campId, date), listTokenBlocks(db, campId, date))
