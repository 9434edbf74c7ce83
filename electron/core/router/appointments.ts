import { isAllowed } from '#domain/staff/permissions.ts'
import { RefusalError } from '../refusal.ts'
import type { Context } from '../context.ts'
import * as appointments from '../services/appointments.ts'
import { fillTheDay, listLeft } from '../services/fill-the-day.ts'
import * as bulk from '../services/bulk-moves.ts'
import { listMoved } from '../services/moved-calls.ts'
import { pinVisits, splitVisit } from '../services/visit-changes.ts'
import { viewToday } from '../services/today.ts'
import { listTray } from '../services/tray.ts'
import { listUnsettled } from '../services/unsettled.ts'
import { allowed } from './base.ts'

/** Booking against the rules is a right of its own. */
function assertMayOverride({ session }: Context, overrideReason: string): void {
  if (overrideReason && !isAllowed(session.principal?.roles ?? [], 'overrideClash')) {
    throw new RefusalError({ code: 'NOT_ALLOWED', data: { permission: 'overrideClash' } })
  }
}

export const appointmentsRouter = {
  day: allowed('readPatients').appointments.day.handler(({ context, input }) =>
    appointments.viewDay(context, input),
  ),
  tray: allowed('readPatients').appointments.tray.handler(({ context, input }) => listTray(context, input)),
  propose: allowed('readPatients').appointments.propose.handler(({ context, input }) =>
    appointments.propose(context, input),
  ),
  check: allowed('readPatients').appointments.check.handler(({ context, input }) =>
    appointments.checkDraft(context, input),
  ),
  book: allowed('book').appointments.book.handler(({ context, input }) => {
    assertMayOverride(context, input.overrideReason)
    return appointments.book(context, input)
  }),
  change: allowed('book').appointments.change.handler(({ context, input }) => {
    assertMayOverride(context, input.overrideReason)
    return appointments.changeBooking(context, input)
  }),
  pin: allowed('book').appointments.pin.handler(({ context, input }) => pinVisits(context, input)),
  split: allowed('book').appointments.split.handler(({ context, input }) => splitVisit(context, input)),
  setStatus: allowed('setVisitStatus').appointments.setStatus.handler(({ context, input }) =>
    appointments.setStatus(context, input),
  ),
  range: allowed('readPatients').appointments.range.handler(({ context, input }) =>
    bulk.viewRange(context, input),
  ),
  moveMany: allowed('book').appointments.moveMany.handler(({ context, input }) =>
    bulk.moveMany(context, input),
  ),
  unsettled: allowed('readPatients').appointments.unsettled.handler(({ context, input }) =>
    listUnsettled(context, input),
  ),
  callList: allowed('readPatients').appointments.callList.handler(({ context, input }) =>
    bulk.listCalls(context, input),
  ),
  moved: allowed('readPatients').appointments.moved.handler(({ context, input }) =>
    listMoved(context, input),
  ),
  fillDay: allowed('book').appointments.fillDay.handler(({ context, input }) => fillTheDay(context, input)),
  leftLines: allowed('book').appointments.leftLines.handler(({ context, input }) => listLeft(context, input)),
}

export const todayRouter = {
  view: allowed('readPatients').today.view.handler(({ context, input }) => viewToday(context, input)),
}
