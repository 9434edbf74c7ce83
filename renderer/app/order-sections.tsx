import type { OrderSection } from '../features/orders/order-section.ts'

/** What the order's page shows besides its facts and steps, from top to bottom; each word brings its own part. */
export const orderSections: readonly OrderSection[] = []
