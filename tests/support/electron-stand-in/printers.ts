import type { PrinterInfo, WebContentsPrintOptions } from 'electron'
import { record } from './log.ts'

/** The printers of the imaginary computer; a test may add to them. */
export const printers: PrinterInfo[] = [{ name: 'PDF', displayName: 'PDF', description: '', options: {} }]

type PrintCallback = (isSuccess: boolean, failureReason: string) => void

/** webContents.print: nothing reaches paper, the options are recorded. */
export function printOnPaper(options: WebContentsPrintOptions = {}, callback?: PrintCallback): void {
  if (options.usePrinterDefaultPageSize !== undefined && options.pageSize !== undefined) {
    throw new Error('usePrinterDefaultPageSize cannot be combined with pageSize')
  }
  record('webContents.print', options)
  const isKnown = !options.deviceName || printers.some(({ name }) => name === options.deviceName)
  queueMicrotask(() => callback?.(isKnown, isKnown ? '' : 'Invalid deviceName provided'))
}
