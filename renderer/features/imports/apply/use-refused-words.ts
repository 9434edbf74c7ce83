import type { RefusedWords } from '#contract/imports.ts'
import { useTranslation } from '../../../shared/use-translation.ts'

/** What is written beside the refused rows of a sheet. */
export function useRefusedWords(): () => RefusedWords {
  const { t } = useTranslation()
  return () => ({
    line: t('imports.refusedSheet.line'),
    why: t('imports.refusedSheet.why'),
    reasons: {
      no_name: t('imports.refusedSheet.noName'),
      sum_line: t('imports.refusedShort.sum_line'),
      repeated_header: t('imports.refusedShort.repeated_header'),
    },
  })
}
