import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { RangeView } from '#contract/appointments.ts'
import { useApi } from '../../../api/ApiProvider.tsx'

/** Everything between two dates that the views of several days draw. */
export function useRange(campId: string, days: readonly string[]) {
  const api = useApi()
  const input = { campId, from: days[0] ?? '', to: days.at(-1) ?? '' }
  const query = useQuery(
    api.appointments.range.queryOptions({
      input,
      enabled: days.length > 0,
      placeholderData: keepPreviousData,
    }),
  )
  return {
    view: (query.data ?? null) as RangeView | null,
    error: query.data ? null : query.error,
    retry: () => void query.refetch(),
  }
}
