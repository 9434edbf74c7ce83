import type { VisitsAnswer } from '#contract/camp-plan.ts'
import type { StaffDraft } from '#contract/staff.ts'
import { listStaff, listStaffWithPin } from '#db/staff.ts'
import type { Reader } from '#db/handles.ts'
import { knownTeam } from '#domain/staff/technician-team.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { refused } from '../refusal.ts'
import { changePlan } from './change-plan.ts'
import { currentCamp } from './current-camp.ts'
import { setPin } from './pins.ts'

/** Everybody of the team, and whether they can sign in. */
export function listTeam({ core }: Context) {
  const withPin = listStaffWithPin(core.db)
  return listStaff(core.db).map((member) => ({ ...member, hasPin: withPin.has(member.id) }))
}

/** The draft with its team as the others write it. */
export function inTeam(db: Reader, draft: StaffDraft, ownId?: string): StaffDraft {
  const others = listStaff(db).filter(({ id }) => id !== ownId)
  return { ...draft, ...knownTeam(draft, others) }
}

export function createMember(context: Context, { draft, pin }: { draft: StaffDraft; pin: string | null }) {
  const member = operate(context, { name: 'staff.create' }, (journal) =>
    journal.create('staff', { ...inTeam(journal.tx, draft), id: context.core.newId() }),
  )
  if (pin) setPin(context, member.id, pin)
  return member
}

/** Refuses with `last_manager` when nobody would be left who can manage the camp. */
export function updateMember(
  context: Context,
  input: { id: string; version: number; draft: StaffDraft; visits?: VisitsAnswer | undefined },
) {
  const campId = currentCamp(context.core)?.id ?? null
  return changePlan(context, { name: 'staff.update', campId, answer: input.visits }, (journal) => {
    const member = loadFresh(context, 'staff', input.id, input.version)
    const updated = journal.replace('staff', { ...member, ...inTeam(journal.tx, input.draft, member.id) })
    assertManager(journal.tx)
    return updated
  })
}

/** Refuses with `last_manager` when nobody is left who can manage the camp. */
export function assertManager(db: Reader): void {
  const hasManager = listStaff(db).some(({ active, roles }) => active && roles.includes('manager'))
  if (!hasManager) throw refused('last_manager')
}

export function changePin(context: Context, { id, pin }: { id: string; pin: string }) {
  load(context, 'staff', id)
  setPin(context, id, pin)
  return { id }
}
