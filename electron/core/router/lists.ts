import * as lists from '../services/daily-lists.ts'
import { allowed } from './base.ts'

export const listsRouter = {
  preview: allowed('printLists').lists.preview.handler(({ context, input }) =>
    lists.previewDailyList(context, input),
  ),
  issue: allowed('printLists').lists.issue.handler(({ context, input }) =>
    lists.issueDailyList(context, input),
  ),
}
