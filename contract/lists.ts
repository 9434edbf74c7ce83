import { type } from '@orpc/contract'
import { z } from 'zod'
import { languages, type Language } from '#domain/camps/camp.ts'
import {
  sectionings,
  type DailyListDocument,
  type DailyListRow,
  type ListScope,
  type NamedFilter,
} from '#domain/lists/daily-list.ts'
import {
  appointmentKinds,
  appointmentStatuses,
  type AppointmentKind,
  type AppointmentStatus,
} from '#domain/scheduling/appointment.ts'
import { visitStates } from '#domain/scheduling/visit-filter.ts'
import { procedure } from './base.ts'
import { id, localDate, shortText, version, type Done } from './fields.ts'

export const listScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('camp') }),
  z.object({ kind: z.literal('station'), id }),
  z.object({ kind: z.literal('staff'), id }),
])

const request = z.object({
  campId: id,
  date: localDate,
  scope: listScope,
  /** One section per station, member of staff or travel group, or everything in one by time. */
  sectionBy: z.enum(sectionings),
  language: z.enum(languages),
  /** Only visits of this kind: the measuring list, the delivery list and so on. */
  only: z.enum(appointmentKinds).nullable().optional(),
  /** Further narrowed, as a calendar is. */
  filter: z
    .object({
      state: z.enum(visitStates).nullable(),
      staffId: id.nullable(),
      group: shortText.nullable(),
      text: shortText,
    })
    .nullable()
    .optional(),
  /** Only what has changed since the list of that number of the same day. */
  sinceList: z.number().int().positive().nullable().optional(),
})
export type DailyListRequest = z.infer<typeof request>

/** Most days that are handed out at once: what the calendar shows side by side. */
export const MOST_DAYS = 62

const days = request.omit({ date: true, sinceList: true }).extend({
  /** First and last day, both included. */
  from: localDate,
  until: localDate,
})
export type DailyListsRequest = z.infer<typeof days>

/** A list that was handed out. */
export interface PrintedListBrief {
  id: string
  number: number
  scope: ListScope
  /** The station's or the person's name in the list's language; empty for the whole camp. */
  scopeName: string
  language: Language
  only: AppointmentKind | null
  filter: NamedFilter | null
  rowCount: number
  /** On a list of changes: how many rows it shows as new, changed or struck; else 0. */
  changes: number
  /** UTC instant. */
  printedAt: string
  printedBy: string
}

/** A list that was handed out, of the same people as the one that is asked for. */
export interface EarlierList {
  number: number
  /** UTC instant. */
  printedAt: string
  /** How many rows are new, changed or struck since it. */
  changes: number
}

/** A row of a printed list with how its visit stands now; `status` is null where the visit is gone. */
export interface CatchUpRow extends DailyListRow {
  now: AppointmentStatus | null
  version: number | null
}

/** A printed list in the order of its pages, to be typed in from paper; below a list of changes the rows that did not change. */
export interface CatchUpView {
  list: PrintedListBrief
  date: string
  rows: CatchUpRow[]
}

/** What was typed in, and which rows were refused and why. */
export interface CatchUpResult extends Done {
  entered: number
  failed: { appointmentId: string; reason: string }[]
}

export const lists = {
  /** The list as it stands, without a number. Refused with `no_such_list` or `other_list` for `sinceList`. */
  preview: procedure.input(request).output(type<DailyListDocument>()),
  /** Takes the next list number of that day, keeps what was printed, and returns the document that carries it. */
  issue: procedure.input(request).output(type<DailyListDocument>()),
  /** The lists of several days, those on which somebody is booked; the first day's where nobody is. At most `MOST_DAYS` days. */
  previewDays: procedure.input(days).output(type<DailyListDocument[]>()),
  /** The same handed out: every day's list takes the next number of its day, all of them or none. */
  issueDays: procedure.input(days).output(type<DailyListDocument[]>()),
  /** The lists of that day since which the changes can be asked for, newest first, and how many rows those are. */
  earlier: procedure.input(request.omit({ sinceList: true })).output(type<EarlierList[]>()),
  /** The lists of a day that were handed out, newest first. */
  printed: procedure.input(z.object({ campId: id, date: localDate })).output(type<PrintedListBrief[]>()),
  catchUp: procedure.input(z.object({ listId: id })).output(type<CatchUpView>()),
  /** Enters what was ticked on paper: one operation, row by row; a row that is refused does not hold up the others. */
  enter: procedure
    .input(
      z.object({
        listId: id,
        entries: z
          .array(z.object({ appointmentId: id, version, status: z.enum(appointmentStatuses) }))
          .min(1)
          .max(1000),
      }),
    )
    .output(type<CatchUpResult>()),
}
