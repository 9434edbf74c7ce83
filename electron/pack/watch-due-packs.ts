import type { Core } from '#core/create-core.ts'
import type { CoreLog } from '#core/context.ts'

/** After a start the people at the screen come first. */
const FIRST_LOOK_MS = 5_000
const MINUTE_MS = 60_000

/**
 * Looks soon after the start and then every minute whether emergency papers are due, and makes them; the answer stops it. One attempt
 * at a time. A computer that slept looks within a minute of waking.
 */
export function watchDuePacks(core: Core, log: CoreLog): () => void {
  let isRunning = false
  const look = () => {
    if (isRunning) return
    isRunning = true
    core
      .makeDuePacks()
      .catch((error: unknown) => log.error('emergency pack', error))
      .finally(() => {
        isRunning = false
      })
  }
  const first = setTimeout(look, FIRST_LOOK_MS)
  const timer = setInterval(look, MINUTE_MS)
  first.unref()
  timer.unref()
  return () => {
    clearTimeout(first)
    clearInterval(timer)
  }
}
