import { countCamp, countOrdered, listCountedDeliveries } from '#db/closeout.ts'
import { listPatientsByIds } from '#db/patients.ts'
import type { Camp } from '#domain/camps/camp.ts'
import { measureProgress, type CampProgress } from '#domain/closeout/camp-progress.ts'
import { ageOn } from '#domain/people/birth.ts'
import { campNow } from '../camp-clock.ts'
import type { CoreState } from '../context.ts'

/** What the camp has come to; ages are those on the day of the first hand-over. */
export function readProgress(core: CoreState, camp: Camp): CampProgress {
  const { db } = core
  const deliveries = listCountedDeliveries(db, camp.id)
  const firstDate = new Map<string, string>()
  for (const { patientId, date } of deliveries) {
    if (!firstDate.has(patientId)) firstDate.set(patientId, date)
  }
  const counts = countCamp(db, camp.id, campNow(core, camp))
  return measureProgress({
    targets: camp.targets,
    ordered: countOrdered(db, camp.id),
    deliveries,
    served: listPatientsByIds(db, [...firstDate.keys()]).map(({ id, sex, birth }) => ({
      id,
      sex,
      age: birth ? ageOn(birth, firstDate.get(id) ?? camp.firstDate).years : null,
    })),
    counts: {
      registered: counts.registered,
      openOrders: counts.openOrders,
      movedOn: counts.movedOn,
      visits: {
        done: counts.done,
        noShow: counts.noShow,
        open: counts.openVisits,
        ahead: counts.visitsAhead,
      },
      followUps: { planned: counts.planned, done: counts.followedUp },
    },
  })
}
