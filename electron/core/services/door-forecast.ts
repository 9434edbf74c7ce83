import type { DoorForecast, DoorMove } from '#contract/door.ts'
import { listCampDay } from '#db/appointments.ts'
import { listStations } from '#db/camps.ts'
import { listOrdersByIds, listOrdersOf } from '#db/orders.ts'
import { listTokens } from '#db/queue-tokens.ts'
import { listStaff } from '#db/staff.ts'
import type { Camp } from '#domain/camps/camp.ts'
import { openIntervals } from '#domain/camps/day-hours.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { nextVisitKind } from '#domain/orders/order-state.ts'
import { flowByHour, type FlowEvent } from '#domain/queue/flow.ts'
import { forecastDay, type PersonAhead, type RemainingStep } from '#domain/queue/forecast.ts'
import { placesByKind } from '#domain/queue/places.ts'
import { remainingSteps } from '#domain/queue/remaining-steps.ts'
import { queuePriorities, type QueueToken } from '#domain/queue/token.ts'
import { liveTokenStates } from '#domain/queue/token-steps.ts'
import { measureWaits } from '#domain/queue/waits.ts'
import {
  visitDefaults,
  type Appointment,
  type AppointmentKind,
  type StationKind,
} from '#domain/scheduling/appointment.ts'
import { occupies } from '#domain/scheduling/visit-rules.ts'
import { toZonedMoment } from '#domain/time/zone.ts'
import { campNow } from '../camp-clock.ts'
import type { Context } from '../context.ts'
import { load } from '../operate.ts'
import { briefsOf, toOrderBrief } from './brief.ts'
import { planHandOver, readHands, readPools } from './door-hands.ts'

/** Somebody who is still to be served today: by token, by booking, or both. */
interface Expected {
  id: string
  patientId: string | null
  fromMinute: number
  rank: number
  token: QueueToken | null
  visit: Appointment | null
}

/** From so many services on the day's own times count instead of the planning defaults. */
const ENOUGH_SERVED = 5

/** What somebody without a record needs first, until more is known. */
const UNKNOWN_MINUTES = 10

/**
 * How the rest of the day will go: everybody who is in a line or still booked, with what each of them needs until the device is
 * handed over, played through the camp's stations at the pace that the day has shown so far.
 */
export function forecastDoor(
  context: Context,
  {
    campId,
    date,
    servers,
    moves,
  }: { campId: string; date: string; servers: Partial<Record<StationKind, number>>; moves: DoorMove[] },
): DoorForecast {
  const { db } = context.core
  const camp = load(context, 'camps', campId)
  const now = campNow(context.core, camp)
  const nowMinute = date === now.date ? now.minute : camp.opensMinute
  const tokens = listTokens(db, campId, date)
  const expected = listExpected(context, campId, date, nowMinute)
  const orders = Map.groupBy(
    listOrdersOf(
      db,
      expected.flatMap(({ patientId }) => patientId ?? []),
    ),
    ({ patientId }) => patientId,
  )
  const minuteOf = (instant: string) => toZonedMoment(instant, camp.timeZone).minute
  const day = { nowMinute, lengthOf: paceOf(tokens), minuteOf }
  const people = expected.map((one) => toPersonAhead(one, orders.get(one.patientId ?? '') ?? [], day))
  const open = openIntervals(camp, date)
  const places = { ...placesByKind(listStations(db, campId)), ...servers }
  const pools = readPools(db, camp, { date, moves })
  const { services, ...forecast } = forecastDay({ nowMinute, open, servers: places, people, ...pools })
  return {
    ...forecast,
    flow: flowByHour([...pastServices(tokens, minuteOf), ...services], { open, servers: places, ...pools }),
    people: peopleOf(context, date, expected),
    team: teamOf(context, camp, date),
    handedOver: planHandOver(context, db, camp, { date, moves }),
    closesMinute: camp.closesMinute,
    nowMinute,
  }
}

/** Who serves today, with their names. */
function teamOf(context: Context, camp: Camp, date: string): DoorForecast['team'] {
  const { db } = context.core
  const names = new Map(listStaff(db).map((member) => [member.id, member]))
  return readHands(context, db, camp, date).map((hands) => {
    const { nameLatin = '', namePersian = '' } = names.get(hands.staffId) ?? {}
    return { ...hands, nameLatin, namePersian }
  })
}

/** How long each kind of visit takes today: the median of what was served where there is enough of it, else the planning default. */
function paceOf(tokens: readonly QueueToken[]): (kind: AppointmentKind) => number {
  const paces = new Map<StationKind, number>()
  return (kind) => {
    const { stationKinds, durationMinutes } = visitDefaults[kind]
    const [place] = stationKinds
    if (!place) return durationMinutes
    const known = paces.get(place)
    if (known !== undefined) return known
    const { served, medianServiceMinutes } = measureWaits(tokens, place, '1970-01-01T00:00:00.000Z')
    const pace =
      served >= ENOUGH_SERVED && medianServiceMinutes !== null
        ? Math.max(1, Math.round(medianServiceMinutes))
        : durationMinutes
    paces.set(place, pace)
    return pace
  }
}

