import type { DeviceOrder } from './device-order.ts'

/** What a tag says: whose, which side, which order. A person's card has no order. */
export interface Tag {
  patientId: string
  order: Pick<DeviceOrder, 'id' | 'side' | 'deviceType'> | null
}

/** How far a scanned tag is from the one that is in hand. Everything but `same` stops the work. */
export type TagVerdict = 'same' | 'other_person' | 'other_side' | 'other_order'

/** Compares the order in hand with a scanned tag: the person counts before the side, the side before the order. */
export function compareTags(inHand: Tag & { order: NonNullable<Tag['order']> }, scanned: Tag): TagVerdict {
  if (scanned.patientId !== inHand.patientId) return 'other_person'
  if (!scanned.order || scanned.order.id === inHand.order.id) return 'same'
  const { side } = scanned.order
  return side !== null && inHand.order.side !== null && side !== inHand.order.side
    ? 'other_side'
    : 'other_order'
}
