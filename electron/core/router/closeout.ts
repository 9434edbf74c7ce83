import * as closeout from '../services/closeout.ts'
import { moveOrdersToCamp } from '../services/move-to-camp.ts'
import { allowed } from './base.ts'

export const closeoutRouter = {
  view: allowed('readPatients').closeout.view.handler(({ context, input }) =>
    closeout.viewCloseout(context, input),
  ),
  close: allowed('manageCamp').closeout.close.handler(({ context, input }) =>
    closeout.closeCamp(context, input),
  ),
  reopen: allowed('manageCamp').closeout.reopen.handler(({ context, input }) =>
    closeout.reopenCamp(context, input),
  ),
  backUp: allowed('book').closeout.backUp.handler(({ context }) => closeout.backUpNow(context)),
  moveOrders: allowed('book').closeout.moveOrders.handler(({ context, input }) =>
    moveOrdersToCamp(context, input),
  ),
}
