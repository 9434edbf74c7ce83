import * as corrections from '../services/correct-order.ts'
import * as moves from '../services/order-moves.ts'
import { getOrderRecord } from '../services/order-record.ts'
import * as track from '../services/order-track.ts'
import * as orders from '../services/orders.ts'
import { startRepair } from '../services/repairs.ts'
import { allowed } from './base.ts'

export const ordersRouter = {
  get: allowed('readPatients').orders.get.handler(({ context, input }) => getOrderRecord(context, input)),
  create: allowed('editOrders').orders.create.handler(({ context, input }) =>
    orders.createOrders(context, input),
  ),
  check: allowed('editOrders').orders.check.handler(({ context, input }) =>
    orders.checkOrders(context, input),
  ),
  update: allowed('editOrders').orders.update.handler(({ context, input }) =>
    corrections.updateOrder(context, input),
  ),
  typeChoices: allowed('readPatients').orders.typeChoices.handler(({ context, input }) =>
    corrections.readTypeChoices(context, input),
  ),
  advance: allowed('moveOrders').orders.advance.handler(({ context, input }) =>
    moves.advanceOrder(context, input),
  ),
  hold: allowed('moveOrders').orders.hold.handler(({ context, input }) => moves.holdOrder(context, input)),
  release: allowed('moveOrders').orders.release.handler(({ context, input }) =>
    moves.releaseOrder(context, input),
  ),
  reject: allowed('workOnOrders').orders.reject.handler(({ context, input }) =>
    moves.rejectOrder(context, input),
  ),
  cancel: allowed('editOrders').orders.cancel.handler(({ context, input }) =>
    moves.cancelOrder(context, input),
  ),
  reopen: allowed('reopenOrders').orders.reopen.handler(({ context, input }) =>
    moves.reopenOrder(context, input),
  ),
  plan: allowed('moveOrders').orders.plan.handler(({ context, input }) => moves.planOrder(context, input)),
  repair: allowed('moveOrders').orders.repair.handler(({ context, input }) => startRepair(context, input)),
  track: allowed('readPatients').orders.track.handler(({ context, input }) =>
    track.readTrack(context, input),
  ),
  lifeLines: allowed('readPatients').orders.lifeLines.handler(({ context, input }) =>
    track.readLifeLines(context, input),
  ),
}
