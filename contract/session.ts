import { type } from '@orpc/contract'
import { z } from 'zod'
import type { Role, Sex } from '#domain/staff/staff-member.ts'
import { procedure } from './base.ts'
import { id } from './fields.ts'

/** A name tile of the sign-in screen. */
export interface StaffTile {
  id: string
  nameLatin: string
  namePersian: string
  sex: Sex
  roles: Role[]
}

export interface SessionState {
  /** Null before sign-in. */
  staff: StaffTile | null
  isLocked: boolean
  /** `desktop` window or `station` browser. */
  place: 'desktop' | 'station' | 'command_line'
  /** Minutes without input after which the screen locks. */
  idleLockMinutes: number
  /** PIN that the rehearsal's invented staff share; null in real use. */
  rehearsalPin: string | null
}

export const pin = z.string().regex(/^\d{4,8}$/, 'pin')

export const session = {
  current: procedure.output(type<SessionState>()),
  tiles: procedure.output(type<StaffTile[]>()),
  /** Refuses with `wrong_pin` or `too_many_tries` (details: seconds). */
  signIn: procedure.input(z.object({ staffId: id, pin })).output(type<SessionState>()),
  signOut: procedure.output(type<SessionState>()),
  lock: procedure.output(type<SessionState>()),
  /** A PIN of one's own, which nobody else has set. Refuses with `wrong_pin` or `too_many_tries` as at the sign-in. */
  changePin: procedure.input(z.object({ old: pin, next: pin })).output(type<SessionState>()),
}
