import { addYears } from '../time/local-date.ts'

/** How long a device that fails is mended or made anew as our fault. A working value, to be confirmed by the clinic. */
export const warrantyYears = 1

/** The last day of the warranty of a device that was handed over on a date. */
export function warrantyUntil(deliveredOn: string): string {
  return addYears(deliveredOn, warrantyYears)
}
