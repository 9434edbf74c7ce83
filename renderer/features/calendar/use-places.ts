import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api/ApiProvider.tsx'
import { useCamp } from '../../shared/CampContext.tsx'
import type { Places } from '../../shared/clash-text.ts'

/** Stations and team of the camp, where no day was read that brings them along. */
export function usePlaces(): Places {
  const api = useApi()
  const camp = useCamp()
  const stations = useQuery(api.stations.list.queryOptions({ input: { campId: camp.id } })).data ?? []
  const staff = useQuery(api.staff.list.queryOptions()).data ?? []
  return { stations, staff }
}
