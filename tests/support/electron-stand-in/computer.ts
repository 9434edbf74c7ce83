import { EventEmitter } from 'node:events'
import { tmpdir } from 'node:os'
import { record } from './log.ts'
import { throwWhenMissing } from './unimplemented.ts'

const DISPLAY = {
  id: 1,
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1040 },
  workAreaSize: { width: 1920, height: 1040 },
  scaleFactor: 1,
}

export const screen = throwWhenMissing(
  'screen',
  Object.assign(new EventEmitter(), {
    getPrimaryDisplay: () => DISPLAY,
    getAllDisplays: () => [DISPLAY],
    getDisplayMatching: () => DISPLAY,
    getDisplayNearestPoint: () => DISPLAY,
    getCursorScreenPoint: () => ({ x: 0, y: 0 }),
  }),
)

/** Silent by itself: tests emit 'suspend', 'resume', 'shutdown', 'lock-screen' and the like. */
export const powerMonitor = throwWhenMissing(
  'powerMonitor',
  Object.assign(new EventEmitter(), {
    getSystemIdleTime: () => 0,
    getSystemIdleState: () => 'active',
    isOnBatteryPower: () => false,
  }),
)

export const powerSaveBlocker = throwWhenMissing('powerSaveBlocker', {
  start: () => 1,
  stop: () => undefined,
  isStarted: () => false,
})

export const crashReporter = throwWhenMissing('crashReporter', {
  start: (options: object) => record('crashReporter.start', options),
  getCrashesDirectory: () => tmpdir(),
  getUploadedReports: () => [],
  addExtraParameter: () => undefined,
})
