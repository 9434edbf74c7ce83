import * as series from '../services/series.ts'
import * as waitList from '../services/wait-list.ts'
import { allowed } from './base.ts'

export const seriesRouter = {
  get: allowed('readPatients').series.get.handler(({ context, input }) => series.viewSeries(context, input)),
  ofPatient: allowed('readPatients').series.ofPatient.handler(({ context, input }) =>
    series.viewSeriesOf(context, input),
  ),
  plan: allowed('book').series.plan.handler(({ context, input }) => series.planPattern(context, input)),
  planChange: allowed('book').series.planChange.handler(({ context, input }) =>
    series.planChange(context, input),
  ),
  save: allowed('book').series.save.handler(({ context, input }) => series.saveSeries(context, input)),
}

export const waitListRouter = {
  list: allowed('readPatients').waitList.list.handler(({ context, input }) =>
    waitList.listWaitLines(context, input),
  ),
  ofPatient: allowed('readPatients').waitList.ofPatient.handler(({ context, input }) =>
    waitList.listWaitsOf(context, input),
  ),
  add: allowed('book').waitList.add.handler(({ context, input }) => waitList.addWaiting(context, input)),
  change: allowed('book').waitList.change.handler(({ context, input }) =>
    waitList.changeWaiting(context, input),
  ),
  leave: allowed('book').waitList.leave.handler(({ context, input }) =>
    waitList.leaveWaiting(context, input),
  ),
  offers: allowed('readPatients').waitList.offers.handler(({ context, input }) =>
    waitList.listOffers(context, input),
  ),
  book: allowed('book').waitList.book.handler(({ context, input }) => waitList.bookWaiting(context, input)),
}
