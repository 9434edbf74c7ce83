import type { LifeLine, OrderTrack } from '#contract/orders.ts'
import { listSpellsOn } from '#db/bench-spells.ts'
import { listStations } from '#db/camps.ts'
import { entities } from '#db/entities.ts'
import { listLimbsOf } from '#db/limbs.ts'
import { listOldDevicesOf } from '#db/old-devices.ts'
import { listStepsOf } from '#db/order-steps.ts'
import { listStaff } from '#db/staff.ts'
import { listFollowingOrders } from '#db/workshop.ts'
import { drawLifeLine } from '#domain/orders/life-line.ts'
import type { Context } from '../context.ts'
import { load } from '../operate.ts'
import { currentCamp } from './current-camp.ts'
import { datedOrders } from './orders.ts'

/** Everything that happened to an order in the workshop. */
export function readTrack(context: Context, { id }: { id: string }): OrderTrack {
  const { db } = context.core
  const order = load(context, 'deviceOrders', id)
  const staff = new Map(listStaff(db).map((member) => [member.id, member]))
  const stations = new Map(listStations(db, order.campId).map((station) => [station.id, station.name]))
  return {
    order,
    steps: listStepsOf(db, [id]).map((step) => {
      const member = step.staffId ? staff.get(step.staffId) : undefined
      return {
        ...step,
        staffName: member ? { nameLatin: member.nameLatin, namePersian: member.namePersian } : null,
        stationName: (step.stationId && stations.get(step.stationId)) || '',
      }
    }),
    spells: listSpellsOn(db, id),
    previous: order.previousOrderId ? entities.deviceOrders.find(db, order.previousOrderId) : null,
    following: listFollowingOrders(db, [id]),
  }
}

/** The person's limbs with all that was made for each, and last the devices that serve no single limb. */
export function readLifeLines(context: Context, { patientId }: { patientId: string }): LifeLine[] {
  const { core } = context
  load(context, 'patients', patientId)
  const timeZone = currentCamp(core)?.timeZone ?? 'UTC'
  const byLimb = Map.groupBy(datedOrders(core, patientId, timeZone), ({ order }) => order.limbId)
  const old = Map.groupBy(listOldDevicesOf(core.db, patientId), ({ limbId }) => limbId)
  const limbs = new Map(listLimbsOf(core.db, patientId).map((limb) => [limb.id, limb]))
  return [...byLimb]
    .toSorted(([a], [b]) => Number(a === null) - Number(b === null))
    .map(([limbId, orders]) => ({
      limb: limbId ? (limbs.get(limbId) ?? null) : null,
      entries: drawLifeLine(orders),
      oldDevices: old.get(limbId) ?? [],
    }))
}
