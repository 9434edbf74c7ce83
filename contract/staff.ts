import { type } from '@orpc/contract'
import { z } from 'zod'
import { appointmentKinds } from '#domain/scheduling/appointment.ts'
import { roles, sexes, type StaffMember } from '#domain/staff/staff-member.ts'
import { spokenLanguages } from '#domain/people/patient.ts'
import { procedure } from './base.ts'
import { visitsAnswer } from './camp-plan.ts'
import { id, shortText, version, type Done } from './fields.ts'
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
  setPin: procedure.input(z.object({ id, pin })).output(type<{ id: string }>()),
}
