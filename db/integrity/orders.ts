import type { Breach } from './breach.ts'
import type { Reader } from '../handles.ts'
import { prepared } from '../records.ts'
import { limbOfDevice } from '#domain/limbs/limb-of-device.ts'
import type { DeviceType } from '#domain/orders/device.ts'
import { transitions, type OrderState } from '#domain/orders/order-state.ts'
import type { OrderStepKind } from '#domain/orders/order-step-kind.ts'
import { parseOrderNumber } from '#domain/orders/order-number.ts'

/** A breach of what holds of orders, their steps, limbs and tags. */
type OrderBreach = Breach<'order_steps' | 'order_limb' | 'order_tag' | 'bench_spell'>

/** Steps that are no legal walk, orders whose limb is not theirs, tags that are not one order's, work that runs twice. */
export function findOrderBreaches(db: Reader): OrderBreach[] {
  return [...stepBreaches(db), ...limbBreaches(db), ...tagBreaches(db), ...spellBreaches(db)]
}

interface StepRow {
  id: string
  orderId: string
  kind: OrderStepKind
  fromState: OrderState
  toState: OrderState
}

interface OrderRow {
  id: string
  number: string
  state: OrderState
  isFromBefore: 0 | 1
}

/** The steps of an order lead from one to the next and end where it stands; they begin with the prescription, unless the order is older than steps are. */
function stepBreaches(db: Reader): OrderBreach[] {
  const steps = prepared(
    db,
    `select id, order_id as orderId, kind, from_state as fromState, to_state as toState from order_steps
     order by order_id, at, id`,
  ).all() as StepRow[]
  const orders = prepared(
    db,
    `select o.id, o.number, o.state, not exists (
       select 1 from changes c where c.entity = 'deviceOrders' and c.entity_id = o.id
         and json_extract(c."after", '$.stateSince') is not null
         and c.seq = (select min(seq) from changes where entity = 'deviceOrders' and entity_id = o.id)) as isFromBefore
     from device_orders o`,
  ).all() as OrderRow[]
  const byOrder = Map.groupBy(steps, ({ orderId }) => orderId)
  return orders.flatMap((order) => {
    const fault = faultOf(order, byOrder.get(order.id) ?? [])
    return fault
      ? [{ kind: 'order_steps' as const, text: `order ${order.number}: ${fault}`, ids: [order.id] }]
      : []
  })
}

function faultOf(order: OrderRow, steps: readonly StepRow[]): string | null {
  const isOld = order.isFromBefore === 1
  if (isOld && steps.length === 0) return null
  let state: OrderState = isOld ? (steps[0]?.fromState ?? order.state) : 'prescribed'
  for (const step of steps) {
    if (step.fromState !== state) return `a step leaves ${step.fromState}, but it stood as ${state}`
    const isLegal = transitions.some(
      ({ from, to, kind }) => from === step.fromState && to === step.toState && kind === step.kind,
    )
    if (!isLegal) return `no ${step.kind} leads from ${step.fromState} to ${step.toState}`
    state = step.toState
  }
  return state === order.state ? null : `its steps end as ${state}, but it is ${order.state}`
}

function limbBreaches(db: Reader): OrderBreach[] {
  const rows = prepared(
    db,
    `select o.id, o.number, o.device_type as deviceType, o.side, o.patient_id as patientId,
       l.patient_id as limbPatientId, l.side as limbSide, l.region as limbRegion
     from device_orders o join limbs l on l.id = o.limb_id`,
  ).all() as {
    id: string
    number: string
    deviceType: DeviceType
    side: string | null
    patientId: string
    limbPatientId: string
    limbSide: string
    limbRegion: string
  }[]
  return rows
    .filter(
      (row) =>
        row.patientId !== row.limbPatientId ||
        row.side !== row.limbSide ||
        limbOfDevice(row.deviceType)?.region !== row.limbRegion,
    )
    .map((row) => ({
      kind: 'order_limb',
      text: `order ${row.number} hangs on a limb of another person, side or region`,
      ids: [row.id],
    }))
}

function tagBreaches(db: Reader): OrderBreach[] {
  const rows = prepared(db, 'select id, number from device_orders').all() as { id: string; number: string }[]
  const seen = new Map<string, string>()
  return rows.flatMap(({ id, number }) => {
    const read = parseOrderNumber(number)
    const other = read ? seen.get(read) : undefined
    if (read) seen.set(read, id)
    if (read && !other) return []
    const text = read ? `two orders carry the tag ${read}` : `the tag ${number} of an order does not check`
    return [{ kind: 'order_tag' as const, text, ids: other ? [other, id] : [id] }]
  })
}

function spellBreaches(db: Reader): OrderBreach[] {
  const rows = prepared(
    db,
    `select staff_id as staffId, group_concat(order_id) as orders from bench_spells where ended_at is null
     group by staff_id having count(*) > 1`,
  ).all() as { staffId: string; orders: string }[]
  return rows.map(({ staffId, orders }) => ({
    kind: 'bench_spell',
    text: `staff ${staffId} is scanned in on more than one order`,
    ids: orders.split(','),
  }))
}
