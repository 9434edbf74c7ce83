import type { PatientRehab, RehabDay, SessionLine } from '#contract/rehab.ts'
import { listCampDay } from '#db/appointments.ts'
import { countCalled, type FollowUpQuery } from '#db/follow-ups.ts'
import { listOrdersByIds, listOrdersOf } from '#db/orders.ts'
import { listOutcomesOf, listSeriesOf, listSessionsOf, listSessionsOn, listUnloggedDays } from '#db/rehab.ts'
import type { DeviceType } from '#domain/orders/device.ts'
import type { SessionTemplate } from '#domain/rehab/rehab-activities.ts'
import type { RehabSession } from '#domain/rehab/rehab-session.ts'
import { addDays } from '#domain/time/local-date.ts'
import { campNow } from '../camp-clock.ts'
import type { Context, CoreState } from '../context.ts'
import { load, operate } from '../operate.ts'
import { briefsOf, toOrderBrief, withPeople } from './brief.ts'
import { listTables } from './outcomes.ts'
import { readSetting, saveSetting } from './settings.ts'
import { wornSince } from './worn-since.ts'

/** Days after which a follow-up that is due counts as overdue. */
export const OVERDUE_DAYS = 14
/** Days for which visits are asked after that nobody has written down. */
const UNLOGGED_DAYS = 30
const TEMPLATES = 'rehab_templates'

/** A query that narrows nothing. */
export const anyFollowUp: FollowUpQuery = {
  campId: null,
  status: null,
  overdueBefore: '9999-12-31',
  dueUntil: null,
  village: null,
  afterMonths: null,
  deviceType: null,
  level: null,
  technicianId: null,
  team: null,
  used: null,
  patientId: null,
  reportedOn: null,
  whyNotUsed: null,
  lostReason: null,
}

/** Who trains on a day, what was written down of it, and how many are to be called. */
export function viewRehabDay(context: Context, { campId, date }: { campId: string; date: string }): RehabDay {
  const { core } = context
  const camp = load(context, 'camps', campId)
  const today = campNow(core, camp).date
  const visits = listCampDay(core.db, campId, date).filter(
    ({ kind, status }) => (kind === 'gait_training' || kind === 'follow_up') && status !== 'cancelled',
  )
  const due = { ...anyFollowUp, campId, overdueBefore: addDays(date, -OVERDUE_DAYS) }
  return {
    visits: withPeople(core, visits),
    firstWornOn: Object.fromEntries(
      wornSince(
        core.db,
        visits.flatMap(({ orderId }) => orderId ?? []),
        camp.timeZone,
      ),
    ),
    sessions: toSessionLines(core, listSessionsOn(core.db, campId, date), date),
    unlogged: listUnloggedDays(core.db, campId, { from: addDays(today, -UNLOGGED_DAYS), before: today }),
    dueFollowUps: countCalled(core.db, { ...due, status: 'due', dueUntil: date }),
    overdueFollowUps: countCalled(core.db, { ...due, status: 'overdue' }),
  }
}

function toSessionLines(core: CoreState, sessions: readonly RehabSession[], date: string): SessionLine[] {
  const people = briefsOf(
    core,
    sessions.map(({ patientId }) => patientId),
    date,
  )
  const orderIds = sessions.flatMap(({ orderId }) => orderId ?? [])
  const orders = new Map(listOrdersByIds(core.db, orderIds).map((order) => [order.id, order]))
  return sessions.flatMap((session) => {
    const person = people.get(session.patientId)
    const order = session.orderId ? orders.get(session.orderId) : undefined
    return person ? [{ session, patient: person.brief, order: toOrderBrief(order) }] : []
  })
}

/** Everything that rehabilitation knows of one person. */
export function viewPatientRehab(context: Context, { patientId }: { patientId: string }): PatientRehab {
  const { db } = context.core
  const patient = load(context, 'patients', patientId)
  const camp = load(context, 'camps', patient.campId)
  const orderIds = listOrdersOf(db, [patientId]).map(({ id }) => id)
  return {
    series: listSeriesOf(db, patientId),
    sessions: listSessionsOf(db, patientId),
    outcomes: listOutcomesOf(db, patientId),
    firstWornOn: Object.fromEntries(wornSince(db, orderIds, camp.timeZone)),
    tables: listTables(context),
    templates: readTemplates(context),
  }
}

type Templates = Partial<Record<DeviceType, SessionTemplate>>

export function readTemplates({ core }: Context): Templates {
  return readSetting<Templates>(core.db, TEMPLATES, {})
}

/** Changes what a session with a device begins with; null goes back to the built-in one. */
export function setTemplate(
  context: Context,
  { deviceType, template }: { deviceType: DeviceType; template: SessionTemplate | null },
) {
  return operate(context, { name: 'rehab.setTemplate' }, (journal) => {
    const { [deviceType]: _before, ...others } = readSetting<Templates>(journal.tx, TEMPLATES, {})
    saveSetting(journal, TEMPLATES, template ? { ...others, [deviceType]: template } : others)
    return {}
  })
}
