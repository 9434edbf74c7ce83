import { existsSync, rmSync } from 'node:fs'

const ATTEMPTS = 40
const PAUSE_MS = 25

/** Killed processes take a moment to end and may write until then, so the folder must stay away for a while. */
export function removeForGood(folder: string): void {
  let absences = 0
  for (let attempt = 0; attempt < ATTEMPTS && absences < 2; attempt += 1) {
    absences = existsSync(folder) ? 0 : absences + 1
    try {
      rmSync(folder, { recursive: true, force: true })
    } catch {
      // A file appeared while its folder was being emptied.
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS)
  }
}
