import type { Language } from '#domain/camps/camp.ts'
import type { Role } from '#domain/staff/staff-member.ts'

export const places = ['desktop', 'station', 'command_line'] as const
export type Place = (typeof places)[number]

/** Who acts. The command line acts as the owner of the data folder. */
export interface Principal {
  staffId: string | null
  name: string
  roles: readonly Role[]
}

/**
 * One signed-in (or not yet signed-in) window or browser. Made when a port or cookie is accepted, never shared between people:
 * signing in on one connection says nothing about another.
 */
export interface Session {
  readonly id: string
  readonly place: Place
  principal: Principal | null
  isLocked: boolean
  /** The camp that this connection looks at; null is the usual one. */
  campId: string | null
}

export function openSession(id: string, place: Place): Session {
  return { id, place, principal: null, isLocked: false, campId: null }
}

const commandLine = { en: 'Command line', fa: 'خط فرمان' } as const

/** What stands on paper for somebody who is not of the staff: the command line by its word, anybody else by name. */
export function ownerName({ place, principal }: Session, language: Language): string {
  return place === 'command_line' ? commandLine[language] : (principal?.name ?? '')
}

/** The session of somebody who already owns the data folder: the command line and its checks. */
export function openOwnerSession(id: string, name: string): Session {
  return {
    id,
    place: 'command_line',
    principal: { staffId: null, name, roles: ['manager', 'coordinator'] },
    isLocked: false,
    campId: null,
  }
}
