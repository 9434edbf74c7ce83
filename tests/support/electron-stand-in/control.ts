import { BrowserWindow } from './browser-window.ts'
import { dialogAnswers, type DialogName } from './dialog.ts'
import { log } from './log.ts'
import { clickMenuItem, Menu, type MenuItemDescription } from './menu.ts'
import { allowedOrigins } from './page-requests.ts'
import { printers } from './printers.ts'
import { defaultSession } from './session.ts'

function onlyWindow(): BrowserWindow {
  const [window] = BrowserWindow.getAllWindows()
  if (!window) throw new Error('electron stand-in: there is no window')
  return window
}

/** What tests see and do beside the real API: `app.evaluate(({ __standIn }) => …)`. */
export const __standIn = {
  log,
  printers,
  allowedOrigins,
  dialogs: dialogAnswers,

  /** The next dialog of that name returns this. */
  answerDialog(name: DialogName, value: unknown): void {
    dialogAnswers.push({ name, value })
  },

  menu(): readonly MenuItemDescription[] {
    return Menu.getApplicationMenu()?.describe() ?? []
  },

  clickMenuItem,

  /** Runs the app's permission request handler as if the first window's page had asked. */
  requestPermission(permission: string, requestingUrl = onlyWindow().webContents.getURL()): Promise<boolean> {
    const { webContents } = onlyWindow()
    return defaultSession.requestPermission(webContents, permission, { isMainFrame: true, requestingUrl })
  },

  /** Runs the app's permission check handler as Chromium would for the first window's page. */
  checkPermission(permission: string, origin = onlyWindow().webContents.mainFrame.origin): boolean {
    const { webContents } = onlyWindow()
    return defaultSession.checkPermission(webContents, permission, origin, {
      isMainFrame: true,
      requestingUrl: origin,
    })
  },
}

export type StandIn = typeof __standIn
