import { forecastDoor } from '../services/door-forecast.ts'
import { callNext, closeDay } from '../services/door-day.ts'
import { issueToken, issueTokens, updateToken } from '../services/door-issue.ts'
import { savePlaces } from '../services/door-places.ts'
import { stepToken } from '../services/door-steps.ts'
import * as door from '../services/door.ts'
import { allowed } from './base.ts'

export const doorRouter = {
  view: allowed('readPatients').door.view.handler(({ context, input }) => door.viewDoor(context, input)),
  board: allowed('readPatients').door.board.handler(({ context, input }) => door.viewBoard(context, input)),
  issue: allowed('runQueue').door.issue.handler(({ context, input }) => issueToken(context, input)),
  issueMany: allowed('runQueue').door.issueMany.handler(({ context, input }) => issueTokens(context, input)),
  step: allowed('runQueue').door.step.handler(({ context, input }) => stepToken(context, input)),
  callNext: allowed('runQueue').door.callNext.handler(({ context, input }) => callNext(context, input)),
  closeDay: allowed('book').door.closeDay.handler(({ context, input }) => closeDay(context, input)),
  update: allowed('runQueue').door.update.handler(({ context, input }) => updateToken(context, input)),
  savePlaces: allowed('manageCamp').door.savePlaces.handler(({ context, input }) =>
    savePlaces(context, input),
  ),
  showNames: allowed('manageCamp').door.showNames.handler(({ context, input }) =>
    door.showNames(context, input),
  ),
  forecast: allowed('readPatients').door.forecast.handler(({ context, input }) =>
    forecastDoor(context, input),
  ),
}
