import type { Reader } from '../handles.ts'
import { findAssessBreaches } from './assessments.ts'
import { findAttachmentBreaches } from './attachments.ts'
import { findBookingBreaches } from './bookings.ts'
import type { Breach } from './breach.ts'
import { findDoorBreaches } from './door.ts'
import { findLogBreaches } from './file-and-log.ts'
import { findFittingBreaches } from './fitting.ts'
import { findMeasurementBreaches } from './measurements.ts'
import { findStateBreaches } from './order-states.ts'
import { findOrderBreaches } from './orders.ts'
import { findPlanBreaches } from './plan.ts'
import { findRehabBreaches } from './rehab.ts'
import { findStockBreaches } from './stock.ts'
import { findTokenBreaches } from './tokens.ts'

/** In this order: the file and its log first, since nothing else can be trusted when they are not whole. */
const checks: readonly ((db: Reader) => Breach[])[] = [
  findLogBreaches,
  findStateBreaches,
  findOrderBreaches,
  findMeasurementBreaches,
  findAssessBreaches,
  findPlanBreaches,
  findRehabBreaches,
  findStockBreaches,
  findAttachmentBreaches,
  findFittingBreaches,
  findBookingBreaches,
  findDoorBreaches,
  findTokenBreaches,
]

/** Every breach of what must always hold: the file itself, the log, the orders' walks and the plan of every camp. */
export function findBreaches(db: Reader): Breach[] {
  return checks.flatMap((check) => check(db))
}
