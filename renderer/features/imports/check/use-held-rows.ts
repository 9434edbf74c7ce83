import { useQueries, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import type { PreviewRow } from '#contract/imports.ts'
import { useClient } from '../../../api/ApiProvider.tsx'
import type { Client } from '../../../api/connect.ts'
import type { RowFilter } from '../address.ts'
import { liveOffset, PAGE_SIZE, withNewest, type RowPage } from './held-rows.ts'
import { readLine } from './read-line.ts'

export interface HeldRows {
  /** Undefined while its page is not read yet. */
  at: (index: number) => PreviewRow | undefined
  indexOf: (line: number) => number | null
  total: number
  isKnown: boolean
  error: Error | null
  retry: () => void
  /** Tells which rows are in view. */
  view: (first: number, end: number) => void
  /** Shows what became of the rows after some were answered. */
  renew: (lines: readonly number[]) => Promise<void>
}

interface HeldList {
  sheetId: string
  filter: RowFilter
  blank: number
  /** The list is read anew when this grows. */
  reading: string
}

const sheetKey = (sheetId: string) => ['import rows', sheetId] as const
const keyOf = ({ sheetId, filter, reading }: HeldList) => [...sheetKey(sheetId), filter, reading] as const

function readPage(client: Client, { sheetId, filter }: HeldList, offset: number): Promise<RowPage> {
  return client.imports.rows({ sheetId, filter, offset, limit: PAGE_SIZE })
}

const pageOf = (queryClient: QueryClient, list: HeldList, index: number) =>
  queryClient.getQueryData<RowPage>([...keyOf(list), index])

const earlierPages = (queryClient: QueryClient, list: HeldList, index: number) =>
  Array.from({ length: index }, (_, at) => pageOf(queryClient, list, at))

/** Reads every loaded page again and puts the newest words where each row stands. */
async function renewPages(
  queryClient: QueryClient,
  client: Client,
  list: HeldList,
  lines: readonly number[],
): Promise<void> {
  const held = queryClient
    .getQueriesData<RowPage>({ queryKey: keyOf(list) })
    .flatMap(([key, page]) => (page ? [{ key, index: Number(key.at(-1)), page }] : []))
  const live = await Promise.all(
    held.map(({ index }) =>
      readPage(client, list, liveOffset(list.filter, index, earlierPages(queryClient, list, index))),
    ),
  )
  if (list.filter === 'all') return held.forEach(({ key }, at) => queryClient.setQueryData(key, live[at]))
  const newest = new Map(live.flatMap(({ rows }) => rows.map((row) => [row.line, row] as const)))
  for (const line of lines) {
    const row = newest.has(line) ? null : await readLine(client, { ...list, line })
    if (row) newest.set(line, row)
  }
  for (const { key, page } of held) queryClient.setQueryData(key, withNewest(page, newest))
}

/**
 * The rows of a filter, page by page as they come into view. They are held: a row that was mended out of the filter stays where
 * it stands until the filter is chosen again.
 */
export function useHeldRows(list: HeldList): HeldRows {
  const client = useClient()
  const queryClient = useQueryClient()
  const [inView, setInView] = useState<readonly number[]>([0])
  const pages = [...new Set([0, ...inView])]
  const { sheetId } = list
  useEffect(() => () => queryClient.removeQueries({ queryKey: sheetKey(sheetId) }), [queryClient, sheetId])
  const result = useQueries({
    queries: pages.map((index) => ({
      queryKey: [...keyOf(list), index],
      queryFn: () =>
        readPage(client, list, liveOffset(list.filter, index, earlierPages(queryClient, list, index))),
      staleTime: Infinity,
    })),
    combine: (results) => ({
      first: results[0]?.data,
      byPage: new Map(results.map(({ data }, at) => [pages[at] ?? 0, data?.rows])),
      error: results.find(({ error }) => error)?.error ?? null,
      refetch: results.map(({ refetch }) => refetch),
    }),
  })
  const { byPage, first } = result
  const view = useCallback((from: number, end: number) => {
    const [start, stop] = [Math.floor(from / PAGE_SIZE), Math.floor(Math.max(from, end - 1) / PAGE_SIZE)]
    const next = start === stop ? [start] : [start, stop]
    setInView((known) => (String(known) === String(next) ? known : next))
  }, [])

  return {
    at: (index) => byPage.get(Math.floor(index / PAGE_SIZE))?.[index % PAGE_SIZE],
    indexOf(line) {
      for (const [page, rows] of byPage) {
        const at = rows?.findIndex((row) => row.line === line) ?? -1
        if (at >= 0) return page * PAGE_SIZE + at
      }
      return null
    },
    total: first?.total ?? 0,
    isKnown: first !== undefined,
    error: result.error,
    retry: () => result.refetch.forEach((refetch) => void refetch()),
    view,
    renew: (lines) => renewPages(queryClient, client, list, lines),
  }
}
