import type { Camp } from '#domain/camps/camp.ts'
import { toZonedMoment, type ZonedMoment } from '#domain/time/zone.ts'
import type { CoreState } from './context.ts'

/** Zone used before a camp exists. */
const DEFAULT_ZONE = 'Asia/Tehran'

/** Today's date and minute in the camp's zone; the computer's own zone is never asked. */
export function campNow(core: CoreState, camp: Pick<Camp, 'timeZone'> | null): ZonedMoment {
  return toZonedMoment(core.clock().toISOString(), camp?.timeZone ?? DEFAULT_ZONE)
}
