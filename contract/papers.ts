import { type } from '@orpc/contract'
import { z } from 'zod'
import { languages } from '#domain/camps/camp.ts'
import { paperNames, paperSizeNames } from '#domain/papers/paper.ts'
import type { PaperDocument } from '#domain/papers/paper-document.ts'
import { procedure } from './base.ts'
import { id, localDate, shortText } from './fields.ts'
import { followUpFilter } from './follow-ups.ts'

/** Most people or orders of one print job. */
const MOST = 300

export const paperSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('people'), ids: z.array(id).min(1).max(MOST) }),
  z.object({ kind: z.literal('orders'), ids: z.array(id).min(1).max(MOST) }),
  z.object({ kind: z.literal('tokens'), ids: z.array(id).min(1).max(MOST) }),
  z.object({ kind: z.literal('calls'), filter: followUpFilter }),
  z.object({ kind: z.literal('day'), date: localDate }),
  z.object({ kind: z.literal('camp') }),
  z.object({ kind: z.literal('blank') }),
])
export type PaperSubject = z.infer<typeof paperSubject>

const request = z.object({
  campId: id,
  paper: z.enum(paperNames),
  subject: paperSubject,
  language: z.enum(languages),
  /** Refused with `paper_size` where the paper does not come in it. */
  size: z.enum(paperSizeNames),
})
export type PaperRequest = z.infer<typeof request>

/** What was handed out before for the same people or orders; null when nothing was. */
export interface EarlierPrints {
  times: number
  /** UTC instant and name of the last one. */
  at: string
  by: string
}

export interface PaperPreview {
  document: PaperDocument
  earlier: EarlierPrints | null
}

export const papers = {
  /** The paper as it stands. Refused with `paper_subject` where the paper is not about that. */
  preview: procedure.input(request).output(type<PaperPreview>()),
  /** The same for handing out; who printed what is kept. */
  issue: procedure.input(request).output(type<PaperDocument>()),
  /** The person or order that a short number names, however it is typed. Refused with `NOT_FOUND`. */
  find: procedure
    .input(z.object({ number: shortText }))
    .output(type<{ kind: 'people' | 'orders'; id: string; patientId: string }>()),
}
