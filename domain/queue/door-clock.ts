/**
 * The instant at which something happens at the door: now, or the latest instant that the lines of the day already know where the
 * computer's clock was set back. So nobody who comes later stands before somebody who came earlier, and no wait is negative.
 */
export function doorInstant(now: string, latest: string | null): string {
  return latest !== null && Date.parse(latest) > Date.parse(now) ? latest : now
}
