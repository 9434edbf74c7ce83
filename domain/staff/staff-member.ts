import type { SpokenLanguage } from '../people/spoken-language.ts'
import type { AppointmentKind } from '../scheduling/appointment.ts'

/** Roles of ../permissions.ts. One person may hold several. */
export const roles = ['coordinator', 'technician', 'therapist', 'manager', 'viewer'] as const
export type Role = (typeof roles)[number]

export const sexes = ['female', 'male', 'unspecified'] as const
export type Sex = (typeof sexes)[number]

export interface StaffMember {
  id: string
  nameLatin: string
  namePersian: string
  sex: Sex
  roles: Role[]
  /** Appointment kinds that this person carries out; empty means any that the role allows. */
  skills: AppointmentKind[]
  languages: SpokenLanguage[]
  active: boolean
  /** The team in which technicians work together, by its name in both scripts; empty where nobody noted one. */
  teamLatin: string
  teamPersian: string
  version: number
}
