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
