import type { ComponentType } from 'react'
import type { OrderRecord } from '#contract/orders.ts'

/** A part of the order's page that another word brings along. */
export interface OrderSection {
  key: string
  Section: ComponentType<{ record: OrderRecord }>
}
