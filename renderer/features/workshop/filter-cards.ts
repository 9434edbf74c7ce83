import type { OrderCard } from '#contract/workshop.ts'
import { isFinished } from '#domain/orders/order-state.ts'
import { toLatinDigits } from '#domain/time/digits.ts'
import type { WorkshopAddress } from './address.ts'

const fold = (text: string) =>
  toLatinDigits(text)
    .toLowerCase()
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک')
    .replaceAll(/[\s\u200c-]+/g, '')

const textOf = ({ order, patient }: OrderCard) =>
  fold(
    [
      order.number,
      patient.number,
      patient.givenNameLatin,
      patient.familyNameLatin,
      patient.givenNamePersian,
      patient.familyNamePersian,
      patient.groupName,
      patient.groupNamePersian,
    ].join('|'),
  )

/** Whether an order is past its promise, or past the day on which its hold was to be looked at. */
export function isLate({ order }: Pick<OrderCard, 'order'>, today: string): boolean {
  if (order.state === 'on_hold') return order.holdReviewDate !== null && order.holdReviewDate <= today
  return order.promisedDate !== null && order.promisedDate < today && !isFinished(order.state)
}

/** The cards that the filters of the address leave. */
export function filterCards(
  cards: readonly OrderCard[],
  address: Omit<WorkshopAddress, 'view' | 'order'>,
  today: string,
): OrderCard[] {
  const wanted = fold(address.text)
  return cards.filter((card) => {
    const { technicianId, deviceType, side } = card.order
    if (address.technician !== null && address.technician !== (technicianId ?? 'nobody')) return false
    if (address.device !== null && address.device !== deviceType) return false
    if (address.side !== null && address.side !== side) return false
    if (address.late && !isLate(card, today)) return false
    return wanted === '' || textOf(card).includes(wanted)
  })
}
