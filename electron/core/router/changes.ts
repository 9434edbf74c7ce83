import type { ChangeNotice } from '#contract/changes.ts'
import { isAllowed } from '#domain/staff/permissions.ts'
import type { FeedNotice } from '../change-feed.ts'
import type { Context } from '../context.ts'
import { RefusalError } from '../refusal.ts'
import { readHistory, undo } from '../services/history.ts'
import { refreshPrincipal } from '../services/session.ts'
import { allowed } from './base.ts'

/** Notices as they come, the first at once, until the listener goes away. */
async function* follow(
  context: Context,
  since: number | null,
  signal: AbortSignal | undefined,
): AsyncGenerator<ChangeNotice> {
  const { core } = context
  const waiting: FeedNotice[] = []
  let wake = () => {}
  const unsubscribe = core.feed.subscribe((notice) => {
    waiting.push(notice)
    wake()
  })
  const stop = () => wake()
  signal?.addEventListener('abort', stop)
  try {
    const missed = since === null ? null : core.feed.since(since)
    yield toNotice(
      missed ?? { seq: core.feed.seq(), operationId: '', actorName: '', touched: [], missed: false },
    )
    while (!signal?.aborted) {
      const notice = waiting.shift()
      if (notice && !mayListen(context)) throw new RefusalError({ code: 'SIGNED_OUT' })
      if (notice) yield toNotice(notice)
      else await new Promise<void>((resolve) => (wake = resolve))
    }
  } finally {
    unsubscribe()
    signal?.removeEventListener('abort', stop)
  }
}

/** A feed that was opened by somebody who has signed out or lost the right since tells nothing more. */
function mayListen(context: Context): boolean {
  return isAllowed(refreshPrincipal(context)?.roles ?? [], 'readPatients')
}

const toNotice = (notice: FeedNotice) => notice as ChangeNotice

export const changesRouter = {
  feed: allowed('readPatients').changes.feed.handler(({ context, input, signal }) =>
    follow(context, input.since, signal),
  ),
  history: allowed('readPatients').changes.history.handler(({ context, input }) => {
    const entries = readHistory(context, input)
    const open = isAllowed(context.session.principal?.roles ?? [], 'readProtected')
    return open ? entries : entries.map((entry) => ({ ...entry, fields: entry.fields.filter(isUnprotected) }))
  }),
  undo: allowed('undo').changes.undo.handler(({ context, input }) => undo(context, input)),
}

const protectedFields = new Set(['communityStatus', 'documents', 'cause', 'amputatedOn', 'notes', 'flags'])
const isUnprotected = ({ field }: { field: string }) => !protectedFields.has(field)
