import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useApi } from '../../api/ApiProvider.tsx'
import { namesOf, useFormat } from '../format.ts'
import { useTranslation } from '../use-translation.ts'

/** The travel groups of every camp and clinic of the file; null until all are known. */
export function useAllGroups() {
  const api = useApi()
  const { data: camps } = useQuery(api.camps.list.queryOptions())
  return useQueries({
    queries: (camps ?? []).map(({ id }) => api.groups.list.queryOptions({ input: { campId: id } })),
    combine: gather,
  })
}

/** Names behind the keys of groups, stations and staff, whatever camp or clinic of the file they belong to. */
export function useRecordNames() {
  const { t } = useTranslation()
  const format = useFormat()
  const api = useApi()
  const { data: camps } = useQuery(api.camps.list.queryOptions())
  const groups = useAllGroups()
  const stations = useQueries({
    queries: (camps ?? []).map(({ id }) => api.stations.list.queryOptions({ input: { campId: id } })),
    combine: gather,
  })
  const staff = useQuery(api.staff.list.queryOptions()).data
  return useMemo(() => {
    const isKnown = camps !== undefined && groups !== null && stations !== null && staff !== undefined
    const gone = isKnown ? t('people.notThereAnyMore') : ''
    return {
      group: (id: string) => {
        const found = groups?.find((group) => group.id === id)
        return found ? format.groupName(namesOf(found)) : gone
      },
      station: (id: string) => {
        const found = stations?.find((station) => station.id === id)
        return found ? format.stationName(found) : gone
      },
      staff: (id: string) => {
        const found = staff?.find((member) => member.id === id)
        return found ? format.staffName(found) : gone
      },
    }
  }, [t, format, camps, groups, stations, staff])
}

/** All that several questions answered; null until each of them did. */
function gather<T>(results: readonly { data: T[] | undefined }[]): T[] | null {
  const answers = results.map(({ data }) => data)
  return answers.every((answer) => answer !== undefined) ? answers.flat() : null
}
