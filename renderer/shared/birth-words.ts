import { useMemo } from 'react'
import { ageOn, type Birth } from '#domain/people/birth.ts'
import { useToday } from './CampContext.tsx'
import { useFormat } from './format.ts'
import { useTranslation } from './use-translation.ts'

/** How a birth is understood, in words: both calendars where a day is known, and the age today. */
export function useBirthWords(): (birth: Birth) => string {
  const { t } = useTranslation()
  const format = useFormat()
  const { date: today } = useToday()
  return useMemo(
    () => (birth) => {
      const { years } = ageOn(birth, today)
      const count = Math.max(0, years)
      const age = t('people.birth.about', { count })
      switch (birth.kind) {
        case 'exact':
          return t('people.birth.exact', {
            date: format.bothCalendars(birth.date),
            age: t('people.birth.years', { count }),
          })
        case 'year':
          return t('people.birth.year', {
            year: format.digits(String(birth.year)),
            calendar: t(`domain.calendar.${birth.calendar}`),
            age,
          })
        case 'age':
          return birth.on === today
            ? t('people.birth.ageToday', { age })
            : t('people.birth.ageOn', {
                told: t('people.birth.years', { count: birth.years }),
                on: format.date(birth.on),
                age,
              })
      }
    },
    [t, format, today],
  )
}
