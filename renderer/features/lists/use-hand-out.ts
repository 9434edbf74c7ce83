import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { DailyListRequest } from '#contract/lists.ts'
import { listContentKey, type DailyListDocument } from '#domain/lists/daily-list.ts'
import { formatDate, formatNumber } from '#domain/time/format-date.ts'
import { scopeText } from '#renderer/print/list-texts.ts'
import { textsIn } from '#renderer/print/texts.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { usePaperOutput, type PaperOutput } from '../../shared/paper/use-paper-output.ts'
import { useTranslation } from '../../shared/use-translation.ts'

export interface HandOut extends PaperOutput {
  /** What stands on the paper: with its number once it was given out and while nothing has changed since. */
  shown: DailyListDocument | undefined
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
    return list
  }

  const nameOf = (list: DailyListDocument) =>
    textsIn(list.language)('lists.fileName', {
      number: formatNumber(list.listNumber ?? 0, list.language),
      date: list.language === 'fa' ? persianDate(list.date) : list.date,
      scope: scopeText(list),
    })

  const output = usePaperOutput({
    prepare: takeNumber,
    nameOf,
    notPrinted: (reason) => t('lists.notPrinted', { reason }),
    notSaved: (reason) => t('lists.notSaved', { reason }),
  })
  return { shown, ...output }
}

/** `۱۴۰۵-۰۹-۰۳`: a slash would end a file's name. */
const persianDate = (date: string) =>
  formatDate(date, { language: 'fa', calendar: 'solar_hijri', style: 'short' }).replaceAll('/', '-')
