import type { Appointment } from '#domain/scheduling/appointment.ts'
import { splitLength } from '#domain/scheduling/split-visit.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { refused } from '../refusal.ts'
import { assertBookable } from './appointments.ts'

interface Seen {
  id: string
  version: number
}

/** Fixes visits at their times, or lets them be moved again; no rule is asked, because nobody is moved. */
export function pinVisits(context: Context, { visits, pinned }: { visits: Seen[]; pinned: boolean }) {
  const campId = load(context, 'appointments', visits[0]?.id ?? '').campId
  return operate(context, { name: 'appointments.pin', campId }, (journal) => {
    const changed = visits
      .map(({ id, version }) => loadFresh(context, 'appointments', id, version))
      .filter((visit) => visit.pinned !== pinned)
    for (const visit of changed) journal.replace('appointments', { ...visit, pinned })
    return { count: changed.length }
  })
}

/** Cuts a visit in two. The first part keeps its status and note; the rest is a visit of its own, which may then be moved. */
export function splitVisit(context: Context, input: Seen & { firstMinutes: number }) {
  const { campId } = load(context, 'appointments', input.id)
  return operate(context, { name: 'appointments.split', campId }, (journal) => {
    const visit = loadFresh(context, 'appointments', input.id, input.version)
    if (visit.status !== 'booked' && visit.status !== 'arrived') {
      throw refused('not_next', { from: visit.status, to: visit.status })
    }
    const parts = splitLength(visit, input.firstMinutes)
    if (!parts.ok) throw refused(parts.reason)
    const [before, rest] = parts.value
    const first = journal.replace('appointments', { ...visit, ...before })
    const second = { ...visit, ...rest, status: 'booked', seriesId: null, note: '' } satisfies Omit<
      Appointment,
      'version'
    >
    const clashes = assertBookable(context, journal, campId, { ...second, id: null }, visit.overrideReason)
    return {
      first,
      second: journal.create('appointments', {
        ...second,
        id: context.core.newId(),
        overrideReason: clashes.length > 0 ? visit.overrideReason : '',
      }),
    }
  })
}
