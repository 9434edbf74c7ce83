import { daysBetween } from '#domain/time/local-date.ts'
import { useToday } from '../../shared/CampContext.tsx'
import { useTranslation } from '../../shared/use-translation.ts'

/** When something is due, from today: "today", "tomorrow", "in 3 d", "2 d late". */
export function useDue(): (date: string) => string {
  const { t } = useTranslation()
  const { date: today } = useToday()
  return (date) => {
    const days = daysBetween(today, date)
    if (days === 0) return t('workshop.due.today')
    if (days === 1) return t('workshop.due.tomorrow')
    return days > 0 ? t('workshop.due.in', { count: days }) : t('workshop.due.late', { count: -days })
  }
}
