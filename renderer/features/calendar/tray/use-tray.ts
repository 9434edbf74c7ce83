import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import type { TrayEntry } from '#contract/appointments.ts'
import { useApi } from '../../../api/ApiProvider.tsx'

const PAGE = 100
const TYPING_MS = 150

export interface TrayState {
  entries: readonly TrayEntry[]
  /** How many people wait, each counted once; null until it is known. */
  people: number | null
  /** What the entries answer. */
  question: string
  isLoading: boolean
  error: unknown
  retry: () => void
  /** Reads on, when the last entry that is read comes into view. */
  readOn: () => void
}

/** Who waits for a visit from a date on, read page by page. */
export function useTray(campId: string, date: string, text: string): TrayState {
  const api = useApi()
  const [settled] = useDebouncedValue(text, TYPING_MS)
  const query = useInfiniteQuery(
    api.appointments.tray.infiniteOptions({
      input: (offset: number) => ({ campId, date, text: settled, offset, limit: PAGE }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const read = pages.reduce((sum, page) => sum + page.entries.length, 0)
        return last.entries.length > 0 && read < last.total ? read : undefined
      },
      placeholderData: keepPreviousData,
    }),
  )
  const { data, hasNextPage, isFetching, fetchNextPage, refetch } = query
  const entries = useMemo(() => data?.pages.flatMap((page) => page.entries) ?? [], [data])
  return {
    entries,
    people: data?.pages.at(-1)?.people ?? null,
    question: `${date} ${settled} ${query.isPlaceholderData}`,
    isLoading: query.isPending,
    error: data ? null : query.error,
    retry: () => void refetch(),
    readOn: () => {
      if (hasNextPage && !isFetching) void fetchNextPage()
    },
  }
}
