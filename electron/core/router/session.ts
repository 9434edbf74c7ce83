import * as session from '../services/session.ts'
import { allowed, open } from './base.ts'

export const sessionRouter = {
  current: open.session.current.handler(({ context }) => session.readSession(context)),
  tiles: open.session.tiles.handler(({ context }) => session.listTiles(context)),
  signIn: open.session.signIn.handler(({ context, input }) => session.signIn(context, input)),
  signOut: open.session.signOut.handler(({ context }) => session.signOut(context)),
  lock: open.session.lock.handler(({ context }) => session.lock(context)),
  changePin: allowed('changeOwnPin').session.changePin.handler(({ context, input }) =>
    session.changePin(context, input),
  ),
}
