import { listCampOrders } from '#db/orders.ts'
import type { Journal } from '#db/journal.ts'
import { pickOne } from '#db/seed/random.ts'
import { listStaff } from '#db/staff.ts'
import type { Camp } from '#domain/camps/camp.ts'
import { getDevice } from '#domain/orders/device.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import type { OrderState } from '#domain/orders/order-state.ts'
import { addDays } from '#domain/time/local-date.ts'
import { dayStart } from '#domain/time/zone.ts'
import type { Context } from '../../context.ts'
import { addLinkedOrder } from '../linked-orders.ts'
import { moveOrder } from '../move-order.ts'
import { openRepair } from '../repairs.ts'

interface Workshop {
  journal: Journal
  context: Context
  camp: Camp
  today: string
  technicians: string[]
  random: () => number
}

/** The rehearsal's present, on every day: noon. */
const NOON_MINUTE = 12 * 60
/** The workshop's longest way in one go: the morning. */
const LONGEST_WALK_MS = 4 * 60 * 60_000

/** Lets the workshop of the rehearsal have lived: every state is there, with technicians, promises, a hold, a rejection and its remake, a repair. */
export function seedWorkshop(
  journal: Journal,
  context: Context,
  { camp, today, random }: { camp: Camp; today: string; random: () => number },
): void {
  const technicians = listStaff(journal.tx)
    .filter(({ roles }) => roles.includes('technician'))
    .map(({ id }) => id)
  const workshop: Workshop = { journal, context, camp, today, technicians, random }
  const measured = listMade(workshop, 'measured')
  const walks: readonly (readonly OrderState[])[] = [
    ['rectified'],
    ['rectified', 'fabricating'],
    ['fabricating'],
    ['rectified', 'fabricating', 'assembled'],
    ['fabricating', 'assembled', 'trial_fit'],
    ['rectified', 'fabricating', 'assembled', 'trial_fit', 'adjusting'],
  ]
  measured.slice(0, 22).forEach((order, index) => {
    walk(workshop, order, walks[index % walks.length] ?? [])
  })
  holdSome(workshop, measured.slice(22, 25))
  rejectOne(workshop, measured[25])
  repairOne(workshop)
  listMade(workshop, 'finishing')
    .slice(0, 3)
    .forEach((order) => walk(workshop, order, ['checkout']))
  for (const state of ['prescribed', 'measured', 'finishing'] as const) {
    listMade(workshop, state)
      .slice(0, 6)
      .forEach((order) => plan(workshop, order))
  }
  reviewOne(workshop)
}

/** Orders of devices that are made, in a state, in the order of registration. */
function listMade({ journal, camp }: Workshop, state: OrderState): DeviceOrder[] {
  return listCampOrders(journal.tx, camp.id, [state]).filter(
    ({ deviceType, side }) => getDevice(deviceType).custom && side !== null,
  )
}

const instantOf = ({ camp }: Workshop, date: string, minute: number) =>
  new Date(Date.parse(dayStart(date, camp.timeZone)) + minute * 60_000).toISOString()

/** A minute of today, or when the order came to its state where that was later. */
function later(workshop: Workshop, { stateSince }: DeviceOrder, minute: number): string {
  const at = instantOf(workshop, workshop.today, minute)
  return at > stateSince ? at : stateSince
}

/** Steps that end before noon of the second day, each some time after the other. */
function walk(workshop: Workshop, order: DeviceOrder, states: readonly OrderState[]): DeviceOrder {
  const { journal, context, random, technicians, today } = workshop
  const staffId = pickOne(random, technicians)
  let current = plan(workshop, order, staffId)
  const noon = Date.parse(instantOf(workshop, today, NOON_MINUTE - 10))
  const since = Date.parse(order.stateSince)
  const until = Math.max(noon, since + 5 * 60_000)
  const from = Math.max(since, until - LONGEST_WALK_MS)
  states.forEach((to, index) => {
    const at = new Date(from + ((until - from) * (index + 0.6 + random() * 0.4)) / states.length)
    current = moveOrder(journal, context, current, { to, kind: 'advance', at: at.toISOString(), staffId })
  })
  return current
}

function plan(
  { journal, technicians, today, random }: Workshop,
  order: DeviceOrder,
  technicianId = pickOne(random, technicians),
): DeviceOrder {
  const promisedDate = addDays(today, pickOne(random, [-1, 0, 0, 1, 1, 2] as const))
  return journal.replace('deviceOrders', { ...order, technicianId, promisedDate })
}

function holdSome(workshop: Workshop, orders: readonly DeviceOrder[]): void {
  const reasons = [
    'Wound at the distal end',
    'No 24 cm left foot in stock',
    'The person went home for a day',
  ] as const
  orders.forEach((order, index) => {
    const walked = walk(workshop, order, index === 0 ? [] : ['rectified'])
    moveOrder(workshop.journal, workshop.context, walked, {
      to: 'on_hold',
      kind: 'hold',
      reason: reasons[index % reasons.length] ?? reasons[0],
      reviewDate: addDays(workshop.today, index),
      at: later(workshop, walked, NOON_MINUTE - 8),
    })
  })
}

function rejectOne(workshop: Workshop, order: DeviceOrder | undefined): void {
  if (!order) return
  const { journal, context } = workshop
  const tried = walk(workshop, order, ['fabricating', 'assembled', 'trial_fit'])
  const rejected = moveOrder(journal, context, tried, {
    to: 'rejected',
    kind: 'reject',
    cause: 'wrong_foot',
    reason: 'A right foot was mounted',
    at: later(workshop, tried, NOON_MINUTE - 6),
  })
  addLinkedOrder(journal, context, rejected, { orderType: 'remake', priority: 'high', note: '' })
}

function repairOne(workshop: Workshop): void {
  const [device] = listMade(workshop, 'delivered')
  if (device) openRepair(workshop.journal, workshop.context, device, 'Belt torn')
}

function reviewOne(workshop: Workshop): void {
  const device = listMade(workshop, 'delivered').at(-1)
  if (device) {
    moveOrder(workshop.journal, workshop.context, device, { to: 'follow_up', kind: 'advance', reason: '' })
  }
}
