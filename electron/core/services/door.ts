import type { BoardView, DoorToken, DoorView } from '#contract/door.ts'
import { listCampDay } from '#db/appointments.ts'
import { listPhotoDecisions, listPortraits } from '#db/attachments.ts'
import { listStations } from '#db/camps.ts'
import { entities } from '#db/entities.ts'
import type { Journal } from '#db/journal.ts'
import { listOrdersByIds, listOrdersOf } from '#db/orders.ts'
import {
  findLiveToken,
  findTokenByNumber,
  lastTokenNumber,
  listOpenDays,
  listTokenBlocks,
  listTokens,
  mayNameBefore,
} from '#db/queue-tokens.ts'
import { nextVisitKind } from '#domain/orders/order-state.ts'
import type { Reader } from '#db/handles.ts'
import { ageOn } from '#domain/people/birth.ts'
import { lineOfVisit } from '#domain/queue/line-of.ts'
import { orderQueue, priorityOfAge } from '#domain/queue/queue-order.ts'
import { isReserved, nextFreeNumber } from '#domain/queue/token-block.ts'
import { liveTokenStates } from '#domain/queue/token-steps.ts'
import type { QueuePriority, QueueToken } from '#domain/queue/token.ts'
import { measureWaits } from '#domain/queue/waits.ts'
import { stationKinds, type Appointment, type StationKind } from '#domain/scheduling/appointment.ts'
import { campNow } from '../camp-clock.ts'
import type { Context, CoreState } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { refused } from '../refusal.ts'
import { changeStatus } from './appointments.ts'
import { openDoor } from './at-door.ts'
import { briefsOf, toOrderBrief, withPeople } from './brief.ts'
import { readSetting, saveSetting } from './settings.ts'

interface CampDay {
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
    withoutNumber: withPeople(core, withoutNumber(context, { campId, date }, tokens)),
    showsNames: readSetting(core.db, BOARD_NAMES, false),
    openBefore: listOpenDays(core.db, campId, date),
  }
}

/** Who is noted as arrived and holds no number: noted elsewhere than at the gate, they would wait in no line. */
function withoutNumber({ core }: Context, { campId, date }: CampDay, tokens: readonly QueueToken[]) {
  const held = new Set(
    tokens.flatMap(({ patientId, state }) =>
      patientId && liveTokenStates.includes(state) ? [patientId] : [],
    ),
  )
  return listCampDay(core.db, campId, date).filter(
    ({ status, patientId }) => status === 'arrived' && !held.has(patientId),
  )
}

function withTheirPeople({ core }: Context, tokens: readonly QueueToken[], date: string): DoorToken[] {
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
const nextNumber = (db: Reader, { campId, date }: CampDay) =>
  nextFreeNumber(lastTokenNumber(db, campId, date), listTokenBlocks(db, campId, date))

/** The number that a printed token carries. Refuses with `not_reserved` or `number_taken` (details: number). */
function paperNumber(db: Reader, { campId, date }: CampDay, number: number): number {
  if (!isReserved(listTokenBlocks(db, campId, date), number)) throw refused('not_reserved', { number })
  if (findTokenByNumber(db, campId, date, number)) throw refused('number_taken', { number })
  return number
}

export function issueToken(
  context: Context,
  input: CampDay & {
    patientId: string | null
    priority: QueuePriority | null
    stationKind: StationKind | null
    note: string
    number: number | null
    mayName: boolean | null
  },
): DoorToken & { operationId: string } {
  const { campId, date, patientId } = input
  load(context, 'camps', campId)
  const patient = patientId ? load(context, 'patients', patientId) : null
  const age = patient?.birth ? ageOn(patient.birth, date).years : null
  const { token, operationId } = operate(context, { name: 'door.issue', campId }, (journal) => {
    const held = patientId ? findLiveToken(journal.tx, patientId, date) : null
    if (held) throw refused('has_token', { number: held.number })
    const { at } = openDoor(journal, context, input)
    const visit = patientId ? nextVisitToday(context, input, patientId) : null
    if (visit?.status === 'booked') changeStatus(journal, context, visit, { status: 'arrived', reason: '' })
    return {
      token: journal.create('queueTokens', {
        id: context.core.newId(),
        campId,
        date,
        number:
          input.number === null
            ? nextNumber(journal.tx, input)
            : paperNumber(journal.tx, input, input.number),
        patientId,
        appointmentId: visit?.id ?? null,
        priority: input.priority ?? priorityOfAge(age),
        state: 'waiting',
        stationKind: input.stationKind ?? lineFor(context, patientId, visit),
        stationId: null,
        arrivedAt: at,
        queuedAt: at,
        calledAt: null,
        servedAt: null,
        calls: 0,
        skips: 0,
        stays: [],
        leftReason: '',
        note: input.note,
        mayName: patientId !== null && (input.mayName ?? mayNameBefore(journal.tx, patientId)),
        fromPaper: input.number !== null,
      }),
    }
  })
  const [issued] = withTheirPeople(context, [token], date)
  if (!issued) throw new Error('the new token is missing')
  return { ...issued, operationId }
}

export function updateToken(
  context: Context,
  input: {
    id: string
    version: number
    patientId: string | null
    priority: QueuePriority
    note: string
    mayName?: boolean | undefined
  },
): QueueToken & { operationId: string } {
  return operate(context, { name: 'door.update' }, (journal) => {
    const token = loadFresh(context, 'queueTokens', input.id, input.version)
    const { patientId, priority, note } = input
    const owner = patientId === token.patientId ? {} : takeOver(journal, context, token, patientId)
    const next = { ...token, ...owner, priority, note }
    const mayName = patientId !== null && (input.mayName ?? next.mayName)
    return journal.replace('queueTokens', { ...next, mayName })
  })
}

/** A token that turns out to be for somebody (else) waits for that person's visit. */
function takeOver(journal: Journal, context: Context, token: QueueToken, patientId: string | null) {
  const begun = token.state === 'serving' && token.appointmentId !== null
  if (begun) throw refused('being_served', { number: token.number })
  if (patientId === null) return { patientId, appointmentId: null, mayName: false }
  const held = findLiveToken(journal.tx, patientId, token.date)
  if (held) throw refused('has_token', { number: held.number })
  const visit = nextVisitToday(context, token, patientId)
  if (visit?.status === 'booked') changeStatus(journal, context, visit, { status: 'arrived', reason: '' })
  return {
    patientId,
    appointmentId: token.state === 'serving' ? null : (visit?.id ?? null),
    mayName: mayNameBefore(journal.tx, patientId),
  }
}
