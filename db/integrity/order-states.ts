import { canEnter, orderStates, type OrderState } from '#domain/orders/order-state.ts'
import type { Reader } from '../handles.ts'
import { prepared } from '../records.ts'
import type { Breach } from './breach.ts'

interface OrderStep {
  id: string
  after: string | null
  undo: string | null
}

/** Every order begins as prescribed and walks the transition table; only an undo may step elsewhere. */
export function findStateBreaches(db: Reader): Breach[] {
  const steps = prepared(
    db,
    `select entity_id as id, json_extract("after", '$.state') as after, undo_of as undo from changes
     where entity = 'deviceOrders' order by entity_id, seq`,
  ).all() as OrderStep[]
  const found: Breach[] = []
  const state = new Map<string, OrderState>()
  for (const { id, after, undo } of steps) {
    const from = state.get(id)
    if (after === null) state.delete(id)
    else if (!isState(after) || !(undo !== null || isLegalStep(from, after))) {
      found.push(orderBreach(id, from ?? 'nothing', after))
    }
    if (after !== null && isState(after)) state.set(id, after)
  }
  const stored = prepared(db, 'select id, state from device_orders').all() as { id: string; state: string }[]
  for (const order of stored) {
    const reached = state.get(order.id)
    if (reached !== order.state) found.push(orderBreach(order.id, reached ?? 'nothing', order.state))
  }
  return found
}

const isState = (text: string): text is OrderState => (orderStates as readonly string[]).includes(text)

function isLegalStep(from: OrderState | undefined, to: OrderState): boolean {
  return from === undefined ? to === 'prescribed' : from === to || canEnter(from, to)
}

const orderBreach = (id: string, from: string, to: string): Breach => ({
  kind: 'order_state',
  text: `order ${id} is ${to}, which its logged steps (${from}) do not reach`,
  ids: [id],
})
