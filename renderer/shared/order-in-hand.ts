import { useEffect, useEffectEvent } from 'react'
import type { PatientBrief } from '#contract/appointments.ts'
import type { OrderCard } from '#contract/workshop.ts'

/** What stands on the screen now, latest last: whoever came last is meant, and whoever goes leaves no trace. */
class Shown<Thing> {
  readonly #things: Thing[] = []

  latest(): Thing | null {
    return this.#things.at(-1) ?? null
  }

  /** Adds a thing; returns how to take it away. */
  show(thing: Thing): () => void {
    this.#things.push(thing)
    return () => void this.#things.splice(this.#things.indexOf(thing), 1)
  }
}

/** The order that somebody has open or is scanned in on, and what a scan of its own tag does there. */
export interface OrderInHand {
  card: OrderCard
  onSameTag?: (card: OrderCard) => void
}

const ordersInHand = new Shown<OrderInHand>()
const scanTargets = new Shown<(card: OrderCard) => void>()
const scanPersonTargets = new Shown<(patient: PatientBrief) => void>()

/** What is in hand now: the latest of what is shown. */
export const orderInHand = (): OrderInHand | null => ordersInHand.latest()

/** While shown, every scan is compared with this order; another limb's tag stops the work. */
export function useOrderInHand(card: OrderCard | null, onSameTag?: (card: OrderCard) => void): void {
  useEffect(
    () => (card ? ordersInHand.show(onSameTag ? { card, onSameTag } : { card }) : undefined),
    [card, onSameTag],
  )
}

/** What a scanned tag opens when nothing is in hand; null: the order's own page. */
export const scanTarget = (): ((card: OrderCard) => void) | null => scanTargets.latest()

/** While shown, scanned tags come here. */
export function useScanTarget(onTag: (card: OrderCard) => void): void {
  const take = useEffectEvent(onTag)
  useEffect(() => scanTargets.show((card) => take(card)), [])
}

/** What a scanned card does when nothing is in hand; null: it opens the person's record. */
export const scanPersonTarget = (): ((patient: PatientBrief) => void) | null => scanPersonTargets.latest()

/** While shown, scanned cards of people come here. */
export function useScanPersonTarget(onCard: (patient: PatientBrief) => void): void {
  const take = useEffectEvent(onCard)
  useEffect(() => scanPersonTargets.show((patient) => take(patient)), [])
}
