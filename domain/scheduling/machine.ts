import type { AppointmentKind } from './appointment.ts'

/** Something that visits need besides a person and a place: the plaster room, the parallel bars, a treadmill. */
export interface Machine {
  id: string
  campId: string
  name: string
  namePersian: string
  /** How many of it there are, all alike. */
  count: number
  /** Kinds of visit that cannot take place without one; each visit holds one for its whole time. */
  kinds: AppointmentKind[]
  position: number
  active: boolean
  version: number
}

/** What a kind of visit needs of the camp's machines; what is out of order still is needed, and there is none of it. */
export function machinesFor(machines: readonly Machine[], kind: AppointmentKind): Machine[] {
  return machines.filter(({ kinds }) => kinds.includes(kind))
}

/** How many can be used now. */
export const usableCount = ({ active, count }: Pick<Machine, 'active' | 'count'>): number =>
  active ? count : 0
