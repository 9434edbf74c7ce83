import type { BenchView, BoardView, OrderCard } from '#contract/workshop.ts'
import { listOpenSpells, listOpenSpellsOf, listOpenSpellsOn } from '#db/bench-spells.ts'
import { endSpell, type BenchSpell } from '#domain/orders/bench-spell.ts'
import { findOrderByNumber, listBoardOrders } from '#db/workshop.ts'
import { listStaff } from '#db/staff.ts'
import type { TagVerdict } from '#domain/orders/compare-tags.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { parseOrderNumber } from '#domain/orders/order-number.ts'
import { compareBenchOrders, isBenchState } from '#domain/workshop/bench-order.ts'
import { dayStart } from '#domain/time/zone.ts'
import { campNow } from '../camp-clock.ts'
import type { Context } from '../context.ts'
import { load, operate } from '../operate.ts'
import { notFound, refused } from '../refusal.ts'
import { briefsOf } from './brief.ts'
import { readWorkshopSettings } from './workshop-settings.ts'

function toCards(
  context: Context,
  orders: readonly DeviceOrder[],
  open: readonly BenchSpell[],
  date: string,
) {
  const people = briefsOf(
    context.core,
    orders.map(({ patientId }) => patientId),
    date,
  )
  const spells = Map.groupBy(open, ({ orderId }) => orderId)
  return orders.flatMap((order): OrderCard[] => {
    const person = people.get(order.patientId)
    if (!person) return []
    const running = (spells.get(order.id) ?? []).map(({ id, staffId, startedAt }) => ({
      id,
      staffId,
      startedAt,
    }))
    return [{ order, patient: person.brief, spells: running }]
  })
}

function readCards(context: Context, campId: string): OrderCard[] {
  const { db } = context.core
  const camp = load(context, 'camps', campId)
  const { date } = campNow(context.core, camp)
  const orders = listBoardOrders(db, campId, dayStart(date, camp.timeZone))
  return toCards(context, orders, listOpenSpells(db, campId), date)
}

/** The whole board of a camp. */
export function viewBoard(context: Context, { campId }: { campId: string }): BoardView {
  return {
    cards: readCards(context, campId),
    staff: listStaff(context.core.db)
      .filter(({ active, roles }) => active && roles.includes('technician'))
      .map(({ id, nameLatin, namePersian }) => ({ id, nameLatin, namePersian })),
    limits: readWorkshopSettings(context.core).limits,
  }
}

/** The bench of whoever is signed in: first what is in hand, then the rest by urgency. */
export function viewBench(context: Context, { campId }: { campId: string }): BenchView {
  const staffId = context.session.principal?.staffId ?? ''
  const cards = readCards(context, campId)
    .filter(({ order }) => isBenchState(order.state))
    .toSorted((a, b) => compareBenchOrders(a.order, b.order))
  const isInHand = ({ spells }: OrderCard) => spells.some((spell) => spell.staffId === staffId)
  const mine = cards.filter((card) => card.order.technicianId === staffId || isInHand(card))
  return {
    mine: mine.toSorted((a, b) => Number(isInHand(b)) - Number(isInHand(a))),
    free: cards.filter((card) => card.order.technicianId === null && !isInHand(card)),
    spells: listOpenSpellsOf(context.core.db, staffId),
  }
}

/** The order whose tag carries the number. */
export function findByTag(context: Context, { number }: { number: string }): OrderCard {
  const { core } = context
  const read = parseOrderNumber(number)
  const order = read ? findOrderByNumber(core.db, read) : null
  if (!order) throw notFound('deviceOrders')
  return toCard(context, order)
}

/** The card of one order, wherever it stands. */
export function readCard(context: Context, { id }: { id: string }): OrderCard {
  return toCard(context, load(context, 'deviceOrders', id))
}

function toCard(context: Context, order: DeviceOrder): OrderCard {
  const { core } = context
  const { date } = campNow(core, load(context, 'camps', order.campId))
  const [card] = toCards(context, [order], listOpenSpellsOn(core.db, order.id), date)
  if (!card) throw notFound('patients')
  return card
}

/** Starts the person's work on an order and ends what they had running; whoever works on a free order takes it. */
export function scanIn(context: Context, { orderId }: { orderId: string }) {
  const staffId = context.session.principal?.staffId
  const order = load(context, 'deviceOrders', orderId)
  if (!staffId || !isBenchState(order.state)) throw refused('not_on_bench', { state: order.state })
  return operate(context, { name: 'workshop.scanIn', campId: order.campId }, (journal) => {
    for (const spell of listOpenSpellsOf(journal.tx, staffId)) {
      if (spell.orderId === orderId) return spell
      journal.replace('benchSpells', endSpell(spell, journal.head.at))
    }
    if (order.technicianId === null) journal.replace('deviceOrders', { ...order, technicianId: staffId })
    return journal.create('benchSpells', {
      id: context.core.newId(),
      campId: order.campId,
      orderId,
      staffId,
      stationId: null,
      state: order.state,
      startedAt: journal.head.at,
      endedAt: null,
    })
  })
}

export function scanOut(context: Context, { orderId }: { orderId: string }) {
  const staffId = context.session.principal?.staffId ?? ''
  const order = load(context, 'deviceOrders', orderId)
  return operate(context, { name: 'workshop.scanOut', campId: order.campId }, (journal) => {
    const spell = listOpenSpellsOf(journal.tx, staffId).find((open) => open.orderId === orderId)
    if (!spell) throw refused('not_scanned_in')
    return journal.replace('benchSpells', endSpell(spell, journal.head.at))
  })
}

/** A wrong tag that was stopped changed nothing, so it is a line of the technical log and no record (docs/decisions/0008). */
export function noteWrongTag({ core }: Context, { verdict }: { verdict: Exclude<TagVerdict, 'same'> }) {
  core.log.info('wrong tag stopped', { verdict })
  return { noted: true as const }
}
