import { record } from './log.ts'
import { throwWhenMissing } from './unimplemented.ts'

/** Nothing leaves the app: every request to the desktop is recorded. */
export const shell = throwWhenMissing('shell', {
  async openExternal(url: string): Promise<void> {
    record('shell.openExternal', url)
  },

  async openPath(path: string): Promise<string> {
    record('shell.openPath', path)
    return ''
  },

  showItemInFolder(path: string): void {
    record('shell.showItemInFolder', path)
  },

  async trashItem(path: string): Promise<void> {
    record('shell.trashItem', path)
  },

  beep(): void {
    record('shell.beep')
  },
})
