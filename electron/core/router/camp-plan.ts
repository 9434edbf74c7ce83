import * as plan from '../services/camp-plan.ts'
import { countUnsettled } from '../services/unsettled.ts'
import { allowed } from './base.ts'

export const campPlanRouter = {
  view: allowed('readPatients').campPlan.view.handler(({ context, input }) => plan.viewPlan(context, input)),
  countUnsettled: allowed('readPatients').campPlan.countUnsettled.handler(({ context, input }) =>
    countUnsettled(context, input),
  ),
  saveRoster: allowed('planStaff').campPlan.saveRoster.handler(({ context, input }) =>
    plan.saveRoster(context, input),
  ),
  saveAbsence: allowed('planStaff').campPlan.saveAbsence.handler(({ context, input }) =>
    plan.saveAbsence(context, input),
  ),
  removeAbsence: allowed('planStaff').campPlan.removeAbsence.handler(({ context, input }) =>
    plan.removeAbsence(context, input),
  ),
  savePlaces: allowed('manageCamp').campPlan.savePlaces.handler(({ context, input }) =>
    plan.savePlaces(context, input),
  ),
  saveMachine: allowed('manageCamp').campPlan.saveMachine.handler(({ context, input }) =>
    plan.saveMachine(context, input),
  ),
  saveBand: allowed('manageCamp').campPlan.saveBand.handler(({ context, input }) =>
    plan.saveBand(context, input),
  ),
  removeBand: allowed('manageCamp').campPlan.removeBand.handler(({ context, input }) =>
    plan.removeBand(context, input),
  ),
  saveRules: allowed('manageCamp').campPlan.saveRules.handler(({ context, input }) =>
    plan.saveRules(context, input),
  ),
}
