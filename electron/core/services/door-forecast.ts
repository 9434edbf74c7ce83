import type { DoorForecast } from '#contract/door.ts'
import { listCampDay } from '#db/appointments.ts'
import { listStations } from '#db/camps.ts'
import { listOrdersByIds, listOrdersOf } from '#db/orders.ts'
import { listTokens } from '#db/queue-tokens.ts'
import { openIntervals } from '#domain/camps/day-hours.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { nextVisitKind } from '#domain/orders/order-state.ts'
import { forecastDay, type PersonAhead, type RemainingStep } from '#domain/queue/forecast.ts'
import { remainingSteps } from '#domain/queue/remaining-steps.ts'
import { queuePriorities, type QueueToken } from '#domain/queue/token.ts'
import { liveTokenStates } from '#domain/queue/token-steps.ts'
import { visitDefaults, type Appointment, type StationKind } from '#domain/scheduling/appointment.ts'
import { occupies } from '#domain/scheduling/visit-rules.ts'
import { campNow } from '../camp-clock.ts'
import type { Context } from '../context.ts'
import { load } from '../operate.ts'
import { briefsOf, toOrderBrief } from './brief.ts'

interface Expected {
  patientId: string
  fromMinute: number
  rank: number
  token: QueueToken | null
  visit: Appointment | null
}

/**
 * How the rest of the day will go: everybody who is in a line or still booked, with what each of them needs until the device is
 * handed over, played through the camp's stations.
 */
export function forecastDoor(
  context: Context,
  { campId, date, servers }: { campId: string; date: string; servers: Partial<Record<StationKind, number>> },
): DoorForecast {
  const { core } = context
  const camp = load(context, 'camps', campId)
  const now = campNow(core, camp)
  const nowMinute = date === now.date ? now.minute : camp.opensMinute
  const expected = listExpected(context, campId, date, nowMinute)
  const orders = Map.groupBy(
    listOrdersOf(
      core.db,
      expected.map(({ patientId }) => patientId),
    ),
    ({ patientId }) => patientId,
  )
  const people = expected.map((one) => toPersonAhead(one, orders.get(one.patientId) ?? [], nowMinute))
  const forecast = forecastDay({
    nowMinute,
    open: openIntervals(camp, date),
    servers: { ...placesByKind(context, campId), ...servers },
    people,
  })
  return {
    ...forecast,
    people: peopleOf(context, date, expected),
    closesMinute: camp.closesMinute,
    nowMinute,
  }
}

/** How many people can be served at the same moment at each kind of station. */
function placesByKind({ core }: Context, campId: string): Partial<Record<StationKind, number>> {
  const places: Partial<Record<StationKind, number>> = {}
  for (const { kind, capacity, active } of listStations(core.db, campId)) {
    if (active) places[kind] = (places[kind] ?? 0) + capacity
  }
  return places
}

/** Everybody of the day who is not finished: those in a line first, then those who are still booked. One entry a person. */
function listExpected({ core }: Context, campId: string, date: string, nowMinute: number): Expected[] {
  const live = listTokens(core.db, campId, date).filter(({ state }) => liveTokenStates.includes(state))
  const visits = listCampDay(core.db, campId, date).filter(
    (visit) => occupies(visit) && visit.status !== 'done',
  )
  const people = new Map<string, Expected>()
  for (const token of live) {
    if (!token.patientId) continue
    const visit = visits.find(({ id }) => id === token.appointmentId) ?? null
    const rank = queuePriorities.indexOf(token.priority)
    people.set(token.patientId, { patientId: token.patientId, fromMinute: nowMinute, rank, token, visit })
  }
  const unhurried = queuePriorities.indexOf('none')
  for (const visit of visits) {
    const { patientId, startMinute } = visit
    if (people.has(patientId)) continue
    people.set(patientId, {
      patientId,
      fromMinute: visit.status === 'booked' ? startMinute : nowMinute,
      rank: unhurried,
      token: null,
      visit,
    })
  }
  return [...people.values()]
}

/** What somebody still needs today: the visit at hand, then what the device needs after it. */
function toPersonAhead(
  { patientId, fromMinute, rank, visit }: Expected,
  orders: readonly DeviceOrder[],
  nowMinute: number,
): PersonAhead {
  const order =
    orders.find(({ id }) => id === visit?.orderId) ?? orders.find((one) => nextVisitKind(one) !== null)
  const chain = order ? remainingSteps(order) : []
  const steps = visit && (!order || visit.kind !== nextVisitKind(order)) ? [stepOf(visit), ...chain] : chain
  const begun = visit?.status === 'in_progress' ? withRest(steps, visit, nowMinute) : steps
  return { id: patientId, fromMinute, rank, steps: begun }
}

const stepOf = ({ kind, durationMinutes }: Appointment): RemainingStep => ({
  stationKind: visitDefaults[kind].stationKinds[0] ?? 'registration',
  minutes: durationMinutes,
  lagMinutes: 0,
})

/** A visit that has begun takes only what is left of it, and waits for nothing. */
function withRest(steps: readonly RemainingStep[], visit: Appointment, nowMinute: number): RemainingStep[] {
  const [first, ...rest] = steps
  if (!first) return []
  const left = visit.startMinute + first.minutes - nowMinute
  return [{ ...first, minutes: Math.max(5, Math.min(first.minutes, left)), lagMinutes: 0 }, ...rest]
}

function peopleOf({ core }: Context, date: string, expected: readonly Expected[]): DoorForecast['people'] {
  const briefs = briefsOf(
    core,
    expected.map(({ patientId }) => patientId),
    date,
  )
  const orders = new Map(
    listOrdersByIds(
      core.db,
      expected.flatMap(({ visit }) => visit?.orderId ?? []),
    ).map((order) => [order.id, order]),
  )
  return Object.fromEntries(
    expected.flatMap(({ patientId, visit }) => {
      const brief = briefs.get(patientId)?.brief
      if (!brief) return []
      return [[patientId, { patient: brief, order: toOrderBrief(orders.get(visit?.orderId ?? '')) }]]
    }),
  )
}
