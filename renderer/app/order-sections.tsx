import { OrderPapers } from '../features/papers/OrderPapers.tsx'
import { OrderBookingsSection } from '../features/calendar/BookingsSection.tsx'
import { CheckoutsSection } from '../features/fitting/CheckoutsSection.tsx'
import { DeliverySection } from '../features/fitting/DeliverySection.tsx'
import { TrialsSection } from '../features/fitting/TrialsSection.tsx'
import { OrderHistory } from '../features/people/record/OrderHistory.tsx'
import type { OrderSection } from '../features/orders/order-section.ts'
import { OrderMeasurements } from '../features/measurements/MeasurementsSection.tsx'
import { OrderPartsSection } from '../features/stock/parts/OrderPartsSection.tsx'
import { WorkshopSection } from '../features/workshop/order/WorkshopSection.tsx'

/** What the order's page shows besides its facts and steps, from top to bottom; each word brings its own part. */
export const orderSections: readonly OrderSection[] = [
  { key: 'workshop', Section: WorkshopSection },
  { key: 'bookings', Section: OrderBookingsSection },
  { key: 'measurements', Section: OrderMeasurements },
  { key: 'parts', Section: OrderPartsSection },
  { key: 'trials', Section: TrialsSection },
  { key: 'checkouts', Section: CheckoutsSection },
  { key: 'delivery', Section: DeliverySection },
  { key: 'papers', Section: OrderPapers },
  { key: 'history', Section: OrderHistory },
]
