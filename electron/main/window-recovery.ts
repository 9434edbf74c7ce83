import { dialog, type BrowserWindow, type RenderProcessGoneDetails } from 'electron'
import type { CoreLog } from '#core/context.ts'
import type { Texts } from './texts.ts'

export interface RecoveryOptions {
  texts: () => Texts
  log: CoreLog
}

const LOOP_WINDOW_MS = 60_000
const LOOP_COUNT = 3

/** Offers to reopen a page that died or hangs, and asks before what was typed is thrown away. */
export function watchHealth(window: BrowserWindow, options: RecoveryOptions): void {
  reopenAfterCrash(window, options)
  askWhenUnresponsive(window, options)
  askBeforeLosingText(window, options)
}

/** A person decides each time, so nothing can reload for ever; a page that keeps dying suggests closing instead. */
function reopenAfterCrash(window: BrowserWindow, { texts, log }: RecoveryOptions): void {
  const crashes: number[] = []
  const ask = async ({ reason, exitCode }: RenderProcessGoneDetails) => {
    const now = Date.now()
    crashes.push(now)
    log.info('page gone', { reason, exitCode })
    const words = texts().desktop.crash
    const isLoop = crashes.filter((at) => now - at < LOOP_WINDOW_MS).length >= LOOP_COUNT
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: words.message,
      detail: isLoop ? words.again : words.detail,
      buttons: [words.reopen, words.close],
      defaultId: isLoop ? 1 : 0,
      cancelId: 1,
      noLink: true,
    })
    if (window.isDestroyed()) return
    if (response === 0) window.webContents.reload()
    else window.destroy()
  }
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return
    ask(details).catch((error: unknown) => log.error('crash dialog', error))
  })
}

/** Reopening a page that hangs ends its process; the crash dialog then offers the fresh page. */
function askWhenUnresponsive(window: BrowserWindow, { texts, log }: RecoveryOptions): void {
  let question: AbortController | null = null
  const ask = async (signal: AbortSignal) => {
    const words = texts().desktop.unresponsive
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: words.message,
      detail: words.detail,
      buttons: [words.wait, words.end],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      signal,
    })
    if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer()
  }
  window.on('unresponsive', () => {
    if (question) return
    log.info('page unresponsive')
    question = new AbortController()
    ask(question.signal)
      .catch((error: unknown) => log.error('unresponsive dialog', error))
      .finally(() => (question = null))
  })
  window.on('responsive', () => question?.abort())
}

/** Without this, a page that holds unsaved text would silently refuse to close. */
function askBeforeLosingText(window: BrowserWindow, { texts }: RecoveryOptions): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const words = texts().desktop.unsaved
    const response = dialog.showMessageBoxSync(window, {
      type: 'question',
      message: words.message,
      detail: words.detail,
      buttons: [words.stay, words.leave],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    if (response === 1) event.preventDefault()
  })
}
