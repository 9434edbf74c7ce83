import { type } from '@orpc/contract'
import { z } from 'zod'
import { stationKinds, type Station } from '#domain/scheduling/appointment.ts'
import { procedure } from './base.ts'
import { visitsAnswer } from './camp-plan.ts'
import { id, shortText, version, type Done } from './fields.ts'

export const stationDraft = z.object({
  name: shortText.min(1, 'required'),
  namePersian: shortText,
  kind: z.enum(stationKinds),
  capacity: z.number().int().min(1, 'positive').max(50),
  womenOnly: z.boolean(),
  position: z.number().int().min(0),
  active: z.boolean(),
})
export type StationDraft = z.infer<typeof stationDraft>

export const stations = {
  list: procedure.input(z.object({ campId: id })).output(type<Station[]>()),
  create: procedure.input(z.object({ campId: id, draft: stationDraft })).output(type<Station & Done>()),
  /** Refused with `touches_visits` (details: lines) when visits were booked there and nobody said what with them. */
  update: procedure
    .input(z.object({ id, version, draft: stationDraft, visits: visitsAnswer.optional() }))
    .output(type<Station & Done>()),
}
