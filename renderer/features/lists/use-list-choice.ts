import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { MOST_DAYS, type DailyListRequest, type DailyListsRequest } from '#contract/lists.ts'
import type { Language } from '#domain/camps/camp.ts'
import { daysToChoose, isCampDay } from '#domain/camps/day-hours.ts'
import { groupNameIn, type TravelGroup } from '#domain/camps/travel-group.ts'
import type { ListFilter, NamedFilter } from '#domain/lists/daily-list.ts'
import type { Station } from '#domain/scheduling/appointment.ts'
import type { StaffMember } from '#domain/staff/staff-member.ts'
import { daysBetween } from '#domain/time/local-date.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useCamp, useToday } from '../../shared/CampContext.tsx'
import { namesOf, staffNameOf } from '../../shared/format.ts'
import { useLanguage } from '../../shared/i18n.ts'
import { useSearchState } from '../../shared/search-state.ts'
import { filterOf, parseListsAddress, tidyListsAddress, type ListsAddress } from './address.ts'

export interface ListChoice {
  address: ListsAddress
  change: (parts: Partial<ListsAddress>) => void
  date: string
  days: string[]
  /** The days with which several lists can end. */
  ends: string[]
  language: Language
  stations: Station[]
  staff: StaffMember[]
  /** What it is narrowed to beyond scope and kind, in words of the paper. */
  filter: NamedFilter | null
  /** What is asked of the core, of one day or of several: one of the two, none until stations and staff are known. */
  request: DailyListRequest | null
  requests: DailyListsRequest | null
  error: unknown
  retry: () => void
}

const isKept =
  <T extends { id: string; active: boolean }>(kept: string | null) =>
  (item: T) =>
    item.active || item.id === kept

/** Which list is chosen, from the address and what the camp has. */
export function useListChoice(): ListChoice {
  const api = useApi()
  const camp = useCamp()
  const today = useToday()
  const screen = useLanguage()
  const [address, set] = useSearchState<ListsAddress>(parseListsAddress)
  const stationsQuery = useQuery(api.stations.list.queryOptions({ input: { campId: camp.id } }))
  const groupsQuery = useQuery(
    api.groups.list.queryOptions({ input: { campId: camp.id }, enabled: address.group !== null }),
  )
  const staffQuery = useQuery(api.staff.list.queryOptions())

  const change = useCallback(
    (parts: Partial<ListsAddress>) =>
      set(tidyListsAddress({ ...address, ...parts }) as Partial<ListsAddress>),
    [address, set],
  )
  const open = daysToChoose(camp, address.date ?? today.date)
  const date = address.date ?? nearestDay(open, today.date)
  const days = isCampDay(camp, date) && open.includes(date) ? open : [...open, date].toSorted()
  const language = address.lang ?? screen.language
  const stations = (stationsQuery.data ?? []).filter(isKept(address.of))
  const staff = (staffQuery.data ?? []).filter(isKept(address.staff ?? address.of))
  const scope = scopeOf(address, stations, staff)
  const isKnown = Boolean(stationsQuery.data && staffQuery.data)
  const asked = isKnown
    ? {
        campId: camp.id,
        scope,
        sectionBy: address.by,
        language,
        only: address.only,
        filter: filterOf(address),
      }
    : null
  const ends = [...days, ...(address.until ? [address.until] : [])].filter(
    (day) => day > date && daysBetween(date, day) < MOST_DAYS,
  )
  return {
    address,
    change,
    date,
    days,
    ends: [...new Set(ends)].toSorted(),
    language,
    stations,
    staff,
    filter: nameFilter(filterOf(address), staff, groupsQuery.data ?? [], language),
    request: asked && !address.until ? { ...asked, date, sinceList: address.since } : null,
    requests: asked && address.until ? { ...asked, from: date, until: address.until } : null,
    error: stationsQuery.error ?? staffQuery.error,
    retry: () => void Promise.all([stationsQuery.refetch(), staffQuery.refetch()]),
  }
}

/** The chosen station or person, else the first; the whole camp where there is none. */
function scopeOf(
  { scope, of }: ListsAddress,
  stations: Station[],
  staff: StaffMember[],
): DailyListRequest['scope'] {
  if (scope === 'camp') return { kind: 'camp' }
  const known = scope === 'station' ? stations : staff
  const chosen = known.find(({ id }) => id === of) ?? known[0]
  return chosen ? { kind: scope, id: chosen.id } : { kind: 'camp' }
}

function nearestDay(days: readonly string[], date: string): string {
  return days.find((day) => day >= date) ?? days.at(-1) ?? date
}

function nameFilter(
  filter: ListFilter | null,
  staff: readonly StaffMember[],
  groups: readonly TravelGroup[],
  language: Language,
): NamedFilter | null {
  if (!filter) return null
  const { staffId, group, ...rest } = filter
  const member = staff.find(({ id }) => id === staffId)
  const known = groups.find(({ name }) => name === group)
  return {
    ...rest,
    group: known ? groupNameIn(namesOf(known), language) : group,
    staff: member ? staffNameOf(member, language) : '',
  }
}
