import type { Camp } from '#domain/camps/camp.ts'
import { campDays, dayNumber } from '#domain/camps/day-hours.ts'
import { formatDate } from '#domain/time/format-date.ts'
import { daysBetween } from '#domain/time/local-date.ts'
import { useCamp, useToday } from './CampContext.tsx'
import { useLanguage } from './i18n.ts'
import { useTranslation } from './use-translation.ts'

function useDayWords(): (camp: Camp, date: string) => string {
  const { t } = useTranslation()
  return (camp, date) => {
    const day = dayNumber(camp, date)
    if (day !== null && camp.kind === 'clinic') return t('shell.clinicOpen')
    if (day !== null) return t('shell.day', { day, of: campDays(camp).length })
    if (date < camp.firstDate) return t('shell.daysBefore', { count: daysBetween(date, camp.firstDate) })
    return t(date > camp.lastDate ? 'shell.campOver' : 'shell.closedToday')
  }
}

/** "Day 2 of 4 · Tue 24 Nov 2026 · ۳ آذر ۱۴۰۵": the language's usual calendar first, the other in its own script. */
export function CampDay() {
  const camp = useCamp()
  const { date } = useToday()
  const { language } = useLanguage()
  const words = useDayWords()
  const gregorian = formatDate(date, {
    language: 'en',
    calendar: 'gregorian',
    style: language === 'en' ? 'weekday' : 'short',
  })
  const solar = formatDate(date, {
    language: 'fa',
    calendar: 'solar_hijri',
    style: language === 'fa' ? 'weekday' : 'long',
  })
  const both = [
    <bdi key="en" lang="en">
      {gregorian}
    </bdi>,
    <bdi key="fa" lang="fa">
      {solar}
    </bdi>,
  ]
  const [first, second] = language === 'fa' ? both.toReversed() : both
  return (
    <>
      {words(camp, date)} · {first}
      <span data-calendar="other"> · {second}</span>
    </>
  )
}
