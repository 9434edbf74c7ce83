import { BrowserWindow } from './browser-window.ts'
import { record } from './log.ts'
import { settings } from './settings.ts'
import { throwWhenMissing } from './unimplemented.ts'

export type DialogName = 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox'

export interface DialogAnswer {
  readonly name: DialogName
  readonly value: unknown
}

/** Answers that wait for the dialogs to come, first in first out for each name. */
export const dialogAnswers: DialogAnswer[] = JSON.parse(settings.dialogs)

function answer(name: DialogName, args: readonly unknown[]): unknown {
  record(`dialog.${name}`, ...args.map((arg) => (arg instanceof BrowserWindow ? { windowId: arg.id } : arg)))
  const index = dialogAnswers.findIndex((scripted) => scripted.name === name)
  const [scripted] = index < 0 ? [] : dialogAnswers.splice(index, 1)
  if (!scripted) throw new Error(`electron stand-in: dialog.${name} with no scripted answer`)
  return scripted.value
}

const asking =
  (name: DialogName) =>
  async (...args: unknown[]) =>
    answer(name, args)
const askingSync =
  (name: DialogName, pick: string) =>
  (...args: unknown[]) =>
    Reflect.get(Object(answer(name, args)), pick)

/** Dialogs are recorded and answered from the script; the …Sync forms take the answer of their namesakes. */
export const dialog = throwWhenMissing('dialog', {
  showOpenDialog: asking('showOpenDialog'),
  showSaveDialog: asking('showSaveDialog'),
  showMessageBox: asking('showMessageBox'),
  showOpenDialogSync: askingSync('showOpenDialog', 'filePaths'),
  showSaveDialogSync: askingSync('showSaveDialog', 'filePath'),
  showMessageBoxSync: askingSync('showMessageBox', 'response'),

  showErrorBox(title: string, content: string): void {
    record('dialog.showErrorBox', title, content)
    console.error(`[showErrorBox] ${title}: ${content}`)
  },
})
