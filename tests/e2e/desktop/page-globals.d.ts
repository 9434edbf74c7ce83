import type { ShellBridge } from '#renderer/shared/shell-bridge.ts'

declare global {
  interface Window {
    readonly qadamShell: ShellBridge
    /** Set by tests in the page. */
    heard?: string[]
    ranInline?: boolean
  }
}
