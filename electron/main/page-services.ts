import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { BrowserWindow, type WebContents } from 'electron'
import { z } from 'zod'
import type { CoreLog } from '#core/context.ts'
import { languages, type Language } from '#domain/camps/camp.ts'
import { channels } from '../preload/channels.ts'
import type { FileDialogs } from './file-dialogs.ts'
import type { Ipc } from './ipc.ts'
import { pageToPdf, printPage } from './printing.ts'

export interface PageServices {
  ipc: Ipc
  dialogs: FileDialogs
  log: CoreLog
  setLanguage: (language: Language) => void
}

const nothing = z.tuple([])
const fileName = z.string().min(1).max(255)

/** What the bridge of the preload asks of main. Failures are values or dialogs; only refused messages reject. */
export function servePage({ ipc, dialogs, log, setLanguage }: PageServices): void {
  ipc.on(channels.setLanguage, z.tuple([z.enum(languages)]), (_event, language) => setLanguage(language))

  ipc.handle(channels.print, nothing, async ({ sender }) => {
    try {
      return await printPage(sender)
    } catch (error) {
      log.error('print', error)
      return { ok: false, error: messageOf(error) }
    }
  })

  ipc.handle(channels.savePdf, z.tuple([fileName]), async ({ sender }, suggestedName) => {
    try {
      const path = await dialogs.chooseTarget(windowOf(sender), suggestedName)
      if (path !== null) await writeFile(path, await pageToPdf(sender))
      return { ok: true, path }
    } catch (error) {
      log.error('save pdf', error)
      return { ok: false, error: messageOf(error) }
    }
  })

  ipc.handle(channels.openSheet, nothing, async ({ sender }) => {
    const window = windowOf(sender)
    const path = await dialogs.chooseSheet(window)
    if (path === null) return null
    try {
      return { fileName: basename(path), bytes: new Uint8Array(await readFile(path)) }
    } catch (error) {
      log.error('open sheet', error)
      await dialogs.explain(window, 'cannotRead', basename(path))
      return null
    }
  })

  ipc.handle(channels.saveText, z.tuple([fileName, z.string()]), async ({ sender }, suggestedName, text) => {
    const window = windowOf(sender)
    const path = await dialogs.chooseTarget(window, suggestedName)
    if (path === null) return { path }
    try {
      await writeFile(path, text, 'utf8')
      return { path }
    } catch (error) {
      log.error('save text', error)
      await dialogs.explain(window, 'cannotWrite', basename(path))
      return { path: null }
    }
  })
}

function windowOf(contents: WebContents): BrowserWindow {
  const window = BrowserWindow.fromWebContents(contents)
  if (!window) throw new Error('the page has no window')
  return window
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
