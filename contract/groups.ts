import { type } from '@orpc/contract'
import { z } from 'zod'
import type { TravelGroup } from '#domain/camps/travel-group.ts'
import { procedure } from './base.ts'
import { visitsAnswer } from './camp-plan.ts'
import { id, localDate, longText, minuteOfDay, shortText, version, type Done } from './fields.ts'

export type TravelGroupRow = TravelGroup & { people: number }

export const groupTimes = z.object({
  arrivesDate: localDate.nullable(),
  arrivesMinute: minuteOfDay.nullable(),
  leavesDate: localDate.nullable(),
  leavesMinute: minuteOfDay.nullable(),
})
export type GroupTimesDraft = z.infer<typeof groupTimes>

/** Without `times` those that are stored stay. */
export const groupDraft = z.object({
  name: shortText.min(1, 'required'),
  namePersian: shortText.default(''),
  note: longText,
  times: groupTimes.optional(),
})
export type GroupDraft = z.infer<typeof groupDraft>

export const groups = {
  list: procedure.input(z.object({ campId: id })).output(type<TravelGroupRow[]>()),
  create: procedure.input(groupDraft.extend({ campId: id })).output(type<TravelGroupRow & Done>()),
  update: procedure
    .input(groupDraft.extend({ id, version, visits: visitsAnswer.optional() }))
    .output(type<TravelGroupRow & Done>()),
}
