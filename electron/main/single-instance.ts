import { app } from 'electron'
import { z } from 'zod'

const greeting = z.object({ dataDir: z.string() })

/** True when this is the only running Qadam of this person; the running one is told which data folder was wanted. */
export function claimSingleInstance(
  dataDir: string,
  onSecond: (wantedDataDir: string | null) => void,
): boolean {
  if (!app.requestSingleInstanceLock({ dataDir })) return false
  app.on('second-instance', (_event, _argv, _workingDirectory, data) => {
    const parsed = greeting.safeParse(data)
    onSecond(parsed.success ? parsed.data.dataDir : null)
  })
  return true
}
