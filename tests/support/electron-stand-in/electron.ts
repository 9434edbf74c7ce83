// What `electron` means in the main process.
import { EventEmitter } from 'node:events'
import { throwWhenMissing, unimplementedClass } from './unimplemented.ts'

export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { crashReporter, powerMonitor, powerSaveBlocker, screen } from './computer.ts'
export { __standIn } from './control.ts'
export { dialog } from './dialog.ts'
export { ipcMain } from './ipc-main.ts'
export { Menu, MenuItem } from './menu.ts'
export { MessageChannelMain } from './message-ports.ts'
export { nativeTheme } from './native-theme.ts'
export { net } from './net.ts'
export { protocol } from './protocol.ts'
export { safeStorage } from './safe-storage.ts'
export { session } from './session.ts'
export { shell } from './shell.ts'
export { utilityProcess } from './utility-process.ts'
export { webContents } from './web-contents-list.ts'

export const autoUpdater = throwWhenMissing('autoUpdater', new EventEmitter())
export const clipboard = throwWhenMissing('clipboard', {})
export const contentTracing = throwWhenMissing('contentTracing', {})
export const desktopCapturer = throwWhenMissing('desktopCapturer', {})
export const globalShortcut = throwWhenMissing('globalShortcut', {})
export const nativeImage = throwWhenMissing('nativeImage', {})
export const systemPreferences = throwWhenMissing('systemPreferences', new EventEmitter())
export const webFrameMain = throwWhenMissing('webFrameMain', {})
export const Notification = unimplementedClass('Notification')
export const Tray = unimplementedClass('Tray')
export const WebContentsView = unimplementedClass('WebContentsView')
