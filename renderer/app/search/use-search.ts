import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import type { PatientListRow } from '#contract/patients.ts'
import type { Language } from '#domain/camps/camp.ts'
import type { Patient } from '#domain/people/patient.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useLanguage } from '../../shared/i18n.ts'
import { useRecents } from '../recents.ts'

const SHOWN = 8
const PAUSE_MS = 60

export interface Found {
  patient: Patient
  groupName: string
  groupNamePersian: string
  orders: PatientListRow['orders']
}

export interface SearchResult {
  found: readonly Found[]
  total: number
  /** What is listed are the records opened last, not matches. */
  isRecent: boolean
  isPending: boolean
  error: unknown
  /** The first match of a text, asked for at once; null when there is none or it cannot be asked. */
  findFirst: (text: string) => Promise<Patient | null>
}

const none: readonly Found[] = []

const inputFor = (text: string, language: Language) =>
  ({
    text: text.trim(),
    campId: null,
    groupId: null,
    onlyFlagged: false,
    sort: 'match',
    language,
    offset: 0,
    limit: SHOWN,
  }) as const

function useRecentRecords(isWanted: boolean): Found[] {
  const api = useApi()
  const ids = useRecents()
  const records = useQueries({
    queries: ids.map((id) => api.patients.get.queryOptions({ input: { id }, enabled: isWanted })),
  })
  return records.flatMap(({ data }) => (data ? [data] : []))
}

/** People whom a few typed letters may mean; the records opened last while nothing is typed. */
export function useSearch(text: string, isOpen: boolean): SearchResult {
  const api = useApi()
  const queryClient = useQueryClient()
  const { language } = useLanguage()
  const typed = text.trim()
  const [settled] = useDebouncedValue(typed, PAUSE_MS)
  const recent = useRecentRecords(isOpen && typed === '')
  const { data, isPending, isPlaceholderData, error } = useQuery(
    api.patients.search.queryOptions({
      input: inputFor(settled, language),
      enabled: isOpen && settled !== '',
      placeholderData: keepPreviousData,
      staleTime: 10_000,
    }),
  )
  const findFirst = async (asked: string) => {
    const options = api.patients.search.queryOptions({ input: inputFor(asked, language) })
    const page = await queryClient.fetchQuery(options).catch(() => null)
    return page?.rows[0]?.patient ?? null
  }
  if (typed === '') {
    return { found: recent, total: recent.length, isRecent: true, isPending: false, error: null, findFirst }
  }
  return {
    found: data?.rows ?? none,
    total: data?.total ?? 0,
    isRecent: false,
    isPending: isPending || isPlaceholderData || settled !== typed,
    error,
    findFirst,
  }
}
