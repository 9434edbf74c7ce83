import type { VisitsAnswer } from '#contract/camp-plan.ts'
import type { TeamRow } from '#contract/staff.ts'
import { findRoster, listAbsences } from '#db/camp-plan.ts'
import type { Journal } from '#db/journal.ts'
import type { Camp } from '#domain/camps/camp.ts'
import { changeAwayDays } from '#domain/staff/away-days.ts'
import { checkSpans } from '#domain/staff/duty.ts'
import type { StaffMember } from '#domain/staff/staff-member.ts'
import type { Context } from '../context.ts'
import { load, loadFresh } from '../operate.ts'
import { invalid } from '../refusal.ts'
import { changePlan } from './change-plan.ts'
import { setPin } from './pins.ts'
import { assertManager, inTeam } from './team.ts'

/** Writes a table of the team: names and work, shifts and whole days off. PINs are set beside it and are no part of the undo. */
export function saveTeam(
  context: Context,
  { campId, rows, visits }: { campId: string; rows: TeamRow[]; visits?: VisitsAnswer | undefined },
) {
  const camp = load(context, 'camps', campId)
  assertSpans(rows)
  const { ids, ...result } = changePlan(
    context,
    { name: 'staff.saveTeam', campId, answer: visits },
    (journal) => {
      const members = rows.map((row) => {
        const member = putMember(journal, context, row)
        putShifts(journal, context, camp, member.id, row)
        putAbsences(journal, context, camp, member.id, row)
        return member
      })
      assertManager(journal.tx)
      return { ids: members.map(({ id }) => id), count: rows.length }
    },
  )
  rows.forEach(({ pin }, index) => {
    const id = ids[index]
    if (pin && id) setPin(context, id, pin)
  })
  return result
}

function assertSpans(rows: readonly TeamRow[]): void {
  const problems = rows.flatMap(({ spans }, row) =>
    checkSpans(spans).map(({ index, reason }) => [`rows.${row}.spans.${index}`, reason] as const),
  )
  if (problems.length > 0) throw invalid(Object.fromEntries(problems))
}

function putMember(journal: Journal, context: Context, { id, version, draft }: TeamRow): StaffMember {
  if (!id) return journal.create('staff', { ...inTeam(journal.tx, draft), id: context.core.newId() })
  const member = loadFresh(context, 'staff', id, version ?? 0)
  const wanted = { ...member, ...inTeam(journal.tx, draft, id) }
  return isSame(member, wanted) ? member : journal.replace('staff', wanted)
}

function putShifts(journal: Journal, context: Context, camp: Camp, staffId: string, row: TeamRow): void {
  const { spans, rosterVersion } = row
  const stored = findRoster(journal.tx, camp.id, staffId)
  if (!stored) {
    if (spans.length > 0)
      journal.create('staffRosters', { id: context.core.newId(), campId: camp.id, staffId, spans })
    return
  }
  const roster = loadFresh(context, 'staffRosters', stored.id, rosterVersion ?? 0)
  if (!isSame(roster.spans, spans)) journal.replace('staffRosters', { ...roster, spans })
}

function putAbsences(journal: Journal, context: Context, camp: Camp, staffId: string, row: TeamRow): void {
  const own = listAbsences(journal.tx).filter((absence) => absence.staffId === staffId)
  const change = changeAwayDays(own, row.dates, new Set(row.away), camp)
  for (const id of change.remove) journal.remove('staffAbsences', id)
  for (const absence of change.add)
    journal.create('staffAbsences', { ...absence, id: context.core.newId(), campId: camp.id, staffId })
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
