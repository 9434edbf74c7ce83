import * as papers from '../services/papers.ts'
import { allowed } from './base.ts'

export const papersRouter = {
  preview: allowed('printLists').papers.preview.handler(({ context, input }) =>
    papers.previewPaper(context, input),
  ),
  issue: allowed('printLists').papers.issue.handler(({ context, input }) =>
    papers.issuePaper(context, input),
  ),
  find: allowed('printLists').papers.find.handler(({ context, input }) =>
    papers.findNumberedSubject(context, input.number),
  ),
}
