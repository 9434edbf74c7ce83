import { useEffect } from 'react'
import type { PatientBrief } from '#contract/appointments.ts'
import type { OrderCard } from '#contract/workshop.ts'

/** The order that somebody has open or is scanned in on, and what a scan of its own tag does there. */
export interface OrderInHand {
  card: OrderCard
  onSameTag?: (card: OrderCard) => void
}

const held: OrderInHand[] = []

/** What is in hand now: the latest of what is shown. */
export function orderInHand(): OrderInHand | null {
  return held.at(-1) ?? null
}

/** While shown, every scan is compared with this order; another limb's tag stops the work. */
export function useOrderInHand(card: OrderCard | null, onSameTag?: (card: OrderCard) => void): void {
  useEffect(() => {
    if (!card) return undefined
    const mine: OrderInHand = onSameTag ? { card, onSameTag } : { card }
    held.push(mine)
    return () => {
      held.splice(held.indexOf(mine), 1)
    }
  }, [card, onSameTag])
}

let target: ((card: OrderCard) => void) | null = null

/** What a scanned tag opens when nothing is in hand; null: the order's own page. */
export function scanTarget(): ((card: OrderCard) => void) | null {
  return target
}

/** While shown, scanned tags come here. */
export function useScanTarget(onTag: (card: OrderCard) => void): void {
  useEffect(() => {
    target = onTag
    return () => {
      if (target === onTag) target = null
    }
  }, [onTag])
}

let personTarget: ((patient: PatientBrief) => void) | null = null

/** What a scanned card does when nothing is in hand; null: it opens the person's record. */
export function scanPersonTarget(): ((patient: PatientBrief) => void) | null {
  return personTarget
}

/** While shown, scanned cards of people come here. */
export function useScanPersonTarget(onCard: (patient: PatientBrief) => void): void {
  useEffect(() => {
    const before = personTarget
    personTarget = onCard
    return () => {
      if (personTarget === onCard) personTarget = before
    }
  }, [onCard])
}
