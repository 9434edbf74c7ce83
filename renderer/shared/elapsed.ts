import { daysBetween } from '#domain/time/local-date.ts'
import { toZonedMoment } from '#domain/time/zone.ts'
import { useCamp, useToday } from './CampContext.tsx'
import { useTranslation } from './use-translation.ts'

/** Minutes from an instant to now on the camp's clock; never negative. */
export function useElapsedMinutes(): (instant: string) => number {
  const { timeZone } = useCamp()
  const today = useToday()
  return (instant) => {
    const from = toZonedMoment(instant, timeZone)
    return Math.max(0, daysBetween(from.date, today.date) * 1440 + today.minute - from.minute)
  }
}

/** How long ago an instant was, in one unit: "12 min", "3 h", "2 d". */
export function useElapsed(): (instant: string) => string {
  const { t } = useTranslation()
  const minutesSince = useElapsedMinutes()
  return (instant) => {
    const minutes = minutesSince(instant)
    if (minutes < 60) return t('common.elapsed.minutes', { count: minutes })
    if (minutes < 48 * 60) return t('common.elapsed.hours', { count: Math.floor(minutes / 60) })
    return t('common.elapsed.days', { count: Math.floor(minutes / 1440) })
  }
}
