import { listCamps } from '#db/camps.ts'
import * as camps from '../services/camps.ts'
import * as rehearsal from '../services/rehearsal.ts'
import { allowed, open } from './base.ts'

export const campsRouter = {
  setup: open.camps.setup.handler(({ context }) => camps.readSetup(context)),
  start: open.camps.start.handler(({ context, input }) => camps.startCamp(context, input)),
  startRehearsal: open.camps.startRehearsal.handler(({ context }) => rehearsal.startRehearsal(context)),
  wipeRehearsal: allowed('manageCamp').camps.wipeRehearsal.handler(({ context }) =>
    rehearsal.wipeRehearsal(context),
  ),
  list: allowed('readPatients').camps.list.handler(({ context }) => listCamps(context.core.db)),
  create: allowed('manageCamp').camps.create.handler(({ context, input }) =>
    camps.createCamp(context, input),
  ),
  update: allowed('manageCamp').camps.update.handler(({ context, input }) =>
    camps.updateCamp(context, input),
  ),
  show: allowed('readPatients').camps.show.handler(({ context, input }) => camps.showCamp(context, input)),
  choose: allowed('manageCamp').camps.choose.handler(({ context, input }) =>
    camps.chooseCamp(context, input),
  ),
}
