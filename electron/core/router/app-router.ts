import { open } from './base.ts'
import { assessmentsRouter, consentsRouter, functioningRouter, limbsRouter, recallsRouter } from './assess.ts'
import { appointmentsRouter, todayRouter } from './appointments.ts'
import { attachmentsRouter } from './attachments.ts'
import { billsRouter } from './bills.ts'
import { seriesRouter, waitListRouter } from './booking-lists.ts'
import { campPlanRouter } from './camp-plan.ts'
import { campsRouter } from './camps.ts'
import { changesRouter } from './changes.ts'
import { doorRouter } from './door.ts'
import { checkoutsRouter, deliveriesRouter, trialsRouter } from './fitting.ts'
import { importsRouter } from './imports.ts'
import { listsRouter } from './lists.ts'
import { papersRouter } from './papers.ts'
import { ordersRouter } from './orders.ts'
import { patientsRouter } from './people.ts'
import { followUpsRouter, outcomesRouter, rehabRouter, timelineRouter } from './rehab.ts'
import { emergencyRouter } from './emergency.ts'
import { closeoutRouter } from './closeout.ts'
import { measurementsRouter } from './measurements.ts'
import { sessionRouter } from './session.ts'
import { stockRouter } from './stock.ts'
import { groupsRouter, staffRouter, stationsRouter } from './team.ts'
import { workshopRouter } from './workshop.ts'

/** The whole API as an oRPC router; it implements every procedure of the contract, by type. */
export function createRouter() {
  return open.router({
    appointments: appointmentsRouter,
    attachments: attachmentsRouter,
    assessments: assessmentsRouter,
    campPlan: campPlanRouter,
    camps: campsRouter,
    closeout: closeoutRouter,
    emergency: emergencyRouter,
    changes: changesRouter,
    followUps: followUpsRouter,
    door: doorRouter,
    bills: billsRouter,
    checkouts: checkoutsRouter,
    deliveries: deliveriesRouter,
    consents: consentsRouter,
    functioning: functioningRouter,
    groups: groupsRouter,
    imports: importsRouter,
    limbs: limbsRouter,
    lists: listsRouter,
    measurements: measurementsRouter,
    orders: ordersRouter,
    outcomes: outcomesRouter,
    papers: papersRouter,
    patients: patientsRouter,
    rehab: rehabRouter,
    recalls: recallsRouter,
    series: seriesRouter,
    session: sessionRouter,
    staff: staffRouter,
    stations: stationsRouter,
    timeline: timelineRouter,
    stock: stockRouter,
    today: todayRouter,
    workshop: workshopRouter,
    trials: trialsRouter,
    waitList: waitListRouter,
  })
}

export type AppRouter = ReturnType<typeof createRouter>
