import * as assessments from '../services/assessments.ts'
import * as consents from '../services/consents.ts'
import { readEligibilityRules, setEligibilityRules } from '../services/eligibility-rules.ts'
import * as functioning from '../services/functioning.ts'
import * as limbs from '../services/limbs.ts'
import * as recalls from '../services/recalls.ts'
import { listSaddPeople, reportSadd } from '../services/sadd.ts'
import { allowed } from './base.ts'

export const limbsRouter = {
  of: allowed('readProtected').limbs.of.handler(({ context, input }) => limbs.listLimbs(context, input)),
  save: allowed('assess').limbs.save.handler(({ context, input }) => limbs.saveLimb(context, input)),
  strike: allowed('assess').limbs.strike.handler(({ context, input }) => limbs.strikeLimb(context, input)),
}

export const assessmentsRouter = {
  of: allowed('readProtected').assessments.of.handler(({ context, input }) =>
    assessments.openAssessmentDesk(context, input),
  ),
  save: allowed('assess').assessments.save.handler(({ context, input }) =>
    assessments.saveAssessment(context, input),
  ),
  strike: allowed('assess').assessments.strike.handler(({ context, input }) =>
    assessments.strikeAssessment(context, input),
  ),
  rules: allowed('readPatients').assessments.rules.handler(({ context }) =>
    readEligibilityRules(context.core),
  ),
  setRules: allowed('overrideClinical').assessments.setRules.handler(({ context, input }) =>
    setEligibilityRules(context, input),
  ),
}

export const recallsRouter = {
  list: allowed('readPatients').recalls.list.handler(({ context, input }) =>
    recalls.listRecalls(context, input),
  ),
  of: allowed('readPatients').recalls.of.handler(({ context, input }) =>
    recalls.listPersonRecalls(context, input),
  ),
  add: allowed('followUp').recalls.add.handler(({ context, input }) => recalls.addRecall(context, input)),
  noteCall: allowed('followUp').recalls.noteCall.handler(({ context, input }) =>
    recalls.noteCall(context, input),
  ),
  close: allowed('followUp').recalls.close.handler(({ context, input }) =>
    recalls.closeRecall(context, input),
  ),
}

export const consentsRouter = {
  of: allowed('readPatients').consents.of.handler(({ context, input }) =>
    consents.viewConsents(context, input),
  ),
  record: allowed('recordConsent').consents.record.handler(({ context, input }) =>
    consents.recordConsents(context, input),
  ),
  strike: allowed('recordConsent').consents.strike.handler(({ context, input }) =>
    consents.strikeConsent(context, input),
  ),
}

export const functioningRouter = {
  of: allowed('readProtected').functioning.of.handler(({ context, input }) =>
    functioning.listFunctioning(context, input),
  ),
  record: allowed('askFunctioning').functioning.record.handler(({ context, input }) =>
    functioning.recordFunctioning(context, input),
  ),
  strike: allowed('askFunctioning').functioning.strike.handler(({ context, input }) =>
    functioning.strikeFunctioning(context, input),
  ),
  sadd: allowed('readPatients').functioning.sadd.handler(({ context, input }) => reportSadd(context, input)),
  saddPeople: allowed('readProtected').functioning.saddPeople.handler(({ context, input }) =>
    listSaddPeople(context, input),
  ),
}
