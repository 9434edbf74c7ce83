import { listCamps, listStations } from '#db/camps.ts'
import { listCampAppointments } from '#db/appointments.ts'
import { entities, entityNames } from '#db/entities.ts'
import type { Reader } from '#db/handles.ts'
import { checkIntegrity } from '#db/migrate.ts'
import { prepared } from '#db/records.ts'
import { canEnter, orderStates, type OrderState } from '#domain/orders/order-state.ts'
import { findStockBreaches, type StockBreachKind } from './stock-integrity.ts'
import { findBreaches, type Breach as PlanBreach } from '#domain/scheduling/invariants.ts'
import { findOrderBreaches, type OrderBreach } from './order-integrity.ts'
import { findAttachmentBreaches, type AttachmentBreach } from './attachment-breaches.ts'
import { findRehabBreaches, type RehabBreach } from './rehab-integrity.ts'
import { findMeasurementBreaches, type MeasurementBreach } from './measurement-integrity.ts'
import { findFittingBreaches, type FittingBreach } from './fitting-integrity.ts'
import { findBookingBreaches, type BookingBreach } from './booking-breaches.ts'
import type { QueueBreach } from '#domain/queue/invariants.ts'
import { findDoorBreaches } from './door-integrity.ts'
import { findAssessBreaches, type AssessBreachKind } from './assess-breaches.ts'

/** Something that the program itself would never have written. `text` names it for the person who runs the check. */
export interface DataBreach {
  kind:
    | 'integrity'
    | 'foreign_key'
    | 'change_gap'
    | 'log_mismatch'
    | 'order_state'
    | OrderBreach['kind']
    | PlanBreach['kind']
    | RehabBreach['kind']
    | MeasurementBreach['kind']
    | StockBreachKind
    | AssessBreachKind
    | PlanBreach['kind']
    | AttachmentBreach['kind']
    | FittingBreach['kind']
    | BookingBreach['kind']
    | QueueBreach['kind']
  text: string
  ids: string[]
}

/** Every breach of what must always hold: the file itself, the log, the orders' walks and the plan of every camp. */
export function findDataBreaches(db: Reader): DataBreach[] {
  return [
    ...fileBreaches(db),
    ...gapBreaches(db),
    ...logBreaches(db),
    ...orderBreaches(db),
    ...findOrderBreaches(db),
    ...findMeasurementBreaches(db),
    ...findAssessBreaches(db),
    ...listCamps(db).flatMap((camp) =>
      findBreaches({
        camp,
        stations: listStations(db, camp.id),
        appointments: listCampAppointments(db, camp.id),
      }).map(toDataBreach),
    ),
    ...acrossCamps(db),
    ...findRehabBreaches(db),
    ...findStockBreaches(db),
    ...findAttachmentBreaches(db),
    ...findFittingBreaches(db),
    ...findBookingBreaches(db),
    ...findDoorBreaches(db),
  ]
}

function fileBreaches(db: Reader): DataBreach[] {
  try {
    checkIntegrity(db.raw)
    return []
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    return [{ kind: text.startsWith('integrity') ? 'integrity' : 'foreign_key', text, ids: [] }]
  }
}

/** The running number starts at 1 and leaves none out. */
function gapBreaches(db: Reader): DataBreach[] {
  const rows = prepared(
    db,
    `select seq, previous from (select seq, lag(seq, 1, 0) over (order by seq) as previous from changes) where seq <> previous + 1 limit 20`,
  ).all() as { seq: number; previous: number }[]
  const gaps = rows.map(({ seq, previous }): DataBreach => ({
    kind: 'change_gap',
    text: `the change log jumps from number ${previous} to ${seq}`,
    ids: [],
  }))
  const kept = prepared(db, `select seq from sqlite_sequence where name = 'changes'`).pluck().get() as
    number | undefined
  const last = prepared(db, 'select coalesce(max(seq), 0) from changes').pluck().get() as number
  if ((kept ?? 0) > last) {
    gaps.push({ kind: 'change_gap', text: `the change log ends at ${last} but had reached ${kept}`, ids: [] })
  }
  return gaps
}

