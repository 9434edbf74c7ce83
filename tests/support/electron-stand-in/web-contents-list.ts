import { BrowserWindow } from './browser-window.ts'
import type { WebContents } from './web-contents.ts'

const all = (): WebContents[] => BrowserWindow.getAllWindows().map((window) => window.webContents)

/** Electron's `webContents`: Playwright finds the window of a page through it. */
export const webContents = {
  getAllWebContents: all,
  fromId: (id: number) => all().find((contents) => contents.id === id),
  fromDevToolsTargetId: (targetId: string) => all().find((contents) => contents.getTargetId() === targetId),
  getFocusedWebContents: () => BrowserWindow.getFocusedWindow()?.webContents ?? null,
}
