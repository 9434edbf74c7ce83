import type { SessionState, StaffTile } from '#contract/session.ts'
import { entities } from '#db/entities.ts'
import { findSetting } from '#db/camps.ts'
import { listStaff, listStaffWithPin } from '#db/staff.ts'
import type { StaffMember } from '#domain/staff/staff-member.ts'
import type { Context } from '../context.ts'
import { notFound } from '../refusal.ts'
import type { Principal } from '../session.ts'
import { currentCamp } from './current-camp.ts'
import { checkPin, setPin } from './pins.ts'
import { REHEARSAL_PIN } from './rehearsal-pin.ts'

const DEFAULT_IDLE_MINUTES = 10

const toTile = ({ id, nameLatin, namePersian, sex, roles }: StaffMember): StaffTile => ({
  id,
  nameLatin,
  namePersian,
  sex,
  roles,
})

/** Who is on this connection and what the lock screen needs. */
export function readSession(context: Context): SessionState {
  const { core, session } = context
  const staffId = session.principal?.staffId
  const member = staffId ? entities.staff.find(core.db, staffId) : null
  const idle = findSetting(core.db, 'idle_lock_minutes')
  return {
    staff: member ? toTile(member) : null,
    isLocked: session.isLocked,
    place: session.place,
    idleLockMinutes: typeof idle === 'number' ? idle : DEFAULT_IDLE_MINUTES,
    rehearsalPin: currentCamp(core)?.isRehearsal ? REHEARSAL_PIN : null,
  }
}

/** Name tiles of everybody who may sign in. */
export function listTiles({ core }: Context): StaffTile[] {
  const withPin = listStaffWithPin(core.db)
  return listStaff(core.db)
    .filter(({ id, active }) => active && withPin.has(id))
    .map(toTile)
}

/** Signs a member of staff in on this connection, or opens it again after a lock. */
export function signIn(context: Context, input: { staffId: string; pin: string }): SessionState {
  const member = entities.staff.find(context.core.db, input.staffId)
  if (!member?.active) throw notFound('staff')
  checkPin(context, member.id, input.pin)
  admit(context, member)
  return readSession(context)
}

/** Makes `member` the person on this connection, without asking for a PIN. */
export function admit({ session }: Context, member: StaffMember): void {
  session.principal = {
    staffId: member.id,
    name: member.nameLatin || member.namePersian,
    roles: member.roles,
  }
  session.isLocked = false
}

/** The person on this connection with today's roles; null, and signed out, when they have left the team. */
export function refreshPrincipal({ core, session }: Context): Principal | null {
  const { principal } = session
  if (!principal?.staffId) return principal
  const member = entities.staff.find(core.db, principal.staffId)
  session.principal = member?.active ? { ...principal, roles: member.roles } : null
  return session.principal
}

export function signOut(context: Context): SessionState {
  context.session.principal = null
  context.session.isLocked = false
  return readSession(context)
}

/** Locks the connection; what the person typed stays in the page. */
export function lock(context: Context): SessionState {
  if (context.session.principal) context.session.isLocked = true
  return readSession(context)
}

/** Replaces the PIN of the person on this connection; a wrong old one counts as a try. */
export function changePin(context: Context, { old, next }: { old: string; next: string }): SessionState {
  const staffId = context.session.principal?.staffId
  if (!staffId) throw notFound('staff')
  checkPin(context, staffId, old)
  setPin(context, staffId, next)
  return readSession(context)
}
