import { type } from '@orpc/contract'
import { z } from 'zod'
import type { BenchSpell } from '#domain/orders/bench-spell.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import type { TagVerdict } from '#domain/orders/compare-tags.ts'
import { boardColumnKeys, type WorkLimits } from '#domain/workshop/board-columns.ts'
import type { PatientBrief } from './appointments.ts'
import { procedure } from './base.ts'
import { id, shortText, type Done } from './fields.ts'

/** What a card of the workshop shows of an order. */
export interface OrderCard {
  order: DeviceOrder
  patient: PatientBrief
  /** Who is scanned in on it, and since when. */
  spells: Pick<BenchSpell, 'id' | 'staffId' | 'startedAt'>[]
}

/** The whole board of a camp: every open order, and what was handed over today. */
export interface BoardView {
  cards: OrderCard[]
  staff: { id: string; nameLatin: string; namePersian: string }[]
  limits: WorkLimits
}

/** A technician's work in order: what is assigned or in hand, then what nobody has taken. */
export interface BenchView {
  mine: OrderCard[]
  free: OrderCard[]
  /** What the person is scanned in on. */
  spells: BenchSpell[]
}

const limits = z.record(z.enum(boardColumnKeys), z.number().int().min(1, 'positive').max(500).nullable())

export interface WorkshopSettings {
  limits: WorkLimits
}

export const workshop = {
  board: procedure.input(z.object({ campId: id })).output(type<BoardView>()),
  bench: procedure.input(z.object({ campId: id })).output(type<BenchView>()),
  card: procedure.input(z.object({ id })).output(type<OrderCard>()),
  /** The order whose tag carries this number. Refused with `NOT_FOUND`. */
  find: procedure.input(z.object({ number: shortText.min(1, 'required') })).output(type<OrderCard>()),
  /** Starts the person's work on an order; work on another that still runs is ended. Refused with `not_on_bench`. */
  scanIn: procedure.input(z.object({ orderId: id })).output(type<BenchSpell & Done>()),
  /** Ends it. Refused with `not_scanned_in`. */
  scanOut: procedure.input(z.object({ orderId: id })).output(type<BenchSpell & Done>()),
  /** Notes in the technical log that a wrong tag was stopped; nothing is written into the data. */
  noteWrongTag: procedure
    .input(z.object({ verdict: z.custom<Exclude<TagVerdict, 'same'>>((value) => typeof value === 'string') }))
    .output(type<{ noted: true }>()),
  settings: procedure.output(type<WorkshopSettings>()),
  saveSettings: procedure.input(z.object({ limits })).output(type<WorkshopSettings & Done>()),
}
