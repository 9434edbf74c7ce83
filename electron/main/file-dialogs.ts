import { existsSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { app, dialog, type BrowserWindow, type FileFilter } from 'electron'
import { safeFileName } from './file-name.ts'
import type { Preferences } from './preferences.ts'
import type { Texts } from './texts.ts'

/** Native dialogs that begin where the last one ended. Null: the person thought better of it. */
export interface FileDialogs {
  chooseSheet(window: BrowserWindow): Promise<string | null>
  chooseTarget(window: BrowserWindow, suggestedName: string): Promise<string | null>
  /** Says in words that a file could not be read or written. */
  explain(window: BrowserWindow, what: 'cannotRead' | 'cannotWrite', fileName: string): Promise<void>
}

const SHEET_EXTENSIONS = ['xlsx', 'csv', 'tsv', 'txt']

export function openFileDialogs(preferences: Preferences, texts: () => Texts): FileDialogs {
  const startFolder = () => {
    const last = preferences.get('lastFolder')
    return last !== null && existsSync(last) ? last : app.getPath('documents')
  }
  const remember = (path: string) => {
    preferences.set('lastFolder', dirname(path))
    return path
  }
  return {
    async chooseSheet(window) {
      const words = texts().desktop.files
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: words.openSheet,
        defaultPath: startFolder(),
        filters: [
          { name: words.sheets, extensions: SHEET_EXTENSIONS },
          { name: words.allFiles, extensions: ['*'] },
        ],
        properties: ['openFile'],
      })
      const [path] = filePaths
      return canceled || path === undefined ? null : remember(path)
    },
    async chooseTarget(window, suggestedName) {
      const name = safeFileName(suggestedName)
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: texts().desktop.files.save,
        defaultPath: join(startFolder(), name),
        filters: filtersFor(name),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      return canceled || filePath === '' ? null : remember(filePath)
    },
    async explain(window, what, fileName) {
      const words = texts().desktop.files[what]
      await dialog.showMessageBox(window, {
        type: 'warning',
        message: words.message,
        detail: `${fileName}\n\n${words.detail}`,
      })
    },
  }
}

function filtersFor(name: string): FileFilter[] {
  const extension = extname(name).slice(1)
  return extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }]
}
