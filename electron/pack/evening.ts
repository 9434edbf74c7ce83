import type { Core } from '#core/create-core.ts'
import type { CoreLog } from '#core/context.ts'

const MINUTE_MS = 60_000

/** Looks every minute whether the papers for tomorrow are due, and makes them; the answer stops it. One attempt at a time. */
export function watchEvening(core: Core, log: CoreLog): () => void {
  let isRunning = false
  const look = () => {
    if (isRunning) return
    isRunning = true
    core
      .makeDuePacks()
      .catch((error: unknown) => log.error('evening pack', error))
      .finally(() => {
        isRunning = false
      })
  }
  const timer = setInterval(look, MINUTE_MS)
  timer.unref()
  return () => clearInterval(timer)
}
