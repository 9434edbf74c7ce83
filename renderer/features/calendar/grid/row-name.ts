import { useCallback } from 'react'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import type { GridRow } from './rows.ts'

type Named = Pick<GridRow, 'station' | 'staff' | 'person' | 'groupName' | 'visits'>

/** What a row is called in the language of the screen: a place, somebody of the team, a person or a travel group. */
export function useRowName(): (row: Named | undefined) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return useCallback(
    (row) => {
      if (row?.station) return format.stationName(row.station)
      if (row?.staff) return format.staffName(row.staff)
      if (row?.person) return format.fullName(row.person) || t('domain.noName')
      if (row?.groupName === '') return t('calendar.row.noGroup')
      const first = row?.visits[0]?.patient
      return first && row.groupName ? format.groupName(first) : t('calendar.row.unassigned')
    },
    [format, t],
  )
}
