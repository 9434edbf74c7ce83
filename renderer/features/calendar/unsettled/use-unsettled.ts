import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useCamp } from '../../../shared/CampContext.tsx'

const MINUTE_MS = 60_000

/** Visits that do not hold as the plan is now, with where each can go. */
export function useUnsettled() {
  const api = useApi()
  const camp = useCamp()
  const queryClient = useQueryClient()
  const input = { campId: camp.id }
  const query = useQuery(api.appointments.unsettled.queryOptions({ input }))
  const countKey = api.campPlan.countUnsettled.queryKey({ input: { campId: camp.id } })
  const count = query.data?.filter(({ isUndecided }) => isUndecided).length
  // The number that other screens show follows the list at once.
  useEffect(() => {
    if (count !== undefined) queryClient.setQueryData(countKey, { count })
  })
  return query
}

/** How many wait for somebody to decide: asked when the plan changes, and every minute. */
export function useUnsettledCount(): number {
  const api = useApi()
  const camp = useCamp()
  const options = api.campPlan.countUnsettled.queryOptions({
    input: { campId: camp.id },
    refetchInterval: MINUTE_MS,
  })
  return useQuery(options).data?.count ?? 0
}
