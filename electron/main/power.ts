import { app, powerMonitor } from 'electron'
import type { Core } from '#core/create-core.ts'

/** Moves the write-ahead log into the data file before the computer sleeps, shuts down or logs its person off. */
export function checkpointOnPowerEvents(core: Core): void {
  const checkpoint = () => core.checkpoint()
  powerMonitor.on('suspend', checkpoint)
  powerMonitor.on('shutdown', checkpoint)
  app.on('browser-window-created', (_event, window) => {
    window.on('query-session-end', checkpoint)
    window.on('session-end', checkpoint)
  })
}
