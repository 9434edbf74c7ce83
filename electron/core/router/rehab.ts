import * as followUps from '../services/follow-ups.ts'
import * as steps from '../services/follow-up-steps.ts'
import * as outcomes from '../services/outcomes.ts'
import * as sessions from '../services/rehab-sessions.ts'
import * as views from '../services/rehab-views.ts'
import { readTimeline } from '../services/timeline.ts'
import { allowed } from './base.ts'

export const rehabRouter = {
  day: allowed('readProtected').rehab.day.handler(({ context, input }) => views.viewRehabDay(context, input)),
  ofPatient: allowed('readProtected').rehab.ofPatient.handler(({ context, input }) =>
    views.viewPatientRehab(context, input),
  ),
  log: allowed('logRehab').rehab.log.handler(({ context, input }) => sessions.logSessions(context, input)),
  correct: allowed('logRehab').rehab.correct.handler(({ context, input }) =>
    sessions.correctSession(context, input),
  ),
  strike: allowed('logRehab').rehab.strike.handler(({ context, input }) =>
    sessions.strikeSession(context, input),
  ),
  startSeries: allowed('logRehab').rehab.startSeries.handler(({ context, input }) =>
    sessions.startSeries(context, input),
  ),
  endSeries: allowed('logRehab').rehab.endSeries.handler(({ context, input }) =>
    sessions.endSeries(context, input),
  ),
  templates: allowed('readProtected').rehab.templates.handler(({ context }) => views.readTemplates(context)),
  setTemplate: allowed('logRehab').rehab.setTemplate.handler(({ context, input }) =>
    views.setTemplate(context, input),
  ),
}

export const outcomesRouter = {
  record: allowed('logRehab').outcomes.record.handler(({ context, input }) =>
    outcomes.recordOutcome(context, input),
  ),
  update: allowed('logRehab').outcomes.update.handler(({ context, input }) =>
    outcomes.updateOutcome(context, input),
  ),
  strike: allowed('logRehab').outcomes.strike.handler(({ context, input }) =>
    outcomes.strikeOutcome(context, input),
  ),
  distribution: allowed('readPatients').outcomes.distribution.handler(({ context, input }) =>
    outcomes.viewDistribution(context, input),
  ),
  tables: allowed('readProtected').outcomes.tables.handler(({ context }) => outcomes.listTables(context)),
  loadTable: allowed('logRehab').outcomes.loadTable.handler(({ context, input }) =>
    outcomes.loadTable(context, input),
  ),
}

export const followUpsRouter = {
  list: allowed('followUp').followUps.list.handler(({ context, input }) =>
    followUps.listFollowUps(context, input),
  ),
  villages: allowed('followUp').followUps.villages.handler(({ context, input }) =>
    followUps.listFollowUpVillages(context, input),
  ),
  get: allowed('followUp').followUps.get.handler(({ context, input }) =>
    followUps.getFollowUp(context, input),
  ),
  ofPatient: allowed('followUp').followUps.ofPatient.handler(({ context, input }) =>
    followUps.listPatientFollowUps(context, input),
  ),
  attempt: allowed('followUp').followUps.attempt.handler(({ context, input }) =>
    steps.noteAttempt(context, input),
  ),
  answer: allowed('followUp').followUps.answer.handler(({ context, input }) =>
    steps.answerFollowUp(context, input),
  ),
  lose: allowed('followUp').followUps.lose.handler(({ context, input }) =>
    steps.loseFollowUp(context, input),
  ),
  reopen: allowed('followUp').followUps.reopen.handler(({ context, input }) =>
    steps.reopenFollowUp(context, input),
  ),
  rules: allowed('readPatients').followUps.rules.handler(({ context }) => steps.readFollowUpRules(context)),
  setRules: allowed('manageCamp').followUps.setRules.handler(({ context, input }) =>
    steps.setFollowUpRules(context, input),
  ),
  report: allowed('readPatients').followUps.report.handler(({ context, input }) =>
    followUps.reportUsed(context, input),
  ),
}

export const timelineRouter = {
  get: allowed('readProtected').timeline.get.handler(({ context, input }) => readTimeline(context, input)),
}
