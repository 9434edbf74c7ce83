import { entities, type Entities, type EntityName } from './entities.ts'
import type { Reader } from './handles.ts'
import { prepared } from './records.ts'

/** Tables whose rows belong to a person directly, and those that belong to one of their orders. */
const ofPerson = {
  assessments: 'assessments',
  measurementSets: 'measurement_sets',
  appointments: 'appointments',
  deliveries: 'deliveries',
  rehabSessions: 'rehab_sessions',
  outcomes: 'outcomes',
  followUps: 'follow_ups',
  recalls: 'recalls',
  attachments: 'attachments',
} as const satisfies Partial<Record<EntityName, string>>
const ofOrder = {
  orderSteps: 'order_steps',
  trials: 'trials',
  checkouts: 'checkouts',
} as const satisfies Partial<Record<EntityName, string>>

/** Every record that stands in a person's timeline. `orderedAt` and `registeredAt` are the instants at which they were written. */
export type LifeRecords = { [K in keyof typeof ofPerson | keyof typeof ofOrder]: Entities[K][] } & {
  orders: Entities['deviceOrders'][]
  orderedAt: Map<string, string>
  registeredAt: string | null
}

type Row = Record<string, unknown>

function listWhere<K extends EntityName>(
  db: Reader,
  entity: K,
  sql: string,
  patientId: string,
): Entities[K][] {
  const table = entities[entity]
  return (prepared(db, sql).all(patientId) as Row[]).map((row) => table.fromRow(row))
}

/** Record → instant of its first logged change. */
function firstInstants(db: Reader, entity: EntityName, ids: readonly string[]): Map<string, string> {
  const rows = prepared(
    db,
    `select entity_id as id, min(at) as at from changes
     where entity = ? and entity_id in (select value from json_each(?)) group by entity_id`,
  ).all(entity, JSON.stringify(ids)) as { id: string; at: string }[]
  return new Map(rows.map(({ id, at }) => [id, at]))
}

/** Reads them all, a statement a table. */
export function readLifeOf(db: Reader, patientId: string): LifeRecords {
  const person = Object.entries(ofPerson).map(([entity, table]) => [
    entity,
    listWhere(db, entity as keyof typeof ofPerson, `select * from ${table} where patient_id = ?`, patientId),
  ])
  const order = Object.entries(ofOrder).map(([entity, table]) => [
    entity,
    listWhere(
      db,
      entity as keyof typeof ofOrder,
      `select t.* from ${table} t join device_orders o on o.id = t.order_id where o.patient_id = ?`,
      patientId,
    ),
  ])
  const orders = listWhere(db, 'deviceOrders', 'select * from device_orders where patient_id = ?', patientId)
  return {
    ...(Object.fromEntries([...person, ...order]) as Omit<
      LifeRecords,
      'orders' | 'orderedAt' | 'registeredAt'
    >),
    orders,
    orderedAt: firstInstants(
      db,
      'deviceOrders',
      orders.map(({ id }) => id),
    ),
    registeredAt: firstInstants(db, 'patients', [patientId]).get(patientId) ?? null,
  }
}
