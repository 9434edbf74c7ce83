import { useCallback } from 'react'
import type { StaffAbsence } from '#domain/staff/duty.ts'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'

type Span = Pick<StaffAbsence, 'fromDate' | 'fromMinute' | 'untilDate' | 'untilMinute'>

/** "Wed 25 Nov 2026, all day" or "Wed 25 Nov 2026 10:00 – Thu 26 Nov 2026 12:00". */
export function useAbsenceWords(): (span: Span) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return useCallback(
    ({ fromDate, fromMinute, untilDate, untilMinute }) => {
      const isWhole = fromMinute === 0 && untilMinute === 1440
      const from = format.date(fromDate, 'weekday')
      const until = format.date(untilDate, 'weekday')
      if (fromDate === untilDate) {
        if (isWhole) return t('camp.duty.allDay', { date: from })
        return `${from} ${format.timeRange(fromMinute, untilMinute - fromMinute)}`
      }
      if (isWhole) return `${from} – ${until}`
      return `${from} ${format.minute(fromMinute)} – ${until} ${format.minute(untilMinute)}`
    },
    [t, format],
  )
}
