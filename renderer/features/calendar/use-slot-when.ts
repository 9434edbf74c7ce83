import { dayNumber } from '#domain/camps/day-hours.ts'
import type { DraftAppointment } from '#domain/scheduling/check-booking.ts'
import { useCamp } from '../../shared/CampContext.tsx'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'

type Slot = Pick<DraftAppointment, 'date' | 'startMinute'>

/** When a slot is: its time alone on the day that is spoken of, else with the camp's day, or the date where days have no number. */
export function useSlotWhen(spokenOf: string): (slot: Slot) => string {
  const { t } = useTranslation()
  const format = useFormat()
  const camp = useCamp()
  return ({ date, startMinute }) => {
    const time = format.minute(startMinute)
    if (date === spokenOf) return time
    const number = camp.kind === 'clinic' ? null : dayNumber(camp, date)
    const day = number === null ? format.date(date) : t('calendar.booking.day', { number })
    return t('calendar.booking.when', { day, time })
  }
}