/** Every record is as its last logged change left it. */
function logBreaches(db: Reader): DataBreach[] {
  const last = prepared(
    db,
    `select c.entity_id as id, c."after" as after from changes c
     join (select max(seq) as seq from changes where entity = ? group by entity_id) newest on newest.seq = c.seq`,
  )
  return entityNames.flatMap((entity) => {
    const logged = new Map(
      (last.all(entity) as { id: string; after: string | null }[]).map(({ id, after }) => [id, after]),
    )
    const found: DataBreach[] = []
    for (const record of listAll(db, entity)) {
      const after = logged.get(record.id)
      logged.delete(record.id)
      if (after && sameRecord(JSON.parse(after), record)) continue
      found.push(
        mismatch(entity, record.id, after ? 'differs from its last logged change' : 'was never logged'),
      )
    }
    for (const [id, after] of logged) if (after !== null) found.push(mismatch(entity, id, 'is missing'))
    return found
  })
}

const mismatch = (entity: string, id: string, what: string): DataBreach => ({
  kind: 'log_mismatch',
  text: `${entity} ${id} ${what}`,
  ids: [id],
})

function listAll(db: Reader, entity: (typeof entityNames)[number]) {
  const table = entity.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  return prepared(db, `select * from ${table}`)
    .all()
    .map((row) => entities[entity].fromRow(row as Record<string, unknown>))
}

/** Equal but for fields that were added to the record after the change was logged. */
function sameRecord(logged: unknown, stored: object): boolean {
  const known = Object.keys(logged as object)
  const now: Record<string, unknown> = { ...stored }
  return known.every(
    (key) => JSON.stringify((logged as Record<string, unknown>)[key]) === JSON.stringify(now[key]),
  )
}

interface OrderStep {
  id: string
  after: string | null
  undo: string | null
}

/** Every order begins as prescribed and walks the transition table; only an undo may step elsewhere. */
function orderBreaches(db: Reader): DataBreach[] {
  const steps = prepared(
    db,
    `select entity_id as id, json_extract("after", '$.state') as after, undo_of as undo from changes
     where entity = 'deviceOrders' order by entity_id, seq`,
  ).all() as OrderStep[]
  const found: DataBreach[] = []
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

const orderBreach = (id: string, from: string, to: string): DataBreach => ({
  kind: 'order_state',
  text: `order ${id} is ${to}, which its logged steps (${from}) do not reach`,
  ids: [id],
})

function toDataBreach(breach: PlanBreach): DataBreach {
  const who = 'patientId' in breach ? breach.patientId : 'staffId' in breach ? breach.staffId : ''
  const where =
    'stationId' in breach ? ` station ${breach.stationId} (${breach.people} of ${breach.capacity})` : ''
  return {
    kind: breach.kind,
    text: `${breach.date}: ${breach.kind.replaceAll('_', ' ')}${who ? ` ${who}` : ''}${where}: visits ${breach.appointmentIds.join(', ')}`,
    ids: breach.appointmentIds,
  }
}

/** The same person at the same minutes in two camps. */
function acrossCamps(db: Reader): DataBreach[] {
  const rows = prepared(
    db,
    `select a.id as a, b.id as b, a.date as date, a.patient_id as patient from appointments a
     join appointments b on b.patient_id = a.patient_id and b.date = a.date and b.camp_id > a.camp_id
       and a.start_minute < b.start_minute + b.duration_minutes and b.start_minute < a.start_minute + a.duration_minutes
     where a.status not in ('no_show', 'cancelled') and b.status not in ('no_show', 'cancelled')`,
  ).all() as { a: string; b: string; date: string; patient: string }[]
  return rows.map(({ a, b, date, patient }) => ({
    kind: 'patient_in_two_places',
    text: `${date}: patient ${patient} is in two camps at once: visits ${a}, ${b}`,
    ids: [a, b],
  }))
}
