import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { DailyListRequest } from '#contract/lists.ts'
import { listContentKey, type DailyListDocument } from '#domain/lists/daily-list.ts'
import { formatDate, formatNumber } from '#domain/time/format-date.ts'
import { scopeText } from '#renderer/print/list-texts.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { notifyPlainly } from '../../shared/notify.ts'
import { shellBridge } from '../../shared/shell-bridge.ts'

export interface HandOut {
  /** What stands on the paper: with its number once it was given out and while nothing has changed since. */
  shown: DailyListDocument | undefined
  print: () => void
  savePdf: () => void
}

/**
 * Printing and saving. A list takes its number first and keeps it: the same list handed out twice has one number, a list that
 * has changed takes the next.
 */
export function useHandOut(
  request: DailyListRequest | null,
  preview: DailyListDocument | undefined,
): HandOut {
  const { t } = useTranslation()
  const api = useApi()
  const queryClient = useQueryClient()
  const issue = useAction(api.lists.issue.mutationOptions())
  const [issued, setIssued] = useState<DailyListDocument | null>(null)
  const running = useRef(false)
  const isUnchanged = issued && preview && listContentKey(issued) === listContentKey(preview)
  const shown = isUnchanged ? issued : preview

  const takeNumber = async (): Promise<DailyListDocument | null> => {
    if (!request || !shown) return null
    if (shown.listNumber !== null) return shown
    const list = await issue.run(request)
    if (!list) return null
    flushSync(() => {
      queryClient.setQueryData(api.lists.preview.queryKey({ input: request }), { ...list, listNumber: null })
      setIssued(list)
    })
    await document.fonts.ready
    return list
  }

  const handOut = (deliver: (list: DailyListDocument) => Promise<void>) => async () => {
    if (running.current) return
    running.current = true
    try {
      const list = await takeNumber()
      if (list) await deliver(list)
    } finally {
      running.current = false
    }
  }

  const nameOf = (list: DailyListDocument) =>
    t('lists.fileName', {
      lng: list.language,
      number: formatNumber(list.listNumber ?? 0, list.language),
      date: list.language === 'fa' ? persianDate(list.date) : list.date,
      scope: scopeText(list),
    }).trim()

  const print = handOut(async (list) => {
    const bridge = shellBridge()
    if (!bridge) return printNamed(nameOf(list))
    const { error } = await bridge.print()
    if (error) notifyPlainly(t('lists.notPrinted', { reason: error }))
  })
  const savePdf = handOut(async (list) => {
    const bridge = shellBridge()
    if (!bridge) {
      notifyPlainly(t('lists.savePdfHint'))
      return printNamed(nameOf(list))
    }
    const saved = await bridge.savePdf(`${nameOf(list)}.pdf`)
    if (!saved.ok) notifyPlainly(t('lists.notSaved', { reason: saved.error }))
    else if (saved.path !== null) notifyPlainly(t('lists.saved', { path: saved.path }))
  })
  return { shown, print: () => void print(), savePdf: () => void savePdf() }
}

/** `۱۴۰۵-۰۹-۰۳`: a slash would end a file's name. */
const persianDate = (date: string) =>
  formatDate(date, { language: 'fa', calendar: 'solar_hijri', style: 'short' }).replaceAll('/', '-')

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
