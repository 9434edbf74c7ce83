import type { UnsettledLine } from '#contract/appointments.ts'
import { listCampRange } from '#db/appointments.ts'
import { daysToChoose } from '#domain/camps/day-hours.ts'
import type { Appointment } from '#domain/scheduling/appointment.ts'
import type { Clash } from '#domain/scheduling/clash.ts'
import { isSamePlace, planMoves } from '#domain/scheduling/move-many.ts'
import { findUnsettled } from '#domain/scheduling/unsettled.ts'
import { addDays } from '#domain/time/local-date.ts'
import { campNow } from '../camp-clock.ts'
import type { Context } from '../context.ts'
import { load } from '../operate.ts'
import { readSurroundings, toLines } from './bulk-moves.ts'

/** Later than any date of a camp. */
const FOREVER = '9999-12-31'
/** For how many days a visit that nobody answered is asked about. */
const LAPSED_DAYS = 31

const anyPlace = {
  shiftMinutes: 0,
  toDate: null,
  toStationId: null,
  toStaffId: null,
  spread: true,
  anyPlace: true,
}

/**
 * Every visit that does not hold as things are now: its place, its person or its hours changed, or its day went by and nobody said what
 * became of it. It stays in this list until it is moved, answered or cancelled, whatever was decided when the plan changed. Each comes
 * with where it could go; those that were left as they are with a reason come without, and last.
 */
export function listUnsettled(context: Context, { campId }: { campId: string }): UnsettledLine[] {
  const { db } = context.core
  const camp = load(context, 'camps', campId)
  const now = campNow(context.core, camp)
  const open = listCampRange(db, campId, addDays(now.date, -LAPSED_DAYS), FOREVER).filter(
    ({ status }) => status === 'booked' || status === 'arrived',
  )
  const lapsed = open.filter(({ date }) => date < now.date)
  const ahead = open.filter(
    ({ date, startMinute, status }) =>
      date > now.date || (date === now.date && (status === 'arrived' || startMinute >= now.minute)),
  )
  const broken = findUnsettled({ visits: ahead, ...readSurroundings(context, db, camp, ahead, []) })
  const inPast: Clash = { kind: 'in_past', date: now.date, minute: now.minute, overridable: true }
  const why = new Map<string, Clash[]>([
    ...lapsed.map(({ id }): [string, Clash[]] => [id, [inPast]]),
    ...broken.map(({ visit, clashes }): [string, Clash[]] => [visit.id, clashes]),
  ])
  const [explained, toMove] = split(open, why)
  const dates = daysToChoose(camp, now.date).filter((date) => date >= now.date)
  const moves =
    toMove.length === 0
      ? []
      : planMoves({
          visits: toMove,
          change: anyPlace,
          ...readSurroundings(context, db, camp, toMove, dates),
        }).filter(({ visit, draft }) => !draft || !isSamePlace(visit, draft))
  const stays = explained.map((visit) => ({ visit, draft: null, isSpread: false, clashes: [] }))
  const settled = new Set(explained.map(({ id }) => id))
  return toLines(context, [...moves, ...stays]).map((line) => ({
    ...line,
    clashes: why.get(line.appointment.id) ?? [],
    isLapsed: line.appointment.date < now.date,
    isUndecided: !settled.has(line.appointment.id),
  }))
}

/** Those that somebody left as they are with a reason, and those that nobody decided about. */
function split(
  open: readonly Appointment[],
  why: ReadonlyMap<string, Clash[]>,
): [Appointment[], Appointment[]] {
  const { decided = [], open: undecided = [] } = Object.groupBy(
    open.filter(({ id }) => why.has(id)),
    ({ overrideReason, id }) =>
      overrideReason !== '' &&
      why.get(id)?.every(({ overridable, kind }) => overridable && kind !== 'in_past')
        ? 'decided'
        : 'open',
  )
  return [decided, undecided]
}
