import { type } from '@orpc/contract'
import { z } from 'zod'
import { languages } from '#domain/camps/camp.ts'
import { sectionings, type DailyListDocument } from '#domain/lists/daily-list.ts'
import { procedure } from './base.ts'
import { id, localDate } from './fields.ts'

export const listScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('camp') }),
  z.object({ kind: z.literal('station'), id }),
  z.object({ kind: z.literal('staff'), id }),
])

const request = z.object({
  campId: id,
  date: localDate,
  scope: listScope,
  /** One section per station or per member of staff, or everything in one by time. */
  sectionBy: z.enum(sectionings),
  language: z.enum(languages),
})
export type DailyListRequest = z.infer<typeof request>

export const lists = {
  /** The list as it stands, without a number. */
  preview: procedure.input(request).output(type<DailyListDocument>()),
  /** Takes the next list number of that day, keeps what was printed, and returns the document that carries it. */
  issue: procedure.input(request).output(type<DailyListDocument>()),
}
