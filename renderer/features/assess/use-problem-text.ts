import { useCallback } from 'react'
import { useTranslation } from '../../shared/use-translation.ts'

/** The sentence for a reason why a field is refused; nothing where there is none. */
export function useProblemText(): (reason: string | undefined) => string | undefined {
  const { t } = useTranslation()
  return useCallback(
    (reason) =>
      reason === undefined
        ? undefined
        : t(`assess.problem.${reason}`, {
            defaultValue: t(`people.reason.${reason}`, { defaultValue: t('people.reason.other') }),
          }),
    [t],
  )
}
