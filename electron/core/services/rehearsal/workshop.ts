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
  /** Where the rehearsal stands; before the camp opens the workshop rests since the evening before. */
  present: { date: string; minute: number }
  technicians: string[]
  random: () => number
}

/** The workshop's longest way in one go: the morning. */
const LONGEST_WALK_MS = 4 * 60 * 60_000

/** Lets the workshop of the rehearsal have lived: every state is there, with technicians, promises, a hold, a rejection and its remake, a repair. */
export function seedWorkshop(
  journal: Journal,
  context: Context,
  { camp, today, now, random }: { camp: Camp; today: string; now: number; random: () => number },
): void {
  const technicians = listStaff(journal.tx)
    .filter(({ roles }) => roles.includes('technician'))
    .map(({ id }) => id)
  const present =
    now > camp.opensMinute
      ? { date: today, minute: now }
      : { date: addDays(today, -1), minute: camp.closesMinute }
  const workshop: Workshop = { journal, context, camp, today, present, technicians, random }
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

/** So many minutes before the present. */
const before = ({ camp, present: { date, minute } }: Workshop, minutes: number) =>
  new Date(Date.parse(dayStart(date, camp.timeZone)) + (minute - minutes) * 60_000).toISOString()

/** So many minutes before the present, or when the order came to its state where that was later. */
function later(workshop: Workshop, { stateSince }: DeviceOrder, minutes: number): string {
  const at = before(workshop, minutes)
  return at > stateSince ? at : stateSince
}

/** Steps that end before the present, each some time after the other. */
function walk(workshop: Workshop, order: DeviceOrder, states: readonly OrderState[]): DeviceOrder {
  const { journal, context, random, technicians } = workshop
  const staffId = pickOne(random, technicians)
  let current = plan(workshop, order, staffId)
  const lately = Date.parse(before(workshop, 10))
  const since = Date.parse(order.stateSince)
  const until = Math.max(since, lately, Math.min(since + 5 * 60_000, Date.parse(before(workshop, 0))))
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
      at: later(workshop, walked, 8),
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
    at: later(workshop, tried, 6),
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
