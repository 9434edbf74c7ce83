import { type } from '@orpc/contract'
import { z } from 'zod'
import { limbLevels, type Limb, type LimbLevel } from '#domain/limbs/limb.ts'
import { sides } from '#domain/orders/device-order.ts'
import { procedure } from './base.ts'
import { id, longText, shortText, version, type Done } from './fields.ts'
import { partialDate } from './patients.ts'

const levels = [...new Set([...limbLevels.lower, ...limbLevels.upper])] as [LimbLevel, ...LimbLevel[]]

export const limbDraft = z.object({
  region: z.enum(['lower', 'upper']),
  side: z.enum(sides),
  level: z.enum(levels),
  amputatedOn: partialDate.nullable(),
  isEstimated: z.boolean(),
  amputatedAsWritten: shortText,
  note: longText,
})
export type LimbDraft = z.infer<typeof limbDraft>

export const limbs = {
  /** A person's limbs that stand, lower before upper, left before right. */
  of: procedure.input(z.object({ patientId: id })).output(type<Limb[]>()),
  /** Puts a limb down (`id` null) or corrects one. Refused with `limb_exists` where that limb is on record already. */
  save: procedure
    .input(z.object({ patientId: id, id: id.nullable(), version: version.nullable(), draft: limbDraft }))
    .output(type<Limb & Done>()),
  /** Strikes a limb through that was put down by mistake. Refused with `limb_in_use` while an open order hangs on it. */
  strike: procedure
    .input(z.object({ id, version, reason: shortText.min(1, 'required') }))
    .output(type<Limb & Done>()),
}
