import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { FollowUpFilter } from '#contract/follow-ups.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useCamp, useToday } from '../../../shared/CampContext.tsx'
import { useLanguage } from '../../../shared/i18n.ts'
import type { RehabAddress } from '../address.ts'
import { callFilter } from './call-filter.ts'

/** Rows of one page of the call list. */
export const PAGE = 100

/** The filter of the address for the camp that is shown, today. */
export function useCallFilter(address: RehabAddress): FollowUpFilter {
  const camp = useCamp()
  const today = useToday()
  return callFilter(address, { campId: camp.id, today: today.date })
}

/** The call list of the address, a page at a time, in the order in which it is printed. */
export function useCalls(filter: FollowUpFilter, offset: number, limit = PAGE) {
  const api = useApi()
  const { language } = useLanguage()
  const input = { filter, language, offset, limit }
  return useQuery(api.followUps.list.queryOptions({ input, placeholderData: keepPreviousData }))
}

/** Where those to call live, with their numbers; the village that is chosen does not narrow it. */
export function useCallVillages(filter: FollowUpFilter) {
  const api = useApi()
  const { language } = useLanguage()
  const input = { filter: { ...filter, village: null }, language }
  return useQuery(api.followUps.villages.queryOptions({ input, placeholderData: keepPreviousData }))
}
