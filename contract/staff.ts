import { type } from '@orpc/contract'
import { z } from 'zod'
import { appointmentKinds } from '#domain/scheduling/appointment.ts'
import { roles, sexes, type StaffMember } from '#domain/staff/staff-member.ts'
import { spokenLanguages } from '#domain/people/patient.ts'
import { procedure } from './base.ts'
import { shiftSpan, visitsAnswer } from './camp-plan.ts'
import { id, localDate, shortText, version, type Done } from './fields.ts'
import { pin } from './session.ts'

export const staffDraft = z
  .object({
    nameLatin: shortText,
    namePersian: shortText,
    sex: z.enum(sexes),
    roles: z.array(z.enum(roles)).min(1, 'required'),
    skills: z.array(z.enum(appointmentKinds)),
    languages: z.array(z.enum(spokenLanguages)),
    active: z.boolean(),
    /** The technicians' team; a name that others of the team bear already brings the one in the other script. */
    teamLatin: shortText.default(''),
    teamPersian: shortText.default(''),
  })
  .refine((draft) => draft.nameLatin + draft.namePersian !== '', { path: ['nameLatin'], message: 'required' })
export type StaffDraft = z.infer<typeof staffDraft>

/** One member of the team with the shifts and whole days off of one camp; `id` and `version` are null for somebody new. */
export const teamRow = z.object({
  id: id.nullable(),
  version: version.nullable(),
  draft: staffDraft,
  pin: pin.nullable(),
  /** Null while there is no roster. */
  rosterVersion: version.nullable(),
  spans: z.array(shiftSpan).max(100),
  /** Of `dates` the ones on which the person is not there. */
  dates: z.array(localDate).max(7),
  away: z.array(localDate).max(7),
})
export type TeamRow = z.infer<typeof teamRow>

export const staff = {
  list: procedure.output(type<(StaffMember & { hasPin: boolean })[]>()),
  /** `pin` is optional: without one the person cannot sign in yet. */
  create: procedure
    .input(z.object({ draft: staffDraft, pin: pin.nullable() }))
    .output(type<StaffMember & Done>()),
  /** Refused with `touches_visits` (details: lines) when visits were booked there and nobody said what with them. */
  update: procedure
    .input(z.object({ id, version, draft: staffDraft, visits: visitsAnswer.optional() }))
    .output(type<StaffMember & Done>()),
  /**
   * Adds and changes many at once, with their shifts and absences in a camp: one operation, which one undo takes back. Who is not named
   * stays as they are. Refused like `update`.
   */
  saveTeam: procedure
    .input(z.object({ campId: id, rows: z.array(teamRow).min(1).max(200), visits: visitsAnswer.optional() }))
    .output(type<{ count: number } & Done>()),
  setPin: procedure.input(z.object({ id, pin })).output(type<{ id: string }>()),
}
