import { BrowserWindow, nativeTheme } from 'electron'

export interface WindowOptions {
  preload: string
  isDev: boolean
}

/** Makes the one window, sandboxed and hidden. It remembers its place and size by its name. */
export function createWindow({ preload, isDev }: WindowOptions): BrowserWindow {
  return new BrowserWindow({
    name: 'main',
    windowStatePersistence: true,
    width: 1280,
    height: 860,
    minWidth: 720,
    minHeight: 520,
    show: false,
    title: 'Qadam',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1b1e' : '#ffffff',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      devTools: isDev,
      // The checker would underline every name, and fetch its dictionaries from the network.
      spellcheck: false,
    },
  })
}

/** Brings a window to the front, wherever it hides. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
