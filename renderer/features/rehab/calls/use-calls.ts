import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { FollowUpFilter } from '#contract/follow-ups.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useCamp, useToday } from '../../../shared/CampContext.tsx'
import type { RehabAddress } from '../address.ts'

/** Rows of one page of the call list. */
export const PAGE = 100

/** The filter that the address means. What is due is due up to today; a report's numbers open all of its rows. */
export function useCallFilter(address: RehabAddress): FollowUpFilter {
  const camp = useCamp()
  const today = useToday()
  const { status } = address
  return {
    campId: address.camps === 'all' ? null : camp.id,
    status: status === 'all' ? null : status,
    dueUntil: status === 'due' ? today.date : null,
    village: address.village,
    afterMonths: address.months,
    deviceType: address.device,
    level: address.level,
    technicianId: address.technician,
    used: address.used,
    patientId: null,
  }
}

/** The call list of the address, a page at a time, in the order in which it is printed. */
export function useCalls(filter: FollowUpFilter, offset: number, limit = PAGE) {
  const api = useApi()
  return useQuery(
    api.followUps.list.queryOptions({ input: { filter, offset, limit }, placeholderData: keepPreviousData }),
  )
}

/** Where those to call live, with their numbers; the village that is chosen does not narrow it. */
export function useCallVillages(filter: FollowUpFilter) {
  const api = useApi()
  const input = { filter: { ...filter, village: null } }
  return useQuery(api.followUps.villages.queryOptions({ input, placeholderData: keepPreviousData }))
}
