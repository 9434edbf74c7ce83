import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import type { DailyListDocument } from '#domain/lists/daily-list.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import type { ListChoice } from './use-list-choice.ts'

export interface Documents {
  /** The list of every day that is asked for, as it stands now. */
  documents: readonly DailyListDocument[] | undefined
  /** False while what was asked for before is still shown. */
  isCurrent: boolean
  error: unknown
  retry: () => void
}

/** What the chosen list says, of one day or of several. */
export function useDocuments({ request, requests }: Pick<ListChoice, 'request' | 'requests'>): Documents {
  const api = useApi()
  const one = useQuery(
    api.lists.preview.queryOptions({
      input: request ?? skipToken,
      placeholderData: keepPreviousData,
      select: asOne,
    }),
  )
  const many = useQuery(
    api.lists.previewDays.queryOptions({
      input: requests ?? skipToken,
      placeholderData: keepPreviousData,
    }),
  )
  const { data, isPlaceholderData, error, refetch } = requests ? many : one
  return {
    documents: data,
    isCurrent: !isPlaceholderData,
    error,
    retry: () => {
      if (request || requests) void refetch()
    },
  }
}

const asOne = (document: DailyListDocument): readonly DailyListDocument[] => [document]
