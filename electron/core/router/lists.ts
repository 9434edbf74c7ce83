import * as lists from '../services/daily-lists.ts'
import * as catchUp from '../services/catch-up.ts'
import { allowed } from './base.ts'

export const listsRouter = {
  preview: allowed('printLists').lists.preview.handler(({ context, input }) =>
    lists.previewDailyList(context, input),
  ),
  issue: allowed('printLists').lists.issue.handler(({ context, input }) =>
    lists.issueDailyList(context, input),
  ),
  previewDays: allowed('printLists').lists.previewDays.handler(({ context, input }) =>
    lists.previewDailyLists(context, input),
  ),
  issueDays: allowed('printLists').lists.issueDays.handler(({ context, input }) =>
    lists.issueDailyLists(context, input),
  ),
  earlier: allowed('printLists').lists.earlier.handler(({ context, input }) =>
    lists.listEarlier(context, input),
  ),
  printed: allowed('printLists').lists.printed.handler(({ context, input }) =>
    catchUp.listHandedOut(context, input),
  ),
  catchUp: allowed('setVisitStatus').lists.catchUp.handler(({ context, input }) =>
    catchUp.viewCatchUp(context, input),
  ),
  enter: allowed('setVisitStatus').lists.enter.handler(({ context, input }) =>
    catchUp.enterFromPaper(context, input),
  ),
}
