import * as checkouts from '../services/checkouts.ts'
import * as deliveries from '../services/deliveries.ts'
import { readFittingRules, setFittingRules } from '../services/fitting-rules.ts'
import { getPassport } from '../services/passport.ts'
import { strikeDelivery } from '../services/strike-delivery.ts'
import * as trials from '../services/trials.ts'
import { allowed } from './base.ts'

export const trialsRouter = {
  record: allowed('workOnOrders').trials.record.handler(({ context, input }) =>
    trials.recordTrial(context, input),
  ),
  strike: allowed('workOnOrders').trials.strike.handler(({ context, input }) =>
    trials.strikeTrial(context, input),
  ),
}

export const checkoutsRouter = {
  start: allowed('checkOut').checkouts.start.handler(({ context, input }) =>
    checkouts.startCheckout(context, input),
  ),
  save: allowed('checkOut').checkouts.save.handler(({ context, input }) =>
    checkouts.saveCheckout(context, input),
  ),
  complete: allowed('checkOut').checkouts.complete.handler(({ context, input }) =>
    checkouts.completeCheckout(context, input),
  ),
  strike: allowed('checkOut').checkouts.strike.handler(({ context, input }) =>
    checkouts.strikeCheckout(context, input),
  ),
  rules: allowed('readPatients').checkouts.rules.handler(({ context }) => readFittingRules(context)),
  setRules: allowed('manageCamp').checkouts.setRules.handler(({ context, input }) =>
    setFittingRules(context, input),
  ),
}

export const deliveriesRouter = {
  check: allowed('readProtected').deliveries.check.handler(({ context, input }) =>
    deliveries.findObstacle(context, input),
  ),
  record: allowed('deliver').deliveries.record.handler(({ context, input }) =>
    deliveries.recordDelivery(context, input),
  ),
  strike: allowed('deliver').deliveries.strike.handler(({ context, input }) =>
    strikeDelivery(context, input),
  ),
  passport: allowed('readProtected').deliveries.passport.handler(({ context, input }) =>
    getPassport(context, input),
  ),
}
