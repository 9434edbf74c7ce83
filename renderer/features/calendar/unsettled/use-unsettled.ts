import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useCamp } from '../../../shared/CampContext.tsx'

/** Visits that do not hold as the plan is now. */
export function useUnsettled() {
  const api = useApi()
  const camp = useCamp()
  return useQuery(api.appointments.unsettled.queryOptions({ input: { campId: camp.id } }))
}
