import { type } from '@orpc/contract'
import { z } from 'zod'
import type { Camp } from '#domain/camps/camp.ts'
import type { CampProgress } from '#domain/closeout/camp-progress.ts'
import type { CloseoutKind } from '#domain/closeout/closeout-item.ts'
import type { DayAppointment, PatientBrief } from './appointments.ts'
import { procedure } from './base.ts'
import { id, longText, version, type Done } from './fields.ts'

/** One thing that is left to do. What it is about: a visit, a token, an order, a person, or an item of the stock. */
export interface CloseoutRow {
  id: string
  patient: PatientBrief | null
  order: DayAppointment['order']
  /** Version of the order, null where the row is about something else. */
  version: number | null
  /** Visits of the order that are booked in the camp: a move of the order cancels them. */
  visits: number
  /** Camp date of a visit or a token, and minute or number. */
  date: string | null
  startMinute: number | null
  number: number | null
  /** A part of the stock in both scripts. */
  item: { name: string; namePersian: string; size: string } | null
}

export interface CloseoutItem {
  kind: CloseoutKind
  count: number
  /** The first of them, at most `closeoutRows`. */
  rows: CloseoutRow[]
  /** Whether a reason is asked for when the camp is closed over it. */
  weighs: boolean
}

/** Most rows of one item in an answer; the count tells of the others. */
export const closeoutRows = 200

export interface CloseoutView {
  camp: Camp
  items: CloseoutItem[]
  progress: CampProgress
  /** UTC instant of the last backup, null when none is known. */
  lastBackup: string | null
}

const act = z.object({ id, version, note: longText })

export const closeout = {
  /** The checklist of a camp, computed from its records, and what the camp has come to. */
  view: procedure.input(z.object({ campId: id })).output(type<CloseoutView>()),
  /**
   * Closes a camp under the name of whoever does it. Refused with `reason_needed` (details: kinds) when something that weighs is
   * open and nothing is said about it, with `already_closed` when it is closed.
   */
  close: procedure.input(act).output(type<Camp & Done>()),
  /** Opens a closed camp again, with a reason. Refused with `not_closed`. */
  reopen: procedure.input(act).output(type<Camp & Done>()),
  /** Writes a verified copy of the data beside it, on the computer that runs Qadam. */
  backUp: procedure.output(type<{ file: string; at: string }>()),
  /**
   * Moves unfinished orders to another camp: what was set aside for them in the old one is given back, visits
   * that are booked there are cancelled, and who waits there for a slot waits in the new one.
   * Refused with `order_finished` or `camp_closed`.
   */
  moveOrders: procedure
    .input(
      z.object({ orders: z.array(z.object({ id, version })).min(1).max(500), campId: id, reason: longText }),
    )
    .output(type<Done & { moved: number; cancelled: number }>()),
}
