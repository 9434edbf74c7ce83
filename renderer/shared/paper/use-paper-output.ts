import { useRef } from 'react'
import { notifyPlainly } from '../notify.ts'
import { shellBridge } from '../shell-bridge.ts'
import { useTranslation } from '../use-translation.ts'

export interface PaperOutput {
  print: () => void
  savePdf: () => void
}

interface PaperOutputOptions<T> {
  /** Makes the paper that is shown the one that is handed out (takes its number, writes the log); null when it was refused. */
  prepare: () => Promise<T | null>
  /** What the file is called, without its ending. */
  nameOf: (prepared: T) => string
  /** What is told when the printer or the disk refuses, where that is not the paper's own words. */
  notPrinted?: (reason: string) => string
  notSaved?: (reason: string) => string
  /** The paper need not be mounted any more. */
  onHandedOut?: () => void
}

/** Prints or saves whatever paper is mounted, in the desktop's own way or the browser's; one at a time. */
export function usePaperOutput<T>({
  prepare,
  nameOf,
  onHandedOut,
  ...told
}: PaperOutputOptions<T>): PaperOutput {
  const { t } = useTranslation()
  const {
    notPrinted = (reason) => t('papers.notPrinted', { reason }),
    notSaved = (reason) => t('papers.notSaved', { reason }),
  } = told
  const running = useRef(false)

  const handOut = (deliver: (name: string) => Promise<void>) => async () => {
    if (running.current) return
    running.current = true
    try {
      const prepared = await prepare()
      if (!prepared) return
      await document.fonts.ready
      await deliver(nameOf(prepared).trim())
    } finally {
      running.current = false
      onHandedOut?.()
    }
  }

  const print = handOut(async (name) => {
    const bridge = shellBridge()
    if (!bridge) return printNamed(name)
    const { error } = await bridge.print()
    if (error) notifyPlainly(notPrinted(error))
  })
  const savePdf = handOut(async (name) => {
    const bridge = shellBridge()
    if (!bridge) {
      notifyPlainly(t('paper.savePdfHint'))
      return printNamed(name)
    }
    const saved = await bridge.savePdf(`${name}.pdf`)
    if (!saved.ok) notifyPlainly(notSaved(saved.error))
    else if (saved.path !== null) notifyPlainly(t('paper.saved', { path: saved.path }))
  })
  return { print: () => void print(), savePdf: () => void savePdf() }
}

/** Opens the browser's print dialog; a PDF that is saved from it gets the page's title as its name. */
function printNamed(name: string): void {
  const before = document.title
  document.title = name
  const restore = () => {
    document.title = before
  }
  window.addEventListener('afterprint', restore, { once: true })
  window.print()
}
