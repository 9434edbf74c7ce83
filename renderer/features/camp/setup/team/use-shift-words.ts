import { useFormat } from '../../../../shared/format.ts'
import { useTranslation } from '../../../../shared/use-translation.ts'
import { useCamp } from '../../../../shared/CampContext.tsx'
import type { DayShift } from '#domain/staff/week-shifts.ts'

/** What stands in a cell of the table of shifts. */
export function useShiftWords(): (shift: DayShift, isAway: boolean) => string {
  const { t } = useTranslation()
  const format = useFormat()
  const { opensMinute, closesMinute } = useCamp()
  return (shift, isAway) => {
    if (isAway) return t('camp.setup.away')
    if (shift === 'camp') return format.timeRange(opensMinute, closesMinute - opensMinute)
    if (shift.length === 0) return t('camp.setup.off')
    return shift.map(({ start, end }) => format.timeRange(start, end - start)).join(' ')
  }
}