/** What was served today and is over. */
function pastServices(tokens: readonly QueueToken[], minuteOf: (instant: string) => number): FlowEvent[] {
  return tokens.flatMap(({ stays }) =>
    stays.map(({ stationKind, queuedAt, servedAt, finishedAt }) => ({
      stationKind,
      readyMinute: minuteOf(queuedAt),
      startMinute: minuteOf(servedAt),
      minutes: Math.max(1, (Date.parse(finishedAt) - Date.parse(servedAt)) / 60_000),
    })),
  )
}

/** Everybody of the day who is not finished: those in a line first, then those who are still booked. One entry a person. */
function listExpected({ core }: Context, campId: string, date: string, nowMinute: number): Expected[] {
  const live = listTokens(core.db, campId, date).filter(({ state }) => liveTokenStates.includes(state))
  const visits = listCampDay(core.db, campId, date).filter(
    (visit) => occupies(visit) && visit.status !== 'done',
  )
  const people = new Map<string, Expected>()
  for (const token of live) {
    const id = token.patientId ?? token.id
    people.set(id, {
      id,
      patientId: token.patientId,
      fromMinute: nowMinute,
      rank: queuePriorities.indexOf(token.priority),
      token,
      visit: visits.find((visit) => visit.id === token.appointmentId) ?? null,
    })
  }
  const unhurried = queuePriorities.indexOf('none')
  for (const visit of visits) {
    const { patientId, startMinute } = visit
    if (people.has(patientId)) continue
    people.set(patientId, {
      id: patientId,
      patientId,
      fromMinute: visit.status === 'booked' ? startMinute : nowMinute,
      rank: unhurried,
      token: null,
      visit,
    })
  }
  return [...people.values()]
}

interface DayPace {
  nowMinute: number
  lengthOf: (kind: AppointmentKind) => number
  minuteOf: (instant: string) => number
}

/** What somebody still needs today: where they stand now, the visit at hand, then what the device needs after it. */
function toPersonAhead(
  { id, fromMinute, rank, visit, token }: Expected,
  orders: readonly DeviceOrder[],
  day: DayPace,
): PersonAhead {
  const order =
    orders.find((one) => one.id === visit?.orderId) ?? orders.find((one) => nextVisitKind(one) !== null)
  const chain = order ? remainingSteps(order, day.lengthOf) : []
  const planned =
    visit && (!order || visit.kind !== nextVisitKind(order)) ? [stepOf(visit, day), ...chain] : chain
  const steps = token ? fromLine(token, planned) : planned
  const isBegun = token?.state === 'serving' || visit?.status === 'in_progress'
  return {
    id,
    fromMinute,
    rank,
    steps: isBegun ? withRest(steps, token, visit, day) : steps,
    ...(token
      ? {
          since: {
            readyMinute: day.minuteOf(token.queuedAt),
            startMinute: token.state === 'serving' && token.servedAt ? day.minuteOf(token.servedAt) : null,
          },
        }
      : {}),
  }
}

/** Somebody who stands in another line than that of the next step is served there first. */
function fromLine({ stationKind }: QueueToken, steps: readonly RemainingStep[]): RemainingStep[] {
  const [first] = steps
  if (first?.stationKind === stationKind) return [...steps]
  return [{ stationKind, minutes: UNKNOWN_MINUTES, lagMinutes: 0 }, ...steps]
}

const stepOf = ({ kind }: Appointment, { lengthOf }: DayPace): RemainingStep => ({
  stationKind: visitDefaults[kind].stationKinds[0] ?? 'registration',
  minutes: lengthOf(kind),
  lagMinutes: 0,
})

/** A visit that has begun takes only what is left of it, and waits for nothing. */
function withRest(
  steps: readonly RemainingStep[],
  token: QueueToken | null,
  visit: Appointment | null,
  { nowMinute, minuteOf }: DayPace,
): RemainingStep[] {
  const [first, ...rest] = steps
  if (!first) return []
  const begun = token?.servedAt ? minuteOf(token.servedAt) : (visit?.startMinute ?? nowMinute)
  const left = begun + first.minutes - nowMinute
  return [{ ...first, minutes: Math.max(5, Math.min(first.minutes, left)), lagMinutes: 0 }, ...rest]
}

function peopleOf({ core }: Context, date: string, expected: readonly Expected[]): DoorForecast['people'] {
  const briefs = briefsOf(
    core,
    expected.flatMap(({ patientId }) => patientId ?? []),
    date,
  )
  const orders = new Map(
    listOrdersByIds(
      core.db,
      expected.flatMap(({ visit }) => visit?.orderId ?? []),
    ).map((order) => [order.id, order]),
  )
  return Object.fromEntries(
    expected.map(({ id, patientId, visit, token }) => [
      id,
      {
        number: token?.number ?? null,
        patient: (patientId && briefs.get(patientId)?.brief) || null,
        order: toOrderBrief(orders.get(visit?.orderId ?? '')),
      },
    ]),
  )
}
