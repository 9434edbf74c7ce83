import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { listContentKey, type DailyListDocument } from '#domain/lists/daily-list.ts'
import { formatDate, formatNumber } from '#domain/time/format-date.ts'
import { scopeText } from '#renderer/print/list-texts.ts'
import { textsIn } from '#renderer/print/texts.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { usePaperOutput, type PaperOutput } from '../../shared/paper/use-paper-output.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import type { ListChoice } from './use-list-choice.ts'

export interface HandOut extends PaperOutput {
  /** What stands on the paper, a list a day: with their numbers once they were given out and while nothing has changed since. */
  shown: readonly DailyListDocument[] | undefined
}

type Asked = Pick<ListChoice, 'request' | 'requests'>

const keyOf = (documents: readonly DailyListDocument[]) => documents.map(listContentKey).join('\n')

/**
 * Printing and saving. A list takes its number first and keeps it: the same list handed out twice has one number, a list that
 * has changed takes the next. Of several days every list takes the number of its day.
 */
export function useHandOut(
  { request, requests }: Asked,
  preview: readonly DailyListDocument[] | undefined,
): HandOut {
  const { t } = useTranslation()
  const api = useApi()
  const queryClient = useQueryClient()
  const issue = useAction(api.lists.issue.mutationOptions())
  const issueDays = useAction(api.lists.issueDays.mutationOptions())
  const [issued, setIssued] = useState<readonly DailyListDocument[] | null>(null)
  const isUnchanged = issued && preview && keyOf(issued) === keyOf(preview)
  const shown = isUnchanged ? issued : preview

  const withoutNumber = (list: DailyListDocument) => ({ ...list, listNumber: null })
  const takeNumbers = async (): Promise<readonly DailyListDocument[] | null> => {
    if (!shown || (!request && !requests)) return null
    if (shown.every(({ listNumber }) => listNumber !== null)) return shown
    const one = request ? await issue.run(request) : null
    const lists = requests ? await issueDays.run(requests) : one && [one]
    if (!lists) return null
    flushSync(() => {
      if (requests)
        queryClient.setQueryData(
          api.lists.previewDays.queryKey({ input: requests }),
          lists.map(withoutNumber),
        )
      else if (request && one)
        queryClient.setQueryData(api.lists.preview.queryKey({ input: request }), withoutNumber(one))
      setIssued(lists)
    })
    return lists
  }

  const output = usePaperOutput({
    prepare: takeNumbers,
    nameOf: fileNameOf,
    notPrinted: (reason) => t('lists.notPrinted', { reason }),
    notSaved: (reason) => t('lists.notSaved', { reason }),
  })
  return { shown, ...output }
}

function fileNameOf(lists: readonly DailyListDocument[]): string {
  const [first] = lists
  const last = lists.at(-1)
  if (!first || !last) return ''
  const { language, listNumber } = first
  const texts = textsIn(language)
  const dateOf = ({ date }: DailyListDocument) => (language === 'fa' ? persianDate(date) : date)
  if (first !== last)
    return texts('lists.fileNameOfDays', { from: dateOf(first), to: dateOf(last), scope: scopeText(first) })
  return texts('lists.fileName', {
    number: formatNumber(listNumber ?? 0, language),
    date: dateOf(first),
    scope: scopeText(first),
  })
}

/** `۱۴۰۵-۰۹-۰۳`: a slash would end a file's name. */
const persianDate = (date: string) =>
  formatDate(date, { language: 'fa', calendar: 'solar_hijri', style: 'short' }).replaceAll('/', '-')
