import type { StandIn } from './control.ts'

declare global {
  namespace Electron {
    namespace CrossProcessExports {
      /** Present only when the stand-in runs the app: guard with `isStandIn`. */
      const __standIn: StandIn
    }
  }
}
