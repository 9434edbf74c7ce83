import { useMemo } from 'react'
import type { EligibilityCheck } from '#domain/assessment/eligibility.ts'
import { useFormat } from '../format.ts'
import { useTranslation } from '../use-translation.ts'

/** A check of the eligibility clock as a sentence, with the limit that was asked and how long it has been. */
export function useClockWords(): (check: EligibilityCheck) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return useMemo(
    () => (check) => {
      const { sinceMonths, limit, deviceType, reason } = check
      const since =
        sinceMonths === null
          ? ''
          : sinceMonths.least === sinceMonths.most
            ? t('clock.months', { count: sinceMonths.least })
            : t('clock.monthsRange', { least: sinceMonths.least, most: sinceMonths.most })
      const asked =
        limit === null
          ? ''
          : 'months' in limit
            ? t('clock.months', { count: limit.months })
            : t('clock.days', { count: limit.days })
      return t(`clock.reason.${reason}`, {
        since,
        limit: asked,
        device: deviceType ? format.device(deviceType) : '',
      })
    },
    [t, format],
  )
}
