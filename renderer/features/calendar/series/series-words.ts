import { weekdayOf } from '#domain/time/local-date.ts'
import { weekdayName } from '#domain/time/month-names.ts'
import type { SeriesPattern } from '#domain/scheduling/series-pattern.ts'
import { useCamp } from '../../../shared/CampContext.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/i18n.ts'
import { useTranslation } from '../../../shared/use-translation.ts'

/** The days of the week in the order of the camp, which begins with its own first day. */
export function useWeek(): { value: number; label: string }[] {
  const camp = useCamp()
  const { language } = useLanguage()
  const first = weekdayOf(camp.firstDate)
  return Array.from({ length: 7 }, (_, index) => {
    const value = (first + index) % 7
    return { value, label: weekdayName(value, language) }
  })
}

/** A pattern in a few words: "Mon, Wed, 10:00" or "every 2 days, 10:00". */
export function usePatternWords(): (pattern: SeriesPattern) => string {
  const { t } = useTranslation()
  const format = useFormat()
  const week = useWeek()
  return ({ repeat, startMinute }) => {
    const days =
      'weekdays' in repeat
        ? week
            .filter(({ value }) => repeat.weekdays.includes(value))
            .map(({ label }) => label)
            .join(t('calendar.block.comma'))
        : t('calendar.series.everyDays', { count: repeat.everyDays })
    return [days, format.minute(startMinute)].join(t('calendar.block.comma'))
  }
}
