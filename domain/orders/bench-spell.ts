import type { OrderState } from './order-state.ts'

/** A stretch of work of one technician on one order, from scan in to scan out. */
export interface BenchSpell {
  id: string
  campId: string
  orderId: string
  staffId: string
  stationId: string | null
  state: OrderState
  /** UTC instants; `endedAt` is null while it lasts. */
  startedAt: string
  endedAt: string | null
  version: number
}

/** The spell that ends at a UTC instant; where the computer's clock was put back meanwhile, it ends when it began. */
export const endSpell = (spell: BenchSpell, at: string): BenchSpell => ({
  ...spell,
  endedAt: at < spell.startedAt ? spell.startedAt : at,
})
