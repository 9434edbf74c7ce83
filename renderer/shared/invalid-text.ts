import { useCallback } from 'react'
import { useTranslation } from './use-translation.ts'

/** The words beside a field for a reason of the contract's schemas or the domain's checks. */
export function useInvalidText(): (reason: string) => string {
  const { t } = useTranslation()
  return useCallback(
    (reason) => t(`common.invalid.${reason}`, { defaultValue: t('common.invalid.other') }),
    [t],
  )
}
